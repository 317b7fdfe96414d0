import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../normalise/place.ts';
import { failureFinding } from '../failure-finding.ts';
import type { Findings } from '../finding.ts';
import { isEchoed, isSlow, pageOf, type AskPage, type RestPage } from './paging.ts';

export interface Reading {
  ask: AskPage;
  sort: Readonly<Record<string, string>>;
  pageSize: number;
  maxPages: number;
  hasTime(): boolean;
  /** Also told whether pages are longer than they should be, so that they overlap. */
  onRow(row: unknown, overlaps: boolean): void;
}

/** Reads a register, or as many pages of it; false when it could not be read to its end. */
export async function readRegister(reading: Reading, findings: Findings): Promise<boolean> {
  const { pageSize, maxPages, hasTime, onRow } = reading;
  let received = 0;
  let isUneven = false;
  let overlaps = false;
  let first: RestPage | null = null;
  for (let number = 1; number <= maxPages; number++) {
    const asked = `page ${number}, pageSize ${pageSize}`;
    const answer = await askFor(number, reading);
    if (answer.failure !== null) {
      if (await isPageLimit(answer, reading)) findings.add('PAGE_LIMITED', null, asked);
      else failureFinding(answer, findings, asked);
      return false;
    }
    const page = pageOf(answer, findings, asked);
    if (page === null) return false;
    if (isSlow(answer)) findings.add('SLOW', null, asked);
    first ??= page;
    if (number > 1 && isSame(page, first)) {
      findings.add('PAGE_IGNORED', null, asked);
      return false;
    }
    // Which of its last page is missing or too much is the total's, not the page's.
    const isFull = number * pageSize <= page.totalRows;
    if (isFull && page.results.length > 0 && page.results.length !== pageSize) {
      isUneven = true;
      findings.add('PAGE_SIZE_NOT_HONOURED', null, asked);
    }
    if (!isEchoed(page, number, pageSize)) findings.add('PAGE_NOT_ECHOED', null, asked);
    overlaps ||= page.results.length > pageSize;
    for (const row of page.results) onRow(row, overlaps);
    received += page.results.length;
    const isLast = number * pageSize >= page.totalRows;
    if (!isUneven && page.hasNextPage === isLast) findings.add('NEXT_PAGE_WRONG', null, asked);
    if (page.results.length === 0 || received >= page.totalRows) {
      if (!isUneven) await checkTotal(reading, { received, number, page }, findings);
      findings.examined('SRC-4', 'SRC-5', 'SRC-7', 'SRC-16', 'SRC-27');
      return true;
    }
    if (!hasTime()) {
      findings.untested('SRC-7', 'NO_TIME');
      return true;
    }
  }
  return true;
}

/** Whether a later page brings the rows of the first one. */
function isSame({ results }: RestPage, first: RestPage): boolean {
  return results.length > 0 && isDeepStrictEqual(results, first.results);
}

/** Statuses of a service that finds a request too large, or a number in it out of range. */
const ofLimits = /^HTTP (400|413|422)$/;
/** A page of so many rows is small for any service. */
const smallPage = 10;

/** Whether a page was refused for its size alone. */
async function isPageLimit(
  failed: Awaited<ReturnType<AskPage>>,
  reading: Reading,
): Promise<boolean> {
  const mayBe = ofLimits.test(failed.cause ?? '') && reading.pageSize > smallPage;
  if (!mayBe) return false;
  const { failure } = await askFor(1, { ...reading, pageSize: smallPage });
  return failure === null;
}

/** Rows beyond the last page show a total that is too small. Such a page is empty, not an error. */
async function checkTotal(
  reading: Reading,
  { received, number, page }: { received: number; number: number; page: RestPage },
  findings: Findings,
): Promise<void> {
  const { json, failure } = await askFor(number + 1, reading);
  if (failure === 'SERVER_ERROR') findings.add('ERROR_FORM', null, `page ${number + 1}`);
  const hasMore = isObject(json) && Array.isArray(json['results']) && json['results'].length > 0;
  if (received === page.totalRows && !hasMore) return;
  findings.add('TOTAL_WRONG', null, `page ${number}, pageSize ${reading.pageSize}`);
}

function askFor(page: number, { ask, pageSize, sort }: Reading): ReturnType<AskPage> {
  return ask({ page, pageSize, sort, query: {} });
}
