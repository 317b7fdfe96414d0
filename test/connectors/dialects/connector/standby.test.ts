import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { systemClock } from '../../../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../../../connectors/connector.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { sourceOf, startService, stopServices } from '../../support/state-service.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { registers, standbySource } from './primary.ts';

// Whole connectors, each with its own schedule, store and port.

const log = pino({ level: 'silent' });
const running = new Set<RunningConnector>();

afterEach(async () => {
  await Promise.all([...running].map(stop));
  await stopServices();
  removeFolders();
});

async function stop(connector: RunningConnector): Promise<void> {
  running.delete(connector);
  await connector.close();
}

async function start(sources: SourceSettings[]): Promise<RunningConnector> {
  const connector = await startConnector({
    host: '127.0.0.1',
    port: 0,
    states: [
      {
        state: 'COL',
        sources: sources.map((one) => ({ ...one, sweepEverySeconds: 1 })),
        publish: null,
      },
    ],
    dataDir: temporaryFolder(),
    drainMs: 0,
    clock: systemClock,
    log,
  });
  running.add(connector);
  return connector;
}

async function startPrimary() {
  const service = await startService();
  const primary = await start(
    registers.map((register) => ({
      ...sourceOf(service, register),
      options: { url: `${service.url}/v1/${register}` },
      fullSweepEverySeconds: null,
    })),
  );
  return { service, primary };
}

const startStandby = (other: RunningConnector) =>
  start(registers.map((register) => standbySource(`${other.url}/col`, register)));

const fields = {
  buyers: 'id nombres primerApellido institucionDependencia { nombre } tipoProcedimiento { clave }',
  sanctions: 'id nombres nombreRazonSocial gravedad tipoFalta { clave valor } observaciones',
};

async function ask({ url }: RunningConnector, field: 'buyers' | 'sanctions') {
  const query = `{ ${field}(first: 1000) { totalCount
    edges { cursor }
    nodes { ${fields[field]} provenance {
      recordId fechaCaptura missingSince digest original withheld notes { path code } } }
    coverage { verdict sources { source { id } status total error { code } } } } }`;
  const response = await fetch(`${url}/col/${field}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Record<string, any> };
  return data[field];
}

/** Waits until an answer is as it should be, or for the test to end in failure. */
async function until(
  connector: RunningConnector,
  field: 'buyers' | 'sanctions',
  holds: (answer: any) => boolean,
) {
  for (;;) {
    const answer = await ask(connector, field);
    if (holds(answer)) return answer;
    await sleep(50);
  }
}

const isComplete = ({ coverage }: any) => coverage.verdict === 'COMPLETE';

describe('A standby', () => {
  test('answers as the connector that it reads, and so does a standby of the standby', async () => {
    const { primary } = await startPrimary();
    const standby = await startStandby(primary);
    const second = await startStandby(standby);
    for (const field of ['buyers', 'sanctions'] as const) {
      const truth = await until(primary, field, isComplete);
      expect(truth.nodes.length).toBeGreaterThan(30);
      expect(await until(standby, field, isComplete)).toEqual(truth);
      expect(await until(second, field, isComplete)).toEqual(truth);
    }
  });

  test('hears of what changes, vanishes and comes back', async () => {
    const { service, primary } = await startPrimary();
    const standby = await startStandby(primary);
    await until(standby, 'buyers', isComplete);
    const { spic } = service.registers;

    spic[0]!.institucionDependencia = { nombre: 'Nueva dependencia' };
    const [gone] = spic.splice(1, 1);
    service.touch();
    const isThere = (answer: any, id: string) =>
      answer.nodes.some(({ provenance }: any) => provenance.recordId === id);
    const isEdited = (answer: any) =>
      answer.nodes.some(
        ({ institucionDependencia: one }: any) => one?.nombre === 'Nueva dependencia',
      );
    // Both happened in the midst of a reading, perhaps: then the next one finds what is left.
    await until(standby, 'buyers', (answer) => !isThere(answer, gone!.id) && isEdited(answer));

    spic.push(gone!);
    service.touch();
    await until(standby, 'buyers', (answer) => isThere(answer, gone!.id));
    const truth = await until(primary, 'buyers', isComplete);
    expect(await until(standby, 'buyers', isComplete)).toEqual(truth);
  });

  test('says that the service of the other one is down, and that the other one is', async () => {
    const { service, primary } = await startPrimary();
    const standby = await startStandby(primary);
    const { totalCount } = await until(standby, 'buyers', isComplete);
    const codeIs = (code: string) => (answer: any) =>
      answer.coverage.sources[0].error?.code === code;

    service.setFault('error500');
    const stale = await until(standby, 'buyers', codeIs('SERVER_ERROR'));
    expect(stale).toMatchObject({ totalCount, coverage: { verdict: 'PARTIAL' } });
    expect(stale.coverage.sources[0].status).toBe('STALE');

    await stop(primary);
    const alone = await until(standby, 'buyers', codeIs('CONNECTION_REFUSED'));
    expect(alone).toMatchObject({ totalCount, coverage: { verdict: 'PARTIAL' } });
    expect(alone.nodes).toHaveLength(totalCount);
  });
});
