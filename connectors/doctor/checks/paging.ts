import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import type { Answered } from '../probe.ts';

/** One page as REST v1 has it. */
export interface RestPage {
  page: unknown;
  pageSize: unknown;
  totalRows: number;
  hasNextPage: unknown;
  results: unknown[];
}

/** Asks for a page with these members of the request. */
export type AskPage = (request: object | string) => Promise<Answered>;

/** The page that an answer holds; null, with the finding, when it is none. */
export function pageOf({ json }: Answered, findings: Findings, asked: string): RestPage | null {
  const { pagination, results } = isObject(json) ? json : {};
  if (!isObject(pagination) || !Array.isArray(results)) {
    findings.add('BAD_ENVELOPE', null, asked);
    return null;
  }
  const { page, pageSize, totalRows, hasNextPage } = pagination;
  const isWhole = Number.isSafeInteger(totalRows) && typeof hasNextPage === 'boolean';
  if (!isWhole || !Number.isSafeInteger(page) || !Number.isSafeInteger(pageSize)) {
    findings.add('BAD_ENVELOPE', null, asked);
  }
  if (!Number.isSafeInteger(totalRows)) return null;
  return { page, pageSize, totalRows: totalRows as number, hasNextPage, results };
}

/** Whether the first page has as many rows as asked, for every size that the specification allows. */
export async function checkPageSizes(
  ask: AskPage,
  findings: Findings,
  hasTime: () => boolean,
): Promise<void> {
  findings.examined('SRC-6');
  for (let pageSize = 1; pageSize <= 200; pageSize++) {
    if (!hasTime()) return findings.untested('SRC-6', 'NO_TIME');
    const asked = `pageSize ${pageSize}`;
    const answer = await ask({ page: 1, pageSize });
    if (answer.failure !== null) {
      findings.add('BAD_ANSWER', null, asked);
      continue;
    }
    const page = pageOf(answer, findings, asked);
    if (page === null) continue;
    const expected = Math.min(pageSize, page.totalRows);
    if (page.results.length !== expected) findings.add('PAGE_SIZE_NOT_HONOURED', null, asked);
    const isEchoed = page.page === 1 && page.pageSize === pageSize;
    if (!isEchoed) findings.add('PAGE_NOT_ECHOED', null, asked);
    if (page.hasNextPage !== pageSize < page.totalRows) {
      findings.add('NEXT_PAGE_WRONG', null, asked);
    }
  }
}

/** Requests that the specification does not allow, and what a service should say to them. */
export async function checkRefusals(ask: AskPage, findings: Findings): Promise<void> {
  findings.examined('SRC-20');
  const outOfRange: [string, object][] = [
    ['page 0', { page: 0, pageSize: 10 }],
    ['pageSize 0', { page: 1, pageSize: 0 }],
    ['pageSize 201', { page: 1, pageSize: 201 }],
  ];
  for (const [asked, request] of outOfRange) {
    const { status } = await ask(request);
    if (status === 200) findings.add('BAD_PAGE_ACCEPTED', null, asked);
    else if (status === null || status >= 500) findings.add('ERROR_FORM', null, asked);
  }
  const broken = await ask('{"page": 1,');
  if (broken.status === null || broken.status >= 500) {
    findings.add('ERROR_FORM', null, 'JSON incompleto');
  }
}
