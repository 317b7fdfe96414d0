import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { systemClock } from '../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../connectors/connector.ts';
import type { StateService } from '../../examples/demo/services/state-service.ts';
import { verifyChain } from '../../specs/ledger-chain.ts';
import type { OutagePage } from '../../specs/outages.ts';
import { sourceOf, startService, stopServices } from './support/state-service.ts';
import { removeFolders, temporaryFolder } from './support/temporary-folder.ts';

const log = pino({ level: 'silent' });
const running: RunningConnector[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((connector) => connector.close()));
  await stopServices();
  removeFolders();
});

/** A connector of Colima, reading the demo's service. */
async function startColima(
  service: StateService,
  { dataDir = temporaryFolder(), sweepEverySeconds = 3600, pageSize = 200 } = {},
): Promise<RunningConnector> {
  const sources = ['spic', 'ssancionados', 'psancionados'].map((register) => {
    const source = sourceOf(service, register, { sweepEverySeconds });
    return { ...source, limits: { ...source.limits, pageSize } };
  });
  const connector = await startConnector({
    host: '127.0.0.1',
    port: 0,
    states: [{ state: 'COL', sources, publish: null }],
    dataDir,
    drainMs: 0,
    clock: systemClock,
    log,
  });
  running.push(connector);
  return connector;
}

async function ask({ url }: RunningConnector, field: 'buyers' | 'sanctions') {
  const query = `{ ${field}(first: 3) { totalCount nodes { id }
    coverage { verdict sources { status error { code } } } } }`;
  const response = await fetch(`${url}/col/${field}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Record<string, any> };
  return data[field];
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(20);
}

async function untilComplete(connector: RunningConnector): Promise<void> {
  for (const field of ['buyers', 'sanctions'] as const) {
    await until(async () => (await ask(connector, field)).coverage.verdict === 'COMPLETE');
  }
}

describe('A connector', () => {
  test('reads each register of its state and answers from its replicas', async () => {
    const service = await startService();
    const connector = await startColima(service);
    await untilComplete(connector);
    const { spic, ssancionados, psancionados } = service.registers;
    expect(await ask(connector, 'buyers')).toMatchObject({ totalCount: spic.length });
    const sanctions = ssancionados.length + psancionados.length;
    expect(await ask(connector, 'sanctions')).toMatchObject({ totalCount: sanctions });
  });

  test('keeps a ledger of the times in which its service did not deliver', async () => {
    const service = await startService();
    const connector = await startColima(service, { sweepEverySeconds: 1 });
    await untilComplete(connector);
    const outages = async () =>
      ((await (await fetch(`${connector.url}/col/outages`)).json()) as OutagePage).outages;
    expect(await outages()).toEqual([]);
    service.setFault('error500');
    await until(async () => (await outages()).length === 3);
    service.setFault(null);
    await until(async () => (await outages()).every(({ status }) => status === 'CLOSED'));
    const lines = (await (await fetch(`${connector.url}/col/ledger`)).text()).trimEnd();
    expect(verifyChain(lines.split('\n')).broken).toBeNull();
  });

  test('never asks the service because the public asks the connector', async () => {
    const service = await startService();
    const connector = await startColima(service);
    await untilComplete(connector);
    const before = service.requests();
    for (let i = 0; i < 5; i++) await ask(connector, 'buyers');
    expect(service.requests()).toEqual(before);
  });

  test('goes on answering while the service is down, and says so', async () => {
    const service = await startService();
    const connector = await startColima(service, { sweepEverySeconds: 1 });
    await untilComplete(connector);
    const { totalCount } = await ask(connector, 'buyers');
    await service.close();
    await until(async () => (await ask(connector, 'buyers')).coverage.verdict !== 'COMPLETE');
    const answer = await ask(connector, 'buyers');
    expect(answer.nodes).toHaveLength(3);
    expect(answer.totalCount).toBe(totalCount);
    expect(answer.coverage).toMatchObject({
      verdict: 'PARTIAL',
      sources: [{ status: 'STALE', error: { code: 'CONNECTION_REFUSED' } }],
    });
  });

  test('answers at once after a restart, from what it read before', async () => {
    const service = await startService();
    const dataDir = temporaryFolder();
    const first = await startColima(service, { dataDir });
    await untilComplete(first);
    const before = await ask(first, 'buyers');
    await first.close();
    running.pop();
    service.setFault('hang');
    const second = await startColima(service, { dataDir });
    expect(await ask(second, 'buyers')).toMatchObject({
      totalCount: before.totalCount,
      nodes: before.nodes,
    });
  });

  test('ends a sweep that is under way when it is told to stop, and knows of it later', async () => {
    const dataDir = temporaryFolder();
    let pages = 0;
    const service = await startService({
      onPage: async () => {
        pages++;
        await sleep(30);
      },
    });
    const first = await startColima(service, { dataDir, pageSize: 1 });
    await until(() => pages > 6);
    await first.close();
    running.pop();
    const atEnd = pages;
    await sleep(100);
    expect(pages - atEnd).toBeLessThanOrEqual(3);

    service.setFault('hang');
    const second = await startColima(service, { dataDir });
    const { sources } = (await ask(second, 'buyers')).coverage;
    expect(sources[0]).toMatchObject({ status: 'TRUNCATED', error: { code: 'INTERRUPTED' } });
  });

  test('says that a port is taken', async () => {
    const service = await startService();
    const first = await startColima(service);
    const taken = Number(new URL(first.url).port);
    const options = {
      host: '127.0.0.1',
      port: taken,
      states: [],
      drainMs: 0,
      clock: systemClock,
      log,
    };
    await expect(startConnector({ ...options, dataDir: temporaryFolder() })).rejects.toThrow(
      `Port ${taken} of 127.0.0.1 is taken by another program.`,
    );
  });
});
