import { pdnRestV1 } from '../dialects/pdn-rest-v1/index.ts';
import type { RestOptions } from '../dialects/pdn-rest-v1/options.ts';
import { isObject } from '../normalise/place.ts';
import type { SourceSettings } from '../settings.ts';
import {
  checkCodes,
  checkCombination,
  checkFilter,
  checkKnown,
  checkUnheardOf,
} from './checks/filters.ts';
import { checkInstitutions } from './checks/institutions.ts';
import {
  checkDefaults,
  checkFullLastPage,
  checkPageSizes,
  checkRefusals,
  type AskPage,
} from './checks/paging.ts';
import { readRegister } from './checks/reading.ts';
import { compareReadings, SeenRows } from './checks/register.ts';
import { checkRow, rowRequirements } from './checks/rows.ts';
import { checkSecondKey, checkSort, checkUnknownSort, textAt } from './checks/sorting.ts';
import { checkGuard, checkLifetime, checkSeveralTokens, checkTokens } from './checks/tokens.ts';
import { checkTransport } from './checks/transport.ts';
import { deviationsInto } from './deviations-into.ts';
import { Findings } from './finding.ts';
import { createProbe, type Probe, type ProbeTools } from './probe.ts';
import { restRegisters } from './rest-registers.ts';
import { createSteadyAsk, saysNothing, type SteadyAsk } from './steady-probe.ts';

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
  /** Whether the register was read to its end, or as far as time allowed. */
  wasRead: boolean;
}

type RestSource = SourceSettings<RestOptions>;
type RestTools = ProbeTools & { hasTime: () => boolean };

/** Examines a register of REST v1, requirement by requirement. Never throws on what a service does. */
export async function examineRest(
  source: RestSource,
  findings: Findings,
  tools: RestTools,
): Promise<Examined> {
  const { url } = source.options;
  const probe = createProbe(source, { ...tools, onDeviation: deviationsInto(findings) });
  await checkTransport(url, findings, tools.clock.now());
  const token = await checkTokens(source, probe, findings);
  if (token === null && source.credentials !== null) {
    return { rows: 0, rowsPerSecond: null, wasRead: false };
  }
  const steady = createSteadyAsk(probe, token, tools, findings);
  const ask: AskPage = (body) => steady({ method: 'POST', url, body });

  const rows = await examineRows(source, ask, findings, tools);
  if (rows.examined.wasRead) {
    await examineAnswers(source, { ask, steady }, rows, findings, tools);
    if (source.credentials !== null) await examineGuard(url, probe, findings, tools);
  } else {
    for (const id of ['SRC-6', 'SRC-7', 'SRC-8', 'SRC-14', 'SRC-20', 'SRC-26', 'SRC-31']) {
      findings.untested(id, 'UNREACHABLE');
    }
  }
  return rows.examined;
}

/** What protects the register: no token, an invented one, one that is over. */
async function examineGuard(
  url: string,
  probe: Probe,
  findings: Findings,
  tools: RestTools,
): Promise<void> {
  const page = { method: 'POST' as const, url, body: { page: 1, pageSize: 1 } };
  const list = { method: 'GET' as const, url: `${url}/dependencias` };
  await checkGuard((token) => probe.ask({ ...page, token }), findings);
  await checkGuard((token) => probe.ask({ ...list, token }), findings, '/dependencias');
  // Where anything is accepted, a token that is over is, too.
  if (findings.has('READ_WITHOUT_TOKEN')) return findings.untested('SRC-29', 'NOT_APPLICABLE');
  const ask = (token: string) => probe.ask({ ...page, token });
  await checkSeveralTokens(ask, probe, findings);
  await checkLifetime(ask, probe, findings, tools);
}

interface ExaminedRows {
  examined: Examined;
  samples: unknown[];
}

/** Reads the register whole and judges every row, then once more with pages of another size. */
async function examineRows(
  source: RestSource,
  ask: AskPage,
  findings: Findings,
  { clock, hasTime }: RestTools,
): Promise<ExaminedRows> {
  const { sortKeys } = restRegisters[source.register]!;
  const sorted = (direction: string) =>
    Object.fromEntries(sortKeys.map(({ key }) => [key, direction]));
  const reading = { ask, hasTime };
  const first = new SeenRows();
  const samples: unknown[] = [];
  const startedAt = performance.now();
  const onRow = (row: unknown, overlaps: boolean) => {
    const read = pdnRestV1.readRow(source, row);
    // Where pages overlap, rows come twice for that reason.
    const noting = overlaps ? null : findings;
    first.see(isObject(row) ? { ...row, id: read.providerId } : row, noting);
    checkRow(read, source, findings, clock.now());
    if (samples.length < maxSamples) samples.push(row);
  };
  const whole = { ...reading, sort: sorted('asc'), pageSize: 200, maxPages: Infinity, onRow };
  const wasRead = await readRegister(whole, findings);
  const seconds = (performance.now() - startedAt) / 1000;
  if (first.count > 0) findings.examined(...rowRequirements);
  if (wasRead) {
    const second = new SeenRows();
    const seeAgain = (row: unknown) => {
      const { providerId } = pdnRestV1.readRow(source, row);
      second.see(isObject(row) ? { ...row, id: providerId } : row, null);
    };
    // In the other direction: an id that is made from the place on a page changes even where one page holds all.
    const again = {
      sort: sorted('desc'),
      pageSize: otherPageSize,
      maxPages: maxOtherPages,
      onRow: seeAgain,
    };
    // What is wrong with its pages was found in the first.
    await readRegister({ ...reading, ...again }, new Findings());
    compareReadings(first, second, findings);
  }
  const examined = { rows: first.count, rowsPerSecond: first.count / seconds, wasRead };
  return { examined, samples };
}

/** Page sizes, refusals, order, filters and institutions. */
async function examineAnswers(
  { register, options: { url } }: RestSource,
  { ask, steady }: { ask: AskPage; steady: SteadyAsk },
  { samples, examined: { rows } }: ExaminedRows,
  findings: Findings,
  { hasTime }: RestTools,
): Promise<void> {
  const { sortKeys, filters, otherFilters, codes } = restRegisters[register]!;
  await checkPageSizes(ask, findings, hasTime);
  await checkFullLastPage(ask, rows, findings);
  await checkDefaults(ask, findings);
  await checkRefusals(ask, findings);
  // What the first page holds can be foretold only where all rows are known.
  const known = samples.length === rows ? samples : [];
  for (const key of sortKeys) {
    if (hasTime()) await checkSort(ask, key, known, findings);
    else findings.untested('SRC-8', 'NO_TIME');
  }
  await checkSecondKey(ask, sortKeys, findings);
  await checkUnknownSort(ask, findings);
  for (const { field, path } of filters) {
    const values = [...new Set(samples.map((row) => textAt(row, path).trim()))].filter(Boolean);
    if (hasTime()) await checkFilter(ask, { field, path, values }, findings);
    else findings.untested('SRC-14', 'NO_TIME');
  }
  if (hasTime()) {
    await checkUnheardOf(ask, otherFilters, findings);
    await checkKnown(ask, otherFilters, samples, findings);
    await checkCombination(ask, filters, samples, findings);
    await checkCodes(ask, { field: codes, codes: codesIn(samples, codes) }, findings);
  }
  const listed = await steady({ method: 'GET', url: `${url}/dependencias` });
  if (saysNothing(listed)) findings.untested('SRC-26', 'SERVICE_FAILED');
  else checkInstitutions(listed, samples, findings);
}

/** The codes that rows have in a list, each once. */
function codesIn(rows: readonly unknown[], member: string): unknown[] {
  const lists = rows.map((row) => (isObject(row) ? row[member] : null));
  const items = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  return [...new Set(items.filter(isObject).map(({ clave }) => clave))];
}
