import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from '../ask.ts';
import type { Connection, Outcome } from '../judges/answer.ts';
import { lists } from '../queries.ts';
import type { Lane } from './lane.ts';
import type { Stage } from './stage.ts';
import type { StateFileChanges } from './state-file.ts';

const askEveryMs = 100;
const patienceMs = 40_000;

/** How the sources of a state are, as the gateway tells. */
async function outcomesOf(gatewayUrl: string, { code }: Lane): Promise<Outcome[]> {
  const { body } = await askGateway(gatewayUrl, lists, { states: [code], first: 0 });
  const { buyers, sanctions } = (body?.data ?? {}) as Record<string, Connection>;
  return [buyers, sanctions].flatMap((connection) => connection?.coverage?.sources ?? []);
}

/**
 * Waits until all sources of a state are as they should.
 * @returns how long it took, in seconds.
 * @throws Error that says how they are when they do not become so.
 */
export async function untilSources(
  gatewayUrl: string,
  lane: Lane,
  are: (outcome: Outcome) => boolean,
): Promise<string> {
  const from = performance.now();
  for (;;) {
    const outcomes = await outcomesOf(gatewayUrl, lane);
    const tookMs = performance.now() - from;
    if (outcomes.length > 0 && outcomes.every(are)) return (tookMs / 1000).toFixed(1);
    if (tookMs > patienceMs) throw new Error(outcomes.map(show).join(', ') || 'no outcomes');
    await sleep(askEveryMs);
  }
}

/** Waits until all sources were read whole after a moment. */
export function untilRead(gatewayUrl: string, lane: Lane, after: number): Promise<string> {
  return untilSources(
    gatewayUrl,
    lane,
    ({ status, asOf }) => status === 'ANSWERED' && Date.parse(asOf!) >= after,
  );
}

function show({ source, status, error }: Outcome): string {
  return [source?.id, status, error?.code].filter(Boolean).join(' ');
}

/** Stops the connector of a state and starts it again, until the gateway hears of it again. */
export async function restartConnector(
  { gatewayUrl }: Pick<Stage, 'gatewayUrl'>,
  lane: Lane,
  changes: Partial<StateFileChanges> = {},
  meanwhile: () => void = () => undefined,
): Promise<void> {
  lane.darken('connector');
  await lane.connector!.stop();
  meanwhile();
  await lane.startConnector(changes);
  await untilSources(gatewayUrl, lane, ({ total }) => total !== null);
}
