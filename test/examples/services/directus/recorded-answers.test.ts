import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import { projectRoot } from '../../../support/project.ts';
import { GRAVES, send, startService, stopServices } from './support/directus-client.ts';

// `npm run peers -- --record` asks a real Directus, which holds some of the rows of the demo's first state.

interface Recorded {
  name: string;
  isIdless: boolean;
  parameters: Record<string, string>;
  status: number;
  body: any;
}

const folder = join(projectRoot, 'test/fixtures/directus');
const mostAtOnce = 50;

afterAll(stopServices);

/** What of an answer has to be the same: what it is refused with, or which rows come, in which order. */
function essenceOf(status: number, body: any): object {
  if (status !== 200) return { status, code: body.errors[0].extensions.code };
  const rows = body.data.map(({ id, expediente }: any) => id ?? expediente);
  return { status, rows, ...(body.meta && { meta: body.meta }) };
}

describe.each(readdirSync(folder))('Directus %s', (version) => {
  const answers: Recorded[] = JSON.parse(
    readFileSync(join(folder, version, 'answers.json'), 'utf8'),
  );
  let open: DirectusService;
  let idless: DirectusService;

  beforeAll(async () => {
    const ids = new Set(
      answers
        .find(({ name }) => name === 'as many rows as it gives')!
        .body.data.map(({ id }: any) => id),
    );
    const start = async (hidesId: boolean) => {
      const service = await startService({ code: 'AGU', spelling: 'tool', mostAtOnce, hidesId });
      for (const { id } of [...service.collections.items(GRAVES)]) {
        if (!ids.has(id)) service.collections.remove(GRAVES, String(id));
      }
      return service;
    };
    [open, idless] = await Promise.all([start(false), start(true)]);
  });

  test.each(answers)('is not harder to ask than the demo: $name', async (recorded) => {
    const { isIdless, parameters, status, body } = recorded;
    const response = await send(isIdless ? idless : open, GRAVES, parameters);
    expect(essenceOf(response.status, await response.json())).toEqual(essenceOf(status, body));
  });
});
