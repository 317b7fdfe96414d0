import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import { createRoutes } from '../../../connectors/serve/routes.ts';
import { servedState } from '../../../connectors/serve/served-state.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { createVerifier } from '../../../connectors/verify/verifier.ts';
import { serve } from '../../support/http-server.ts';
import { limits, never } from './limits.ts';
import { openTestStore, type TestStore } from './stores.ts';
import { removeFolders } from './temporary-folder.ts';

export interface ServedStore extends TestStore {
  url: string;
  /** All lines logged so far. */
  logged(): string;
  setReady(ready: boolean): void;
  /** Asks a subgraph of Jalisco. */
  ask(
    subgraph: 'buyers' | 'sanctions',
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer>;
}

export interface GraphqlAnswer {
  status: number;
  headers: Headers;
  data: Record<string, any>;
  errors?: { message: string; path?: unknown[]; extensions: { code: string } }[];
}

const running: (() => Promise<void>)[] = [];

const sources: SourceSettings[] = (
  [
    ['spic', 'S2'],
    ['ssancionados', 'S3'],
    ['psancionados', 'S3'],
  ] as const
).map(([key, system]) => ({
  id: `JAL.${key}`,
  key,
  state: 'JAL',
  system,
  name: `Registro ${key}`,
  level: 'ESTATAL',
  dialect: 'pdn-rest-v1',
  register: key,
  options: { url: 'http://127.0.0.1:1/' },
  credentials: null,
  sweepEverySeconds: 600,
  fullSweepEverySeconds: null,
  limits,
}));

/**
 * A real store of Jalisco behind real HTTP, without sweeps but those of `reading`. What answers may be
 * another store in front of it. `stopServing` ends it.
 */
export async function serveStore(
  answering: (store: Store) => Store = (store) => store,
  reading: (sourceId: string, test: TestStore) => Promise<unknown> = async () => null,
): Promise<ServedStore> {
  const test = openTestStore();
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const sourceOf = (id: string) => sources.find((source) => source.id === id)!;
  const connectUpstream = createConnectUpstream({
    send: createSender(test.clock),
    clock: test.clock,
  });
  const verify = createVerifier({ connectUpstream, clock: test.clock, log, signal: never });
  let ready = true;
  const routes = createRoutes({
    states: [
      servedState(
        { state: 'JAL', sources, publish: null },
        {
          store: answering(test.store),
          readNow: (sourceId) => reading(sourceId, test),
          verify: (stored, waitMs) => verify(stored, sourceOf(stored.sourceId), waitMs),
        },
      ),
    ],
    metrics: new Registry(),
    isReady: () => ready,
    clock: test.clock,
    log,
  });
  const server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
  running.push(async () => {
    await server.close();
    test.store.close();
  });
  return {
    ...test,
    url: server.url,
    logged: () => lines.join(''),
    setReady: (value) => (ready = value),
    async ask(subgraph, query, variables, headers) {
      const response = await fetch(`${server.url}/jal/${subgraph}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Omit<GraphqlAnswer, 'status' | 'headers'>;
      return { ...body, status: response.status, headers: response.headers };
    },
  };
}

/** Also removes the stores. */
export async function stopServing(): Promise<void> {
  await Promise.all(running.splice(0).map((stop) => stop()));
  removeFolders();
}
