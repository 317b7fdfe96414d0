import type { RegisterName } from '../../demo/services/data/records.ts';
import { askGateway } from '../ask.ts';
import type { Connection, Outcome } from '../judges/answer.ts';
import type { Lane } from '../network/lane.ts';
import { lists } from '../queries.ts';
import { judgeReading } from './judge-reading.ts';
import type { MovingRows } from './moving-rows.ts';

/** What a reading of a source answered. */
export interface Reading {
  /** The same for every answer from it. */
  id: string;
  /** False where the answer says that it may lack something. */
  isWhole: boolean;
  faults: string[];
}

/** More than the moving registers of a state ever have. */
const mostRows = 100;

/** Asks for all records of a state, and holds them against what was published meanwhile. */
export async function askReadings(
  gatewayUrl: string,
  lane: Lane,
  rows: MovingRows,
): Promise<Reading[]> {
  const variables = { states: [lane.code], first: mostRows };
  const { body } = await askGateway(gatewayUrl, lists, variables);
  const answeredAt = Date.now();
  const { buyers, sanctions } = (body?.data ?? {}) as Record<string, Connection | undefined>;
  return [buyers, sanctions].flatMap((connection) =>
    (connection?.coverage?.sources ?? []).map((outcome) =>
      readingOf(outcome, connection!.nodes, answeredAt, rows),
    ),
  );
}

function readingOf(
  { source, status, asOf, error }: Outcome,
  nodes: Connection['nodes'],
  answeredAt: number,
  rows: MovingRows,
): Reading {
  const { id: sourceId } = source!;
  const id = [sourceId, asOf, error?.code].filter(Boolean).join(' ');
  if (status !== 'ANSWERED') return { id, isWhole: false, faults: [] };
  const own = nodes.filter(({ provenance }) => provenance.source.id === sourceId);
  const found = new Set(own.map(({ provenance }) => provenance.recordId));
  const lives = rows.lives(sourceId.split('.')[1] as RegisterName);
  const { lost, ghosts } = judgeReading(found, { asOf: Date.parse(asOf!), answeredAt }, lives);
  const faults = [
    ...lost.map((record) => `${record} is lost: ${id}`),
    ...ghosts.map((record) => `${record} was gone before: ${id}`),
  ];
  return { id, isWhole: true, faults };
}
