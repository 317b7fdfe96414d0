import { systemClock, type Clock } from '../../../connectors/clock.ts';
import { examine } from '../../../connectors/doctor/examine.ts';
import { findingTexts, type FindingCode } from '../../../connectors/doctor/finding-texts.ts';
import type { Report } from '../../../connectors/doctor/report.ts';
import type {
  AccountCredentials,
  SourceSettings,
  StateSettings,
} from '../../../connectors/settings.ts';
import { cleanRows, type CleanRows, type Row } from './clean-rows.ts';
import { startTestService, type Habits } from './broken-service.ts';

export const registers = ['spic', 'ssancionados', 'psancionados'] as const;
export type Register = (typeof registers)[number];

/** The settings of a state whose service is at an address. */
function settingsAt(
  url: string,
  among: readonly Register[] = registers,
  account: Partial<AccountCredentials> = {},
): StateSettings {
  const credentials: AccountCredentials = {
    tokenUrl: `${url}/oauth/token`,
    username: 'pdn',
    password: 'clave',
    clientId: 'pdn',
    clientSecret: 'secreto',
    clientAuthentication: 'basic',
    scope: null,
    ...account,
  };
  const sources = among.map((register): SourceSettings => ({
    id: `COL.${register}`,
    key: register,
    state: 'COL',
    system: register === 'spic' ? 'S2' : 'S3',
    name: `Registro ${register}`,
    level: 'ESTATAL',
    dialect: 'pdn-rest-v1',
    register,
    options: { url: `${url}/v1/${register}` },
    credentials,
    sweepEverySeconds: 3600,
    fullSweepEverySeconds: null,
    limits: {
      connectTimeoutMs: 500,
      responseTimeoutMs: 700,
      requestTimeoutMs: 1500,
      maxBodyBytes: 5_000_000,
      pageSize: 200,
      maxPages: 100,
    },
  }));
  return { state: 'COL', sources, publish: null };
}

export function examineAt(
  url: string,
  among?: readonly Register[],
  { budgetSeconds = 60, clock = systemClock }: { budgetSeconds?: number; clock?: Clock } = {},
): Promise<Report> {
  return examine(settingsAt(url, among), {
    connectorUrl: null,
    budgetSeconds,
    clock,
    signal: new AbortController().signal,
    onSource: () => undefined,
  });
}

const pagingHabits: readonly (keyof Habits)[] = [
  'tokenLives',
  'largestPage',
  'echoesNoPageSize',
  'acceptsBadPages',
  'totalIsOffBy',
  'hasNextPage',
  'repeatsRowAcrossPages',
  'renumbersIds',
];

/** Examines one register of a service with these habits, whose rows are changed first. */
export async function examineBroken(
  register: Register,
  { habits = {}, change = () => undefined }: Partial<Breakage>,
  clock: Clock = systemClock,
): Promise<Report> {
  // More than fit a page, which only how a service pages depends on.
  const isPaged = pagingHabits.some((habit) => habit in habits);
  const rows = isPaged ? cleanRows() : cleanRows(40);
  change(rows[register], rows);
  const service = await startTestService(habits, rows);
  return examineAt(service.url, [register], { clock });
}

export interface Breakage {
  habits: Partial<Habits>;
  change(rows: Row[], all: CleanRows): void;
}

/** The codes found in a register, each with its requirement. */
export function codesIn(report: Report, register: Register): FindingCode[] {
  const source = report.sources.find(({ source: id }) => id === `COL.${register}`)!;
  for (const { code, requirement } of source.findings) {
    expect(requirement).toBe(findingTexts[code].requirement);
  }
  return source.findings.map(({ code }) => code);
}

/** Where a finding was found. */
export function placesOf(report: Report, code: FindingCode): string[] {
  return report.sources
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.code === code)
    .flatMap(({ places }) =>
      places.map(({ recordId, path }) => `${recordId ?? ''} ${path ?? ''}`.trim()),
    );
}
