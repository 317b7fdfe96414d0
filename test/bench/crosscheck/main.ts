/**
 * 100,000 buyers against 20,000 sanctions over 32 states: the walk of `sanctionedBuyers` through a real gateway and
 * two connectors, as their own processes; then the same with one side doubled. Prints how long each walk takes,
 * pairs compared a second, memory, what of the planted pairs is found, what blocking lost, and why each was missed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram, type Program } from '../../../examples/demo/program.ts';
import { STATES, type StateCode } from '../../../examples/demo/services/states.ts';
import { personKeys } from '../../../specs/matching/blocking.ts';
import { readPerson } from '../../../specs/matching/match-people.ts';
import { quantile } from '../load.ts';
import { registryOf, writeRegisters, type Planted } from './registers.ts';

const buyers = Number(process.env['BENCH_BUYERS'] ?? 100_000);
const sanctions = Number(process.env['BENCH_SANCTIONS'] ?? 20_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const sizes = [
  { buyers, sanctions },
  { buyers: 2 * buyers, sanctions },
  { buyers, sanctions: 2 * sanctions },
].slice(0, Number(process.env['BENCH_SIZES'] ?? 3));
const ports = [14_951, 14_952];
const gatewayPort = 14_950;
const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;

interface Miss extends Planted {
  isBlocked: boolean;
  /** What speaks against it, by its codes. */
  against: string;
  reason: string;
}

interface Measured {
  seconds: number[];
  compared: number;
  /** Records that agree and that the walk leaves undecided. */
  undecided: number;
  findings: { id: string; band: string }[];
  /** Of each connector and the gateway, when they had most together. */
  peakMb: number[];
  planted: Planted[];
  /** Planted pairs that the walk did not find, and why. */
  misses: Miss[];
  matchMs: number[];
}

const measured = [];
for (const size of sizes) measured.push({ ...size, ...(await measure(size)) });

console.log(
  '\nbuyers    sanctions  median s  (rounds)            pairs/s  peak MB  match of 100: p50 ms  (MB by program)',
);
for (const { buyers: b, sanctions: s, seconds, compared, peakMb, matchMs } of measured) {
  const median = quantile(seconds, 0.5);
  console.log(
    String(b).padEnd(9),
    String(s).padEnd(10),
    median.toFixed(1).padStart(8),
    ` ${seconds.map((one) => one.toFixed(1)).join(' ')}`.padEnd(20),
    String(Math.round(compared / median)).padStart(8),
    String(sumOf(peakMb)).padStart(8),
    quantile(matchMs, 0.5).toFixed(0).padStart(8),
    `${' '.repeat(14)}${peakMb.join(' + ')}`,
  );
}
const [first] = measured;
for (const { buyers: b, sanctions: s, seconds } of measured.slice(1)) {
  const ratio = quantile(seconds, 0.5) / quantile(first!.seconds, 0.5);
  console.log(`${b} × ${s} takes ${ratio.toFixed(2)} times as long as ${buyers} × ${sanctions}`);
}
tellPlanted(first!);

async function measure(size: { buyers: number; sanctions: number }): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-bench-crosscheck-'));
  const programs: Program[] = [];
  try {
    console.log(`${size.buyers} buyers, ${size.sanctions} sanctions: writing, reading in …`);
    const planted = await writeRegisters(folder, { ...size, planted: 200 });
    const portOf = (state: StateCode) => ports[STATES.findIndex(({ code }) => code === state) % 2]!;
    for (const port of ports) {
      const files = STATES.filter(({ code }) => portOf(code) === port).map(({ code }) =>
        join(folder, code, 'state.yaml'),
      );
      programs.push(
        await startProgram(
          `the connector on ${port}`,
          ['--max-semi-space-size=4', 'connectors/main.ts', ...files],
          {
            CONNECTOR_PORT: String(port),
            CONNECTOR_DATA_DIR: join(folder, `data-${port}`),
            CONNECTOR_LOG_LEVEL: 'error',
            CONNECTOR_MATCH_SECRET: 'what the connectors of a benchmark share',
          },
          `http://127.0.0.1:${port}/readyz`,
        ),
      );
    }
    const registry = join(folder, 'registry.yaml');
    writeFileSync(registry, registryOf(portOf));
    mkdirSync(join(folder, 'walks'));
    programs.push(
      await startProgram(
        'the gateway',
        ['--max-semi-space-size=8', 'gateway/main.ts'],
        {
          GATEWAY_PORT: String(gatewayPort),
          GATEWAY_REGISTRY: registry,
          GATEWAY_LOG_LEVEL: 'error',
          GATEWAY_WALKS_DIR: join(folder, 'walks'),
        },
        `${gatewayUrl}/readyz`,
      ),
    );
    await untilRead(size.buyers + size.sanctions);
    // The indexes are made after the last sweep; a first look-up waits for it, and is not measured.
    await matchHundred();
    const peak = watchMemory(programs);
    const seconds: number[] = [];
    let walked = await walk();
    for (let round = 0; round < rounds; round++) {
      walked = await walk();
      seconds.push(walked.seconds);
    }
    const matchMs = [];
    for (let round = 0; round < 5 * rounds; round++) matchMs.push(await matchHundred());
    const peakMb = peak();
    const misses = await missesOf(planted, walked.findings);
    return { ...walked, seconds, matchMs, peakMb, planted, misses };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as any;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function untilRead(records: number): Promise<void> {
  for (;;) {
    const { buyers: b, sanctions: s } = await ask(
      '{ buyers(first: 0) { totalCount } sanctions(first: 0) { totalCount } }',
    );
    if (b.totalCount + s.totalCount === records) return;
    await sleep(500);
  }
}

/** One walk over everything, from its beginning to its end. */
async function walk(): Promise<
  Pick<Measured, 'compared' | 'undecided' | 'findings'> & { seconds: number }
> {
  const begun = await ask('{ sanctionedBuyers(maxAgeSeconds: 0) { id } }');
  const { id } = begun.sanctionedBuyers;
  for (let told; ; await sleep(200)) {
    ({ walk: told } = await ask('query ($id: ID!) { walk(id: $id) { status } }', { id }));
    if (told.status === 'ENDED') break;
  }
  const whole = (
    await ask(
      `query ($id: ID!) { walk(id: $id) {
        startedAt endedAt isCut coverage { verdict } progress { lookups { compared undecided } } } }`,
      { id },
    )
  ).walk;
  if (whole.coverage.verdict !== 'COMPLETE')
    throw new Error(`The walk is ${whole.coverage.verdict}.`);
  const findings = [];
  for (let after: string | null = null; ;) {
    const page: any = (
      await ask(
        `query ($id: ID!, $after: String) { walk(id: $id) { ... on SanctionedBuyersWalk {
          findings(first: 100, after: $after) {
            nodes { id band } pageInfo { endCursor hasNextPage } } } } }`,
        { id, after },
      )
    ).walk.findings;
    findings.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  const compared = sumOf(whole.progress.map(({ lookups }: any) => lookups.compared));
  const undecided = sumOf(whole.progress.map(({ lookups }: any) => lookups.undecided));
  const seconds = (Date.parse(whole.endedAt) - Date.parse(whole.startedAt)) / 1000;
  return { seconds, compared, undecided, findings };
}

/** A hundred people, as a newsroom would paste them, over all states and both systems. */
async function matchHundred(): Promise<number> {
  const { buyers: page } = await ask(
    '{ buyers(first: 100) { nodes { nombres primerApellido segundoApellido } } }',
  );
  const startedAt = performance.now();
  await ask(
    'query ($people: [PersonName!]) { match(people: $people) { people { compared } coverage { verdict } } }',
    { people: page.nodes },
  );
  return performance.now() - startedAt;
}

async function missesOf(
  planted: readonly Planted[],
  findings: Measured['findings'],
): Promise<Miss[]> {
  const found = new Set(findings.map(({ id }) => id));
  const misses = [];
  for (const pair of planted) {
    if (!found.has(pair.id)) misses.push({ ...pair, ...(await reasonFor(pair)) });
  }
  return misses;
}

/** Whether both were compared at all, and what came of it. */
async function reasonFor({ id, names: [one, other] }: Planted): Promise<Omit<Miss, keyof Planted>> {
  const keys = new Set(personKeys(readPerson(one)));
  if (!personKeys(readPerson(other)).some((key) => keys.has(key))) {
    return { isBlocked: true, against: 'no key is shared', reason: 'blocking: no key is shared' };
  }
  const query = `query ($id: ID!) {
    sanctionedBuyer(id: $id) { band score explanation { code weight text } } }`;
  const { sanctionedBuyer: judged } = await ask(query, { id });
  if (!judged) return { isBlocked: false, against: 'NO', reason: 'compared, and NO' };
  const { band, score, explanation } = judged;
  const against = explanation.filter(({ weight }: any) => weight < 0);
  const said = against.map(({ weight, text }: any) => `${weight.toFixed(1)} ${text}`);
  const codes = against.map(({ code }: any) => code).toSorted();
  return {
    isBlocked: false,
    against: codes.join(' and ') || 'too little agrees',
    reason: `${band} ${score.toFixed(2)}: ${said.join('; ')}`,
  };
}

function tellPlanted({ planted, findings, undecided, misses }: Measured): void {
  console.log(`\n${findings.length} findings; of ${planted.length} planted pairs found:`);
  for (const [rule, pairs] of Map.groupBy(planted, ({ rule: one }) => one)) {
    const missed = misses.filter((miss) => miss.rule === rule).length;
    console.log(`  ${rule.padEnd(30)} ${pairs.length - missed} of ${pairs.length}`);
  }
  // The others are of two people of one name, whom chance put into both registers.
  const known = new Set(planted.map(({ id }) => id));
  for (const [band, found] of Map.groupBy(findings, ({ band: one }) => one)) {
    const ofPlanted = found.filter(({ id }) => known.has(id)).length;
    console.log(`Of ${found.length} that are ${band}, ${ofPlanted} are of planted pairs.`);
  }
  console.log(`The walk itself says that it left ${undecided} records undecided.`);
  const unidentified = planted.filter(({ rule }) => !rule.endsWith(', identified'));
  const missed = misses.filter(({ rule }) => !rule.endsWith(', identified')).length;
  const recall = (unidentified.length - missed) / unidentified.length;
  console.log(`Without identifiers ${recall.toFixed(3)} of them are found.`);
  console.log(`${misses.length} misses, by what speaks against each:`);
  for (const [reason, of] of Map.groupBy(misses, ({ against }) => against)) {
    console.log(`  ${String(of.length).padStart(3)} ${reason}`);
  }
  const blocked = misses.filter(({ isBlocked }) => isBlocked).length;
  console.log(`Blocking lost ${blocked} of ${planted.length}. The misses:`);
  for (const { rule, names, reason } of misses) {
    const written = names.map((name) =>
      [name.nombres, name.primerApellido, name.segundoApellido].filter(Boolean).join(' '),
    );
    console.log(`  ${written.join(' | ')} (${rule}): ${reason}`);
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Of each program, each page counted once (PSS of Linux), in MB, when all had most together. */
function watchMemory(programs: readonly Program[]): () => number[] {
  let peakMb = programs.map(() => 0);
  const look = () => {
    const now = programs.map(({ pid }) => {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Math.round(Number(/^Pss:\s+(\d+)/m.exec(text)?.[1]) / 1024);
    });
    if (sumOf(now) > sumOf(peakMb)) peakMb = now;
  };
  const timer = setInterval(look, 500);
  return () => {
    clearInterval(timer);
    return peakMb;
  };
}
