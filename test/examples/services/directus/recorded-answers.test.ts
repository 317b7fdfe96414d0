import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import { directusTokenOf } from '../../../../examples/demo/services/directus/directus-token.ts';
import { mostAtOnce, withLongList } from '../../../peers/questions.ts';
import type { Recorded } from '../../../peers/record-answers.ts';
import { projectRoot } from '../../../support/project.ts';
import { GRAVES, send, startService, stopServices } from './support/directus-client.ts';

// `npm run peers -- --record` asks a real Directus, which holds some of the rows of the demo's first state.

const folder = join(projectRoot, 'test/fixtures/directus');
const versions = readdirSync(folder).toSorted();
const recorded = versions.map((version): Recorded[] =>
  JSON.parse(readFileSync(join(folder, version, 'answers.json'), 'utf8')),
);

/** The answer of each version to a question; where they differ, the demo refuses what one of them refuses. */
const strictest = recorded[0]!.map((first) => {
  const answers = recorded.map((one) => one.find(({ name }) => name === first.name)!);
  return answers.toSorted((one, other) => other.status - one.status)[0]!;
});

afterAll(stopServices);

/** The length of a list of related rows, which a recorded answer has in its place. */
function lengthOf(list: readonly unknown[] | number | undefined): number | undefined {
  return Array.isArray(list) ? list.length : (list as number | undefined);
}

/** What of an answer has to be the same: what it is refused with, or which rows come, in which order. */
function essenceOf(status: number, { errors, data, meta }: any): object {
  if (status !== 200) {
    // Wordings differ by version; that a bad request is told its reason does not.
    const { code, reason } = errors[0].extensions;
    return { status, code, ...(status === 400 && { hasReason: reason !== undefined }) };
  }
  const rows = data.map(({ id, expediente, faltaCometida }: any) => [
    id ?? expediente,
    lengthOf(faltaCometida),
  ]);
  return { status, rows, meta };
}

describe(`Directus ${versions.join(' and ')}`, () => {
  let open: DirectusService;
  let idless: DirectusService;

  beforeAll(async () => {
    const all = strictest.find(({ name }) => name === 'as many rows as it gives')!;
    const ids = new Set(all.body.data.map(({ id }: any) => id));
    const start = async (hidesId: boolean) => {
      const service = await startService({ code: 'AGU', spelling: 'tool', mostAtOnce, hidesId });
      const { collections } = service;
      for (const { id } of [...collections.items(GRAVES)]) {
        if (!ids.has(id)) collections.remove(GRAVES, String(id));
      }
      const [first] = collections.items(GRAVES);
      collections.replace(GRAVES, String(first!.id), withLongList(first!), new Date());
      return service;
    };
    [open, idless] = await Promise.all([start(false), start(true)]);
  });

  test.each(strictest)('is not harder to ask than the demo: $name', async (answer) => {
    const { asker, path = '', parameters, status, body } = answer;
    const service = asker === 'idless' ? idless : open;
    const token = { nobody: null, stranger: 'nadie', idless: directusTokenOf('AGU') };
    const shown = asker ? token[asker] : directusTokenOf('AGU');
    const headers = { ...(shown !== null && { Authorization: `Bearer ${shown}` }) };
    const response = await send(service, GRAVES + path, parameters, { headers });
    expect(essenceOf(response.status, await response.json())).toEqual(essenceOf(status, body));
  });
});
