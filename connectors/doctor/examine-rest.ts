import { pdnRestV1 } from '../dialects/pdn-rest-v1/index.ts';
import type { RestOptions } from '../dialects/pdn-rest-v1/options.ts';
import type { SourceSettings } from '../settings.ts';
import { checkFilter } from './checks/filters.ts';
import { checkInstitutions } from './checks/institutions.ts';
import { checkPageSizes, checkRefusals, type AskPage } from './checks/paging.ts';
import { readRegister } from './checks/reading.ts';
import { compareReadings, SeenRows } from './checks/register.ts';
import { checkRow, rowRequirements } from './checks/rows.ts';
import { checkSort, textAt } from './checks/sorting.ts';
import { checkGuard, checkTokens } from './checks/tokens.ts';
import { checkTransport } from './checks/transport.ts';
import { Findings } from './finding.ts';
import { createProbe, type Probe, type ProbeTools } from './probe.ts';
import { restRegisters } from './rest-registers.ts';

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

type RestSource = SourceSettings<RestOptions>;
type RestTools = ProbeTools & { hasTime: () => boolean };

/** Examines a register of REST v1, requirement by requirement. Never throws on what a service does. */
export async function examineRest(
  source: RestSource,
  findings: Findings,
  tools: RestTools,
): Promise<Examined> {
  const { url } = source.options;
  const probe = createProbe(source, tools);
  await checkTransport(url, findings, tools.clock.now());
  const token = await checkTokens(source, probe, findings);
  if (token === null && source.credentials !== null) return { rows: 0, rowsPerSecond: null };
  const askAs = (other: string | null) => (body: object | string) =>
    probe.ask({ method: 'POST', url, body, token: other });
  const ask = askAs(token?.accessToken ?? null);

  const rows = await examineRows(source, ask, findings, tools);
  if (rows.wasWhole) {
    if (source.credentials !== null) {
      await checkGuard((other) => askAs(other)({ page: 1, pageSize: 1 }), findings);
    }
    await examineAnswers(
      source,
      { ask, probe, token: token?.accessToken ?? null },
      rows,
      findings,
      tools,
    );
    if (source.credentials && token && tools.clock.now().getTime() < token.staleAt) {
      const { status } = await ask({ page: 1, pageSize: 1 });
      findings.examined('SRC-2');
      if (status === 401 || status === 403) findings.add('TOKEN_DIED_EARLY');
    }
  } else {
    for (const id of ['SRC-6', 'SRC-8', 'SRC-14', 'SRC-20', 'SRC-26']) {
      findings.untested(id, 'UNREACHABLE');
    }
  }
  return rows.examined;
}

interface ExaminedRows {
  examined: Examined;
  wasWhole: boolean;
  samples: unknown[];
}

/** Reads the register whole and judges every row, then once more with pages of another size. */
async function examineRows(
  source: RestSource,
  ask: AskPage,
  findings: Findings,
  { clock, hasTime }: RestTools,
): Promise<ExaminedRows> {
  const keys = restRegisters[source.register]!.sortKeys.map(({ key }) => [key, 'asc']);
  const reading = { ask, sort: Object.fromEntries(keys) as Record<string, string>, hasTime };
  const first = new SeenRows();
  const samples: unknown[] = [];
  const startedAt = performance.now();
  const onRow = (row: unknown) => {
    first.see(row, findings);
    checkRow(pdnRestV1.readRow(source, row), source, findings, clock.now());
    if (samples.length < maxSamples) samples.push(row);
  };
  const whole = { ...reading, pageSize: 200, maxPages: Infinity, onRow };
  const wasWhole = await readRegister(whole, findings);
  const seconds = (performance.now() - startedAt) / 1000;
  if (first.count > 0) findings.examined(...rowRequirements);
  if (wasWhole) {
    const second = new SeenRows();
    const seeAgain = (row: unknown) => second.see(row, null);
    const again = { pageSize: otherPageSize, maxPages: maxOtherPages, onRow: seeAgain };
    // What is wrong with its pages was found in the first.
    await readRegister({ ...reading, ...again }, new Findings());
    compareReadings(first, second, findings);
  }
  const examined = { rows: first.count, rowsPerSecond: first.count / seconds };
  return { examined, wasWhole, samples };
}

/** Page sizes, refusals, order, filters and institutions. */
async function examineAnswers(
  { register, options: { url } }: RestSource,
  { ask, probe, token }: { ask: AskPage; probe: Probe; token: string | null },
  { samples }: ExaminedRows,
  findings: Findings,
  { hasTime }: RestTools,
): Promise<void> {
  const { sortKeys, filters } = restRegisters[register]!;
  await checkPageSizes(ask, findings, hasTime);
  await checkRefusals(ask, findings);
  for (const key of sortKeys) {
    if (hasTime()) await checkSort(ask, key, findings);
    else findings.untested('SRC-8', 'NO_TIME');
  }
  for (const { field, path } of filters) {
    const values = [...new Set(samples.map((row) => textAt(row, path).trim()))].filter(Boolean);
    if (hasTime()) await checkFilter(ask, { field, path, values }, findings);
    else findings.untested('SRC-14', 'NO_TIME');
  }
  const listed = await probe.ask({ method: 'GET', url: `${url}/dependencias`, token });
  checkInstitutions(listed, samples, findings);
}
