import { spawnSync } from 'node:child_process';
import { startControl } from '../../examples/demo/services/control.ts';
import type { Listener } from '../../examples/demo/services/http/listen.ts';
import { startNetwork, type Network } from '../scenarios/network.ts';
import { projectRoot } from '../support/project.ts';
import { commandsOf, curlRequest } from './commands.ts';
import { blocksIn, codeBlocks, commandBlocks } from './docs.ts';
import { shapeOf } from './shape.ts';

let network: Network;
let control: Listener;

beforeAll(async () => {
  network = await startNetwork(['JAL', 'OAX', 'CHH'], { sweepEverySeconds: 3600 });
  control = await startControl(
    [...network.states.values()].map(({ service }) => service),
    0,
  );
  await network.untilStatus({ JAL: 'ANSWERED', OAX: 'ANSWERED', CHH: 'ANSWERED' });
});

afterAll(async () => {
  await network.close();
  await control.close();
});

test.each(blocksIn('graphql'))('%s is answered', async (_place, block) => {
  const { status, data, errors } = await network.gateway.ask(block.text);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect(Object.values(data)).not.toContain(null);

  const shown = codeBlocks[codeBlocks.indexOf(block) + 1];
  if (shown?.language === 'json' && shown.file === block.file) {
    expect(shapeOf({ data })).toMatchObject(shapeOf(JSON.parse(shown.text)) as object);
  }
});

const commands = commandBlocks.flatMap(([place, { text }]) =>
  commandsOf(text).map(({ words }): [string, string[]] => [`${place} ${words.join(' ')}`, words]),
);

test.each(commands.filter(([, [program]]) => program === 'curl'))(
  '%s is answered',
  async (_title, words) => {
    const { url, init } = curlRequest(words);
    const response = await fetch(here(url), init);
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('errors');
  },
);

test.each(commands.filter(([, words]) => words.includes('--settings')))(
  '%s prints the settings',
  (_title, [, , script, , ...args]) => {
    const program = script === 'gateway' ? 'gateway/main.ts' : 'connectors/main.ts';
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('| --- |');
  },
);

/** The documents speak of the demo's addresses. */
function here(url: string): string {
  return url
    .replace('http://127.0.0.1:4000', network.gateway.url)
    .replace('http://127.0.0.1:14200', control.url);
}
