/**
 * Tries the connector with the real thing: reads S2 and S3 from a real Directus with the collections of the
 * platform's capture tool, and is read by the platform's own back ends. docs/operating.md says what it needs.
 *
 * npm run peers -- [directus] [back-ends] [--version 10.13.4] [--record] [--back-ends FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUYERS } from '../../examples/demo/services/directus/model/model.ts';
import { projectRoot } from '../support/project.ts';
import { createCaptureSchema } from './capture-schema.ts';
import { collections, graves } from './collections.ts';
import { startDirectus, type Directus } from './directus.ts';
import { examineCollections, sweepCollections } from './examine-collections.ts';
import { freePort } from './free-port.ts';
import { installDirectus } from './install.ts';
import { loadRows } from './load-rows.ts';
import { withLongList } from './questions.ts';
import { readByBackEnds } from './read-by-back-ends.ts';
import { readCollection } from './read-collections.ts';
import { recordAnswers } from './record-answers.ts';
import { shapesOf } from './request-shapes.ts';

const pageSizes = [1, 2, 7, 99, 100, 101, 250, 1000];
const rows = 1000;
const recordedRows = 9;
const caps = [50, 100];

const { values: given, positionals } = parseArgs({
  options: {
    version: { type: 'string', default: '10.13.4' },
    record: { type: 'boolean', default: false },
    'back-ends': { type: 'string' },
  },
  allowPositionals: true,
});
const isAsked = (part: string) => positionals.length === 0 || positionals.includes(part);
let failures = 0;

if (isAsked('directus')) await tryDirectus();
if (isAsked('back-ends')) await tryBackEnds();
if (failures > 0) process.exitCode = 1;

function tell(isRight: boolean, what: string): void {
  if (!isRight) failures++;
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}`);
}

async function tryDirectus(): Promise<void> {
  const directus = await startDirectus(installDirectus(given.version), await freePort());
  try {
    const tokens = await createCaptureSchema(directus);
    if (given.record) {
      await loadRows(directus, graves, recordedRows, withLongList);
      await loadRows(directus, BUYERS, recordedRows);
      await recordAnswers(directus, given.version, tokens);
    } else {
      await readEverything(directus, tokens);
    }
  } finally {
    await directus.close();
  }
}

async function readEverything(
  directus: Directus,
  { token, idlessToken }: { token: string; idlessToken: string },
): Promise<void> {
  for (const { collection } of collections) {
    await loadRows(directus, collection, rows, collection === graves ? withLongList : undefined);
  }
  await examineAll(directus, token);
  for (const each of collections) {
    for (const pageSize of pageSizes) await read(directus, each, token, pageSize);
    await read(directus, each, idlessToken, 200);
  }
  for (const cap of caps) {
    await directus.restart({ QUERY_LIMIT_MAX: String(cap) });
    for (const each of collections) await read(directus, each, token, 200);
    await read(directus, collections[1], idlessToken, 200);
  }
}

/** What the rows have on purpose: fillers and doubled blanks, as clerks write them. */
const planted: ReadonlySet<string> = new Set(['PLACEHOLDER', 'TEXT_SPACING']);

/** A connector answers COMPLETE with all rows, and the doctor finds nothing but what is planted. */
async function examineAll({ url }: Directus, token: string): Promise<void> {
  const swept = await sweepCollections(url, [BUYERS, graves], token);
  const isWhole = swept.buyers === rows && swept.sanctions === rows;
  tell(isWhole, `a connector: ${swept.buyers} of S2, ${swept.sanctions} of S3`);
  const { sources } = await examineCollections(url, [BUYERS, graves], token);
  for (const { source, rows: examined, findings } of sources) {
    const found = findings.map(({ code, count }) => `${code} ×${count}`).join(', ') || 'nothing';
    const isRight = findings.every(({ code }) => planted.has(code));
    tell(isRight, `the doctor of ${source}: ${examined} rows, ${found}`);
  }
}

/** Reads a collection whole, and says whether every row came, once. */
async function read(
  { url }: Directus,
  each: (typeof collections)[number],
  token: string,
  pageSize: number,
): Promise<void> {
  const result = await readCollection({ ...each, url, token, pageSize });
  const { received, ids, refused, deviations, seconds } = result;
  const found = `${received} rows, ${ids} ids, ${refused} refused, ${seconds.toFixed(1)} s`;
  tell(
    received === rows && ids === rows && refused === 0,
    `${each.collection}, pages of ${pageSize}: ${found} ${deviations.join(' ')}`,
  );
}

async function tryBackEnds(): Promise<void> {
  const requests = await readByBackEnds(given['back-ends'] ?? null, await freePort(), {
    onRead: (name, found) => tell(true, `${name}: ${found}`),
    onFailure: (name, problem) => tell(false, `${name}: ${problem.slice(0, 1000)}`),
    onSkipped: (name) =>
      console.log(
        `skip ${name}: git clone https://github.com/PDNMX/${name}, and name its folder's parent with --back-ends`,
      ),
  });
  if (!given.record || Object.keys(requests).length === 0) return;
  const file = join(projectRoot, 'test/fixtures/back-ends/requests.json');
  writeFileSync(file, `${JSON.stringify(shapesOf(requests), null, 2)}\n`);
}
