import { digestOf } from '../../specs/canonical.ts';
import { curpFault } from '../../specs/identifiers.ts';
import type { SourceSettings, StateSettings } from '../settings.ts';
import { systemOf } from '../../specs/systems.ts';
import { shardedSubgraphs, type ShardedSubgraph } from '../../specs/graphql/sdl.ts';
import type { Findings } from './finding.ts';

const pageSize = 200;
const maxPages = 25;
const slowMs = 100;
const waitMs = 15_000;

interface Node {
  id: string;
  provenance: { recordId: string; digest: string; original: unknown };
}

interface Connection {
  edges: { cursor: string; node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  coverage: {
    sources: { source: { id: string } | null; status: string; error: { code: string } | null }[];
  };
}

/** Examines a running connector over HTTP, by what it promises of one state. */
export async function examineConnector(
  url: string,
  { state, sources }: StateSettings,
  findingsOf: (source: SourceSettings) => Findings,
): Promise<void> {
  for (const subgraph of shardedSubgraphs) {
    const own = sources.filter(({ system }) => system === systemOf[subgraph]);
    if (own.length === 0) continue;
    const ask = createAsker(`${url}/${state.toLowerCase()}/${subgraph}/graphql`, subgraph);
    await examineSubgraph(ask, own, findingsOf);
  }
}

type Ask = (first: number, after: string | null) => Promise<Connection | null>;

async function examineSubgraph(
  ask: Ask,
  sources: readonly SourceSettings[],
  findingsOf: (source: SourceSettings) => Findings,
): Promise<void> {
  const page = await ask(20, null);
  if (page === null) {
    for (const source of sources) findingsOf(source).add('CON_NOT_SERVED');
    return;
  }
  const tookMs = await quickest(() => ask(20, null));
  for (const source of sources) {
    const findings = findingsOf(source);
    findings.examined('CON-1', 'CON-3', 'CON-5', 'CON-6', 'CON-10', 'CON-13', 'CON-14');
    if (tookMs > slowMs) findings.add('CON_SLOW');
    const outcomes = page.coverage.sources.filter(({ source: of }) => of?.id === source.id);
    if (outcomes.length !== 1) findings.add('CON_COVERAGE');
    const [outcome] = outcomes;
    if (outcome && outcome.status !== 'ANSWERED') {
      findings.add('CON_NOT_FRESH', null, outcome.error?.code ?? outcome.status);
    }
  }
  await examineRecords(ask, sources, findingsOf);
}

/** Of a few tries: what else the machine does is not the connector's. */
async function quickest(task: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < 5 && best > slowMs; tries++) {
    const startedAt = performance.now();
    await task();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}

/** Order, digests and privacy of the records, page after page. */
async function examineRecords(
  ask: Ask,
  sources: readonly SourceSettings[],
  findingsOf: (source: SourceSettings) => Findings,
): Promise<void> {
  const findingsFor = (id: string) => {
    const source = sources.find(({ state, system, key }) => {
      return id.startsWith(`${state}.${system}.${key}.`);
    });
    return findingsOf(source ?? sources[0]!);
  };
  let after: string | null = null;
  for (let number = 0; number < maxPages; number++) {
    const page: Connection | null = await ask(pageSize, after);
    if (page === null) return findingsOf(sources[0]!).add('CON_NOT_SERVED');
    for (const { cursor, node } of page.edges) {
      const findings = findingsFor(node.id);
      const { recordId, digest, original } = node.provenance;
      if (after !== null && cursor <= after) findings.add('CON_UNORDERED', recordId);
      after = cursor;
      if (digestOf(original) !== digest) findings.add('CON_DIGEST', recordId);
      if (holdsCurp(node)) findings.add('CON_PRIVATE', recordId);
    }
    if (!page.pageInfo.hasNextPage) return;
  }
}

/** A text of the right form and check digit; what merely looks like one is the service's finding. */
function holdsCurp(node: Node): boolean {
  const found = JSON.stringify(node).match(/\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/g) ?? [];
  return found.some((text) => curpFault(text) === null);
}

function createAsker(endpoint: string, subgraph: ShardedSubgraph): Ask {
  const query = `query ($first: Int!, $after: String) {
    ${subgraph}(first: $first, after: $after) {
      edges { cursor node { id ${fieldsOf[subgraph]} provenance { recordId digest original } } }
      pageInfo { endCursor hasNextPage }
      coverage { sources { source { id } status error { code } } }
    }
  }`;
  return async (first, after) => {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { first, after } }),
        redirect: 'error',
        signal: AbortSignal.timeout(waitMs),
      });
      const { data } = (await response.json()) as { data?: Record<string, Connection | null> };
      return data?.[subgraph] ?? null;
    } catch {
      return null;
    }
  };
}

/** Public texts in which something private could stand. */
const fieldsOf: Record<ShardedSubgraph, string> = {
  buyers: 'nombres primerApellido observaciones',
  sanctions: 'nombres nombreRazonSocial causaMotivoHechos observaciones',
};
