import { isObject } from '../../normalise/place.ts';
import { failureFinding } from '../failure-finding.ts';
import type { Findings } from '../finding.ts';
import { isSlow, pageOf, type AskPage, type RestPage } from './paging.ts';

export interface Reading {
  ask: AskPage;
  sort: Readonly<Record<string, string>>;
  pageSize: number;
  maxPages: number;
  hasTime(): boolean;
  onRow(row: unknown): void;
}

/** Reads a register, or as many pages of it; false when it could not be read to its end. */
export async function readRegister(reading: Reading, findings: Findings): Promise<boolean> {
  const { pageSize, maxPages, hasTime, onRow } = reading;
  let received = 0;
  for (let number = 1; number <= maxPages; number++) {
    const asked = `page ${number}, pageSize ${pageSize}`;
    const answer = await askFor(number, reading);
    if (answer.failure !== null) {
      if (await isPageLimit(answer, reading)) findings.add('PAGE_LIMITED', null, asked);
      else failureFinding(answer, findings, asked);
      findings.add('TRUNCATED_READING', null, asked);
      return false;
    }
    const page = pageOf(answer, findings, asked);
    if (page === null) return false;
    if (isSlow(answer)) findings.add('SLOW', null, asked);
    page.results.forEach(onRow);
    received += page.results.length;
    const isLast = number * pageSize >= page.totalRows;
    if (page.hasNextPage !== !isLast) findings.add('NEXT_PAGE_WRONG', null, asked);
    if (page.results.length === 0 || received >= page.totalRows) {
      await checkTotal(reading, { received, number, page }, findings);
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
