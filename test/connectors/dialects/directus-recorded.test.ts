import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dialectNamed } from '../../../connectors/dialects/index.ts';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { Deviation } from '../../../connectors/http/deviations.ts';
import type { ReadRow } from '../../../connectors/records.ts';
import { sourceFrom } from '../../contract/sources.ts';
import { longList } from '../../peers/questions.ts';
import type { RecordedReading } from '../../peers/record-answers.ts';
import { serve } from '../../support/http-server.ts';
import { projectRoot } from '../../support/project.ts';
import { never } from '../support/limits.ts';

// What a real Directus answered to these dialects is answered again: `npm run peers -- --record` asks it.

const folder = join(projectRoot, 'test/fixtures/directus');
const readings = readdirSync(folder).flatMap((version) => {
  const file = join(folder, version, 'readings.json.gz');
  // A version of which only the answers to questions were recorded has none.
  if (!existsSync(file)) return [];
  const text = gunzipSync(readFileSync(file)).toString();
  return (JSON.parse(text) as RecordedReading[]).map((reading) => ({ version, ...reading }));
});
const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
const rows = 9;

async function read(reading: RecordedReading) {
  const { answers, collection, dialect: name, pageSize } = reading;
  const left = [...answers];
  const server = await serve((request, response) => {
    const next = left.shift();
    const answer = next && next.path === request.url ? next : { status: 404, body: {} };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  try {
    const limits = { pageSize, maxBodyBytes: 50_000_000 };
    const entry = { id: 'ensayo', dialect: name, register: collection, url: server.url, limits };
    const source = sourceFrom(entry, { token: 'de-ensayo' });
    const deviations = new Set<Deviation>();
    const onDeviation = (deviation: Deviation) => void deviations.add(deviation);
    const upstream = connect(source, never, { onDeviation });
    const dialect = dialectNamed(name)!;
    const found: ReadRow[] = [];
    const pages = dialect.readPages(source, { upstream, signal: never, onDeviation });
    for await (const page of pages) {
      found.push(...page.rows.map((row) => dialect.readRow(source, row)));
    }
    return { found, deviations: [...deviations].toSorted(), unasked: left.length };
  } finally {
    await server.close();
  }
}

describe.each(readings)('Directus $version, $collection in pages of $pageSize', (reading) => {
  test('is read whole, as it was when it was recorded', async () => {
    const { found, deviations, unasked } = await read(reading);
    expect(found.filter(({ kind }) => kind === 'quarantined')).toEqual([]);
    expect(new Set(found.map(({ providerId }) => providerId)).size).toBe(rows);
    expect(found).toHaveLength(rows);
    expect(unasked).toBe(0);
    expect(deviations).toEqual(reading.hidesId ? ['ID_HIDDEN', 'PAGE_LIMITED'] : []);
  });

  if (reading.dialect !== 'directus-s3-v2') return;
  test('keeps each of many related rows', async () => {
    const { found } = await read(reading);
    const lengths = found.map(({ original }) => (original as any).faltaCometida.length);
    expect(Math.max(...lengths)).toBe(longList);
  });
});
