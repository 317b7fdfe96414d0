import { setTimeout as sleep } from 'node:timers/promises';
import type { TestGateway } from '../support/gateway.ts';

/**
 * Begins a walk, or joins it, and follows it to its end.
 * @param begin a field of Query with its arguments: `conflicts(states: [JAL])`
 * @param selection what is told of the walk, beside its id, status, end and verdict
 */
export async function followWalk(
  gateway: TestGateway,
  begin: string,
  selection: string,
): Promise<any> {
  const { data: begun } = await gateway.ask(`{ walk: ${begin} { id } }`);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const { data, errors } = await gateway.ask(
      `query ($id: ID!) { walk(id: $id) { id status endedAt coverage { verdict } ${selection} } }`,
      { id: begun['walk'].id },
    );
    expect(errors).toBeUndefined();
    const told = data['walk'];
    if (told.status === 'ENDED') return told;
    // Until it has ended, nobody may take it for the whole.
    expect(told).toMatchObject({ coverage: null, endedAt: null });
    await sleep(25);
  }
  throw new Error('The walk does not end.');
}
