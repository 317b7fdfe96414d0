import { setTimeout as sleep } from 'node:timers/promises';
import type { FailureCode } from '../../specs/outcomes.ts';
import { pdnRestV1 } from '../dialects/pdn-rest-v1/index.ts';
import type { RestOptions } from '../dialects/pdn-rest-v1/options.ts';
import { isObject } from '../normalise/place.ts';
import type { SourceSettings } from '../settings.ts';
import { checkFilter } from './checks/filters.ts';
import { checkPageSizes, checkRefusals, pageOf, type AskPage } from './checks/paging.ts';
import { compareReadings, SeenRows } from './checks/register.ts';
import { checkRow } from './checks/rows.ts';
import { checkSort, textAt } from './checks/sorting.ts';
import { checkGuard, checkTokens } from './checks/tokens.ts';
import { checkTransport } from './checks/transport.ts';
import { failureFinding } from './failure-finding.ts';
import type { Findings } from './finding.ts';
import { createProbe, type ProbeTools } from './probe.ts';
import { restRegisters } from './rest-registers.ts';

const slowMs = 5000;
/** Names that filters are tried with are taken from so many rows. */
const maxSamples = 5000;
/** A second reading with pages of another size; a large register is read again only in part. */
const otherPageSize = 97;
const maxOtherPages = 50;

/** What an examination leaves behind for the report. */
export interface Examined {
  rows: number;
  /** Rows a second, of the whole reading. */
  rowsPerSecond: number | null;
}

/** Examines a register of REST v1, requirement by requirement. Never throws on what a service does. */
export async function examineRest(
  source: SourceSettings<RestOptions>,
  findings: Findings,
  tools: ProbeTools & { hasTime: () => boolean },
): Promise<Examined> {
  const { hasTime, clock } = tools;
  const { url } = source.options;
  const probe = createProbe(source, tools);
  await checkTransport(url, findings, clock.now());
  const token = await checkTokens(source, probe, findings);
  if (token === null && source.credentials !== null) return { rows: 0, rowsPerSecond: null };
  const accessToken = token?.accessToken ?? null;
  const ask: AskPage = (body) => probe.ask({ method: 'POST', url, body, token: accessToken });

  const register = restRegisters[source.register]!;
  const sort = Object.fromEntries(register.sortKeys.map(({ key }) => [key, 'asc']));
  const first = new SeenRows();
  const samples: unknown[] = [];
  const startedAt = performance.now();
  const whole = await read({ pageSize: 200, maxPages: Infinity }, first, (row) => {
    checkRow(pdnRestV1.readRow(source, row), source, findings, clock.now());
    if (samples.length < maxSamples) samples.push(row);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const examined = { rows: first.count, rowsPerSecond: first.count / seconds };
  if (!whole) {
    for (const id of ['SRC-6', 'SRC-8', 'SRC-14', 'SRC-20', 'SRC-26']) {
      findings.untested(id, 'UNREACHABLE');
    }
    return examined;
  }

  if (source.credentials !== null) {
    const request = { page: 1, pageSize: 1 };
    await checkGuard(
      (other) => probe.ask({ method: 'POST', url, body: request, token: other }),
      findings,
    );
  }
  const second = new SeenRows();
  await read({ pageSize: otherPageSize, maxPages: maxOtherPages }, second, () => undefined);
  compareReadings(first, second, findings);
  await checkPageSizes(ask, findings, hasTime);
  await checkRefusals(ask, findings);
  for (const key of register.sortKeys) {
    if (hasTime()) await checkSort(ask, key, findings);
    else findings.untested('SRC-8', 'NO_TIME');
  }
  for (const { field, path } of register.filters) {
    const values = [...new Set(samples.map((row) => textAt(row, path).trim()))].filter(Boolean);
    if (hasTime()) await checkFilter(ask, { field, path, values }, findings);
    else findings.untested('SRC-14', 'NO_TIME');
  }
  await checkInstitutions();
  if (token !== null && source.credentials && clock.now().getTime() < token.staleAt) {
    const { status } = await ask({ page: 1, pageSize: 1 });
    if (status === 401 || status === 403) findings.add('TOKEN_DIED_EARLY');
  }
  return examined;

  /** Reads the register, or as many pages of it; false when it could not be read to its end. */
  async function read(
    { pageSize, maxPages }: { pageSize: number; maxPages: number },
    seen: SeenRows,
    onRow: (row: unknown) => void,
  ): Promise<boolean> {
    const isFirst = seen === first;
    let slow = 0;
    for (let number = 1; number <= maxPages; number++) {
      const asked = `page ${number}, pageSize ${pageSize}`;
      const answer = await askTwice(() => ask({ page: number, pageSize, sort, query: {} }));
      if (answer.failure !== null) {
        failureFinding(answer, findings, asked);
        findings.add('TRUNCATED_READING', null, asked);
        return false;
      }
      const page = pageOf(answer, findings, asked);
      if (page === null) return false;
      if (answer.tookMs > slowMs && ++slow === 1) findings.add('SLOW', null, asked);
      for (const row of page.results) {
        seen.see(row, isFirst ? findings : null);
        onRow(row);
      }
      const ends = number * pageSize >= page.totalRows;
      if (page.hasNextPage !== !ends && isFirst) findings.add('NEXT_PAGE_WRONG', null, asked);
      const isOver = page.results.length === 0 || seen.count >= page.totalRows;
      if (isOver || !hasTime()) {
        if (!hasTime() && !isOver) {
          findings.untested('SRC-7', 'NO_TIME');
          return isFirst;
        }
        const isShort = seen.count !== page.totalRows;
        // A page that follows the last shows totals that are too small.
        if (isShort || (isFirst && (await hasMore(number + 1, pageSize)))) {
          findings.add('TOTAL_WRONG', null, asked);
        }
        return true;
      }
    }
    return true;
  }

  async function hasMore(page: number, pageSize: number): Promise<boolean> {
    const { json } = await ask({ page, pageSize, sort, query: {} });
    return isObject(json) && Array.isArray(json['results']) && json['results'].length > 0;
  }

  async function checkInstitutions(): Promise<void> {
    const answer = await probe.ask({
      method: 'GET',
      url: `${url}/dependencias`,
      token: accessToken,
    });
    const listed = Array.isArray(answer.json) ? answer.json : null;
    if (listed === null) return findings.add('INSTITUTIONS_MISSING', null, '/dependencias');
    const names = new Set(listed.map((entry) => textAt(entry, ['nombre']).trim()));
    const lacking = new Set(
      samples
        .map((row) => textAt(row, ['institucionDependencia', 'nombre']).trim())
        .filter((name) => name !== '' && !names.has(name)),
    );
    for (const _ of lacking) findings.add('INSTITUTIONS_MISSING', null, '/dependencias');
  }
}

/** What passes by itself is no finding: a failure counts when it comes twice. */
async function askTwice<Answer extends { failure: FailureCode | null }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask();
  if (answer.failure === null) return answer;
  await sleep(500);
  return ask();
}
