import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import type { Answered } from '../probe.ts';
import { saysNothing } from '../steady-probe.ts';

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

/** Whether a page says that it is the one that was asked for; one that says nothing is another finding. */
export function isEchoed({ page, pageSize }: RestPage, asked: number, size: number): boolean {
  const isOther = (value: unknown, wanted: number) =>
    Number.isSafeInteger(value) && value !== wanted;
  return !isOther(page, asked) && !isOther(pageSize, size);
}

const slowMs = 5000;

export function isSlow({ failure, tookMs }: Answered): boolean {
  return failure === null && tookMs > slowMs;
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
    if (saysNothing(answer)) return findings.untested('SRC-6', 'SERVICE_FAILED');
    if (answer.failure !== null) {
      findings.add('BAD_ANSWER', null, asked);
      continue;
    }
    const page = pageOf(answer, findings, asked);
    if (page === null) continue;
    const expected = Math.min(pageSize, page.totalRows);
    if (!isEchoed(page, 1, pageSize)) findings.add('PAGE_NOT_ECHOED', null, asked);
    if (page.results.length !== expected) {
      findings.add('PAGE_SIZE_NOT_HONOURED', null, asked);
    } else if (page.hasNextPage === pageSize >= page.totalRows) {
      findings.add('NEXT_PAGE_WRONG', null, asked);
    }
  }
}

/** Whether a page that is exactly full, and the last one, says that none follows. */
export async function checkFullLastPage(
  ask: AskPage,
  totalRows: number,
  findings: Findings,
): Promise<void> {
  if (findings.has('PAGE_SIZE_NOT_HONOURED')) return; // Where its pages end is not known.
  for (let pageSize = 200; pageSize > 1; pageSize--) {
    if (totalRows === 0 || totalRows % pageSize !== 0) continue;
    const page = totalRows / pageSize;
    const asked = `page ${page}, pageSize ${pageSize}`;
    const answer = await ask({ page, pageSize });
    const last = answer.failure === null ? pageOf(answer, findings, asked) : null;
    if (last?.hasNextPage === true) findings.add('NEXT_PAGE_WRONG', null, asked);
    return;
  }
}

/** The specification says how many rows a page has where the request does not say it. */
const defaultPageSize = 10;

export async function checkDefaults(ask: AskPage, findings: Findings): Promise<void> {
  findings.examined('SRC-31');
  const answer = await ask({});
  if (saysNothing(answer)) return findings.untested('SRC-31', 'SERVICE_FAILED');
  const page = answer.failure === null ? pageOf(answer, findings, '{}') : null;
  const expected = Math.min(defaultPageSize, page?.totalRows ?? 0);
  if (findings.has('PAGE_SIZE_NOT_HONOURED')) return; // The same fault again.
  if (page?.results.length !== expected) findings.add('OTHER_DEFAULTS', null, '{}');
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
    const answer = await ask(request);
    if (saysNothing(answer)) continue;
    const { status } = answer;
    if (status === 200) findings.add('BAD_PAGE_ACCEPTED', null, asked);
    else if (status === null || status >= 500) findings.add('ERROR_FORM', null, asked);
  }
  const senseless: [string, object | string][] = [
    ['JSON incompleto', '{"page": 1,'],
    ['pageSize "diez"', { page: 1, pageSize: 'diez' }],
  ];
  for (const [asked, request] of senseless) {
    const answer = await ask(request);
    const isBroken = (answer.status ?? 0) >= 500 && !saysNothing(answer);
    if (isBroken || (await hangsOnIt(answer, ask))) findings.add('ERROR_FORM', null, asked);
  }
}

/** A request that gets no answer three times, where a good one gets it at once, is what the service hangs on. */
async function hangsOnIt({ failure }: Answered, ask: AskPage): Promise<boolean> {
  if (failure !== 'TIMEOUT' && failure !== 'CONNECTION_LOST') return false;
  return (await ask({ page: 1, pageSize: 1 })).failure === null;
}
