import { setTimeout as sleep } from 'node:timers/promises';
import { startLoad } from '../load.ts';
import type { Lane } from '../network/lane.ts';
import { untilRead, untilSources } from '../network/watch.ts';
import type { Scenario } from './scenario.ts';

const holdMs = 500;

/** What may happen to the connector of a state. */
export const connectorPrograms: readonly Scenario[] = [
  {
    name: 'connector-killed',
    title: {
      es: 'El conector muere a media lectura (SIGKILL)',
      en: 'The connector is killed in a sweep (SIGKILL)',
    },
    expected: {
      es: 'UNREACHABLE mientras falta; después, todos los registros y nada a medias',
      en: 'UNREACHABLE while it is gone; afterwards all records, and nothing by halves',
    },
    on: 'COL',
    async play(lane, { gatewayUrl }) {
      await untilAsked(lane);
      lane.darken('connector');
      await lane.connector!.kill();
      const gone = await untilSources(gatewayUrl, lane, isUnreachable);
      lane.notice();
      await sleep(holdMs);
      lane.darken('connector');
      await lane.startConnector();
      await untilSources(gatewayUrl, lane, ({ total }) => total !== null);
      lane.lighten();
      const back = await untilRead(gatewayUrl, lane, Date.now());
      return {
        es: `UNREACHABLE a los ${gone} s; leído de nuevo a los ${back} s`,
        en: `UNREACHABLE after ${gone} s; read again after ${back} s`,
      };
    },
  },
  {
    name: 'connector-hangs',
    title: { es: 'El conector se congela (SIGSTOP)', en: 'The connector freezes (SIGSTOP)' },
    expected: {
      es: 'TIMEOUT a tiempo, luego CIRCUIT_OPEN; al terminar, ANSWERED',
      en: 'TIMEOUT in time, then CIRCUIT_OPEN; afterwards ANSWERED',
    },
    on: 'COL',
    async play(lane, { gatewayUrl }) {
      lane.darken('connector');
      process.kill(lane.connector!.pid, 'SIGSTOP');
      try {
        const late = await untilSources(gatewayUrl, lane, ({ status }) => status === 'TIMEOUT');
        lane.notice();
        const open = await untilSources(
          gatewayUrl,
          lane,
          ({ status }) => status === 'CIRCUIT_OPEN',
        );
        lane.darken('connector');
        process.kill(lane.connector!.pid, 'SIGCONT');
        await untilSources(gatewayUrl, lane, ({ total }) => total !== null);
        lane.lighten();
        const back = await untilRead(gatewayUrl, lane, Date.now());
        return {
          es: `TIMEOUT a los ${late} s, CIRCUIT_OPEN ${open} s después; de vuelta a los ${back} s`,
          en: `TIMEOUT after ${late} s, CIRCUIT_OPEN ${open} s later; back after ${back} s`,
        };
      } finally {
        process.kill(lane.connector!.pid, 'SIGCONT');
        lane.lighten();
      }
    },
  },
  {
    name: 'connector-sigterm',
    title: {
      es: 'El conector se detiene con carga (SIGTERM)',
      en: 'The connector is stopped under load (SIGTERM)',
    },
    expected: { es: '0 peticiones fallidas', en: '0 failed requests' },
    on: 'COL',
    async play(lane, { gatewayUrl }) {
      const query = '{ buyers(first: 20) { totalCount nodes { id } coverage { verdict } } }';
      const load = startLoad(`${lane.connectorUrl}/col/buyers/graphql`, { query });
      await sleep(holdMs);
      lane.darken('connector');
      await lane.connector!.stop();
      await load.untilTurnedAway();
      await lane.startConnector();
      await untilSources(gatewayUrl, lane, ({ total }) => total !== null);
      lane.lighten();
      const { answered, failed } = load;
      if (failed.length > 0) throw new Error(`${failed.length} failed: ${failed[0]}`);
      return { es: `0 fallidas de ${answered}`, en: `0 failed of ${answered}` };
    },
  },
];

/** Until a sweep has just asked for a page. */
async function untilAsked({ service }: Lane): Promise<void> {
  const { data } = service.requests();
  while (service.requests().data === data) await sleep(1);
}

function isUnreachable({ status }: { status: string }): boolean {
  return status === 'UNREACHABLE' || status === 'CIRCUIT_OPEN';
}
