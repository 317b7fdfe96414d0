// The floor: what nobody can beat by much without asking for less. Plain undici to the 32 connectors,
// JSON.parse and a merge by hand; no planning, no checks, no limits, no provenance of its own.
import { readFileSync } from 'node:fs';
import { Agent, request, setGlobalDispatcher } from 'undici';
import { parse } from 'yaml';
import { registryFile } from '../../examples/demo/settings.ts';
import { serveContender } from './contender.ts';

interface Edge {
  cursor: string;
  node: unknown;
}

setGlobalDispatcher(new Agent({ connections: 32 }));
const { shards } = parse(readFileSync(registryFile, 'utf8')) as { shards: { url: string }[] };

serveContender(async ({ shardQuery, rows }) => {
  const body = JSON.stringify({ query: shardQuery });
  const headers = { 'content-type': 'application/json' };
  const answers = await Promise.all(
    shards.map(async ({ url }) => {
      const response = await request(`${url}/buyers/graphql`, { method: 'POST', headers, body });
      return JSON.parse(await response.body.text()).data.buyers as {
        edges: Edge[];
        coverage: { sources: unknown[] };
      };
    }),
  );
  const edges = answers.flatMap((answer) => answer.edges);
  edges.sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
  return {
    nodes: edges.slice(0, rows).map(({ node }) => node),
    sources: answers.flatMap(({ coverage }) => coverage.sources),
  };
});
