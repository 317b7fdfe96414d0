import type { HttpResponse } from './send-request.ts';

/** What tells one version of a document from another (RFC 9110, section 8.8). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

const maxLength = 500;

/** The validators of an answer; null where it has none to rely on. */
export function validatorsOf({ headers }: Pick<HttpResponse, 'headers'>): Validators | null {
  const etag = bounded(headers.etag);
  const lastModified = isSettled(headers.date, headers['last-modified'])
    ? bounded(headers['last-modified'])
    : null;
  return etag === null && lastModified === null ? null : { etag, lastModified };
}

/** The headers of a request that is to be answered by 304 when nothing has changed since. */
export function conditionOf({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== null) return { 'if-none-match': etag };
  return { 'if-modified-since': lastModified! };
}

function bounded(header: string | undefined): string | null {
  return header !== undefined && header.length <= maxLength ? header : null;
}

/** A document may be written twice within the second in which it was sent (RFC 9110, section 8.8.2.2). */
function isSettled(date: string | undefined, lastModified: string | undefined): boolean {
  return Date.parse(date ?? '') - Date.parse(lastModified ?? '') >= 1000;
}
