import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
} from 'graphql';
import { pino } from 'pino';
import { systemClock } from '../../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../../connectors/connector.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { readSubgraphSdl } from '../../../specs/graphql/sdl.ts';
import { limits } from '../support/limits.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { writtenStores, type Written } from './written.ts';

const running: RunningConnector[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((connector) => connector.close()));
  removeFolders();
});

/** A connector whose sources do not answer any more: it has what an earlier version left. */
async function startOver({ asked, unpack }: Written): Promise<RunningConnector> {
  const sources = asked.map(({ id, system }): SourceSettings => {
    const key = id.split('.')[1]!;
    return {
      ...{ id, key, system, state: 'COL', name: key, level: 'ESTATAL', limits },
      ...{ dialect: 'pdn-rest-v1', register: system === 'S2' ? 'spic' : 'ssancionados' },
      ...{ options: { url: 'http://127.0.0.1:1/' }, credentials: null },
      ...{ sweepEverySeconds: 3600, fullSweepEverySeconds: null },
    };
  });
  const connector = await startConnector({
    ...{ host: '127.0.0.1', port: 0, states: [{ state: 'COL', sources, publish: null }] },
    ...{ dataDir: unpack(), drainMs: 0, clock: systemClock, log: pino({ level: 'silent' }) },
  });
  running.push(connector);
  return connector;
}

/** Every field of a type that needs no argument, down to some depth. */
function everyField(type: GraphQLObjectType, depth = 5): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    // A record that is verified is read at its source again.
    const isAsked = field.args.some(({ type: needed }) => isNonNullType(needed));
    if (isAsked || ['verification', 'verify', 'matches'].includes(field.name)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === 0) return [];
    const inside = everyField(named, depth - 1);
    return inside === '{}' ? [] : [`${field.name} ${inside}`];
  });
  return `{${fields.join(' ')}}`;
}

describe.each(writtenStores.map((written) => [written.version, written] as const))(
  'A connector over what version %i wrote',
  (_version, written) => {
    test.each([
      ['buyers', 'Buyer'],
      ['sanctions', 'Sanction'],
    ] as const)('serves all that is told of %s, without an error', async (list, type) => {
      const { url } = await startOver(written);
      const schema = buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl(list)) }]);
      const fields = everyField(schema.getType(type) as GraphQLObjectType);
      const [moment] = written.moments;
      const query = `{
        now: ${list}(first: 100) { totalCount nodes ${fields} }
        then: ${list}(first: 100, asOf: "${moment}") { totalCount nodes ${fields} }
      }`;
      const response = await fetch(`${url}/col/${list}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as {
        data: Record<string, { totalCount: number; nodes: object[] }>;
        errors?: object[];
      };
      expect(errors).toBeUndefined();
      expect(data['now']!.nodes).toHaveLength(data['now']!.totalCount);
      expect(data['then']!.nodes.length).toBeGreaterThan(0);
    });
  },
);
