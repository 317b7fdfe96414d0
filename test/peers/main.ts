/**
 * Reads S2 and S3 from a real Directus with the collections of the platform's capture tool, as the connector
 * reads them: 1,000 rows of each, in pages of every size, with a role that shows ids and one that does not.
 * With `--record` it writes what that Directus answers to the questions of the demo's service.
 *
 * npm run peers -- [--version 10.13.4] [--record]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnectUpstream } from '../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../connectors/clock.ts';
import { dialectNamed } from '../../connectors/dialects/index.ts';
import { createSender } from '../../connectors/http/send-request.ts';
import { guardPages } from '../../connectors/sweep/guard-pages.ts';
import { BUYERS } from '../../examples/demo/services/directus/model/model.ts';
import { sourceFrom } from '../contract/sources.ts';
import { projectRoot } from '../support/project.ts';
import { createCaptureSchema } from './capture-schema.ts';
import { startDirectus, type Directus } from './directus.ts';
import { installDirectus } from './install.ts';
import { loadRows } from './load-rows.ts';
import { questions } from './questions.ts';

const graves = 'faltas_administrativas_graves';
const collections = { [graves]: 'directus-s3-v2', [BUYERS]: 'directus-s2-v2' } as const;
const pageSizes = [1, 2, 7, 50, 99, 100, 101, 250, 999, 1000];
const rows = 1000;
const recordedRows = 9;
const mostAtOnce = '50';
const port = 18_055;

const { values: given } = parseArgs({
  options: {
    version: { type: 'string', default: '10.13.4' },
    record: { type: 'boolean', default: false },
  },
});
const send = createSender(systemClock);
const { signal } = new AbortController();
let failures = 0;

const directus = await startDirectus(installDirectus(given.version), port);
try {
  const { token, idlessToken } = await createCaptureSchema(directus);
  const names = Object.keys(collections) as (keyof typeof collections)[];
  if (given.record) {
    await loadRows(directus, graves, recordedRows);
    await directus.restart({ QUERY_LIMIT_MAX: mostAtOnce });
    await record(directus, token, idlessToken);
  } else {
    for (const name of names) await loadRows(directus, name, rows);
    for (const name of names) {
      for (const pageSize of pageSizes) await check(name, token, pageSize, rows);
      await check(name, idlessToken, 200, rows);
    }
    await directus.restart({ QUERY_LIMIT_MAX: mostAtOnce });
    for (const name of names) await check(name, token, 200, rows);
  }
} finally {
  await directus.close();
}
if (failures > 0) process.exitCode = 1;

/** Reads a collection whole, and says whether every row came, once. */
async function check(
  collection: keyof typeof collections,
  token: string,
  pageSize: number,
  expected: number,
): Promise<void> {
  const dialect = collections[collection];
  const limits = { pageSize, maxPages: 2000, maxBodyBytes: 50_000_000 };
  const entry = { id: 'pares', dialect, register: collection, url: directus.url, limits };
  const source = sourceFrom(entry, { token });
  const upstream = createConnectUpstream({ send, clock: systemClock })(source, signal);
  const reader = dialectNamed(dialect)!;
  const deviations = new Set<string>();
  const onDeviation = (deviation: string) => void deviations.add(deviation);
  const pages = reader.readPages(source, { upstream, signal, onDeviation });
  const ids = new Set<string | null>();
  let refused = 0;
  let received = 0;
  const startedAt = performance.now();
  for await (const page of guardPages(pages, { maxPages: limits.maxPages, signal })) {
    received += page.rows.length;
    for (const row of page.rows.map((raw) => reader.readRow(source, raw))) {
      ids.add(row.providerId);
      if (row.kind === 'quarantined') refused++;
    }
  }
  const isWhole = received === expected && ids.size === expected && refused === 0;
  if (!isWhole) failures++;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const found = `${received} rows, ${ids.size} ids, ${refused} refused, ${seconds} s`;
  console.log(
    `${isWhole ? 'ok  ' : 'FAIL'} ${collection}, pages of ${pageSize}: ${found} ${[...deviations].join(' ')}`,
  );
}

/** Writes the answers to the questions, beside the questions themselves. */
async function record({ url }: Directus, token: string, idlessToken: string): Promise<void> {
  const answers = [];
  for (const { name, isIdless = false, parameters } of questions) {
    const query = new URLSearchParams(parameters).toString();
    const authorization = `Bearer ${isIdless ? idlessToken : token}`;
    const response = await fetch(`${url}/items/${graves}?${query}`, { headers: { authorization } });
    answers.push({
      name,
      isIdless,
      parameters,
      status: response.status,
      body: await response.json(),
    });
  }
  const folder = join(projectRoot, 'test/fixtures/directus', given.version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'answers.json'), `${JSON.stringify(answers, null, 2)}\n`);
  console.log(`${answers.length} answers recorded in ${folder}`);
}
