import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { systemClock } from '../../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../../connectors/connector.ts';
import { hashSecret, hashToken } from '../../../connectors/publish/oauth/hash.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import {
  startStateService,
  type StateService,
} from '../../../examples/demo/services/state-service.ts';
import type { StateCode } from '../../../examples/demo/services/states.ts';

/** Whom a connector publishes to in these tests; made up. */
export const account = {
  username: 'pdn',
  password: 'clave-del-usuario',
  clientId: 'pdn-gateway',
  clientSecret: 'secreto-del-cliente',
  token: 'token-fijo-de-prueba',
};
const registers = ['spic', 'ssancionados', 'psancionados'] as const;

const services: StateService[] = [];
const running: { connector: RunningConnector; folder: string }[] = [];

/** What `publish` of a state's YAML says in these tests. */
export async function publishSection(): Promise<string> {
  return `
publish:
  users: [{ username: ${account.username}, passwordHash: "${await hashSecret(account.password)}" }]
  clients: [{ id: ${account.clientId}, secretHash: "${await hashSecret(account.clientSecret)}" }]
  tokens: [{ name: envoltorio, tokenHash: "${hashToken(account.token)}" }]
`;
}

/** The three registers of a REST v1 service as sources of its state. */
function restSources(
  url: string,
  state: string,
  { username, password, clientSecret }: Record<'username' | 'password' | 'clientSecret', string>,
): { yaml: string; env: Record<string, string> } {
  const yaml = `
state: ${state}
credentials:
  cuenta:
    tokenUrl: ${url}/oauth/token
    username: ${username}
    password: { env: PASSWORD }
    clientId: pdn-gateway
    clientSecret: { env: CLIENT_SECRET }
    scope: read
sources:
${registers
  .map(
    (register) => `
  - id: ${register}
    name: Registro ${register}
    level: ESTATAL
    dialect: pdn-rest-v1
    register: ${register}
    url: ${url}/v1/${register}
    credentials: cuenta
`,
  )
  .join('')}`;
  return { yaml, env: { PASSWORD: password, CLIENT_SECRET: clientSecret } };
}

/** The sources of a demo service. */
export function demoSources({ url, code }: StateService) {
  const password = `demo-${code.toLowerCase()}`;
  const clientSecret = `demo-secret-${code.toLowerCase()}`;
  return restSources(url, code, { username: 'pdn', password, clientSecret });
}

/** The sources of what a connector publishes. */
export function publishedSources(url: string, state: string) {
  return restSources(url, state, account);
}

export interface Published {
  url: string;
  state: string;
  token(form?: Record<string, string>): Promise<{ status: number; body: any }>;
  /** A request with a fresh token. */
  post(path: string, body?: unknown): Promise<{ status: number; body: any }>;
  get(path: string): Promise<{ status: number; body: any }>;
  /** A request with the fixed token of S3 v2. */
  items(path: string): Promise<{ status: number; body: any }>;
  /** Records of a subgraph, by id. */
  records(subgraph: 'buyers' | 'sanctions', fields: string): Promise<Map<string, any>>;
}

/** A real connector with the settings of one state, once it has read all its sources. */
export async function startPublished(
  yaml: string,
  env: Record<string, string>,
): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  const file = join(folder, 'state.yaml');
  writeFileSync(file, yaml);
  const { states } = readStateSettings([file], env);
  const connector = await startConnector({
    host: '127.0.0.1',
    port: 0,
    states,
    dataDir: join(folder, 'data'),
    drainMs: 0,
    clock: systemClock,
    log: pino({ level: 'silent' }),
  });
  running.push({ connector, folder });
  const { url } = connector;
  const state = states[0]!.state;
  const answerOf = async (response: Response) => {
    return { status: response.status, body: (await response.json()) as any };
  };

  async function token(form: Record<string, string> = {}) {
    const { username, password, clientId, clientSecret } = account;
    const grant = { grant_type: 'password', username, password };
    const client = { client_id: clientId, client_secret: clientSecret };
    const body = new URLSearchParams({ ...grant, ...client, ...form });
    return answerOf(await fetch(`${url}/oauth/token`, { method: 'POST', body }));
  }

  async function authorised(path: string, init: RequestInit = {}) {
    const { access_token } = (await token()).body;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${access_token}` };
    return answerOf(await fetch(url + path, { ...init, headers }));
  }

  async function ask(subgraph: string, query: string) {
    const response = await fetch(`${url}/${state.toLowerCase()}/${subgraph}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as any;
  }

  async function records(subgraph: 'buyers' | 'sanctions', fields: string) {
    const found = new Map<string, any>();
    for (let after = 'null', more = true; more;) {
      const page = `${subgraph}(first: 500, after: ${after}) {
        nodes { id ${fields} } pageInfo { endCursor hasNextPage }
      }`;
      const { nodes, pageInfo } = (await ask(subgraph, `{ ${page} }`)).data[subgraph];
      for (const node of nodes) found.set(node.id, node);
      after = JSON.stringify(pageInfo.endCursor);
      more = pageInfo.hasNextPage;
    }
    return found;
  }

  async function untilRead() {
    const outcomes = 'first: 0) { coverage { sources { status error { code } } } }';
    for (let attempt = 0; attempt < 200; attempt++) {
      const answers = await Promise.all(
        (['buyers', 'sanctions'] as const).map((name) => ask(name, `{ ${name}(${outcomes} }`)),
      );
      const sources = answers.flatMap(({ data }) => Object.values<any>(data)[0].coverage.sources);
      if (sources.every(({ status }) => status === 'ANSWERED')) return;
      if (attempt === 199) throw new Error(`Not read in time: ${JSON.stringify(sources)}`);
      await sleep(50);
    }
  }

  await untilRead();
  return {
    url,
    state,
    token,
    post: (path, body = {}) => authorised(path, { method: 'POST', body: JSON.stringify(body) }),
    get: (path) => authorised(path),
    async items(path) {
      const headers = { authorization: `Bearer ${account.token}` };
      return answerOf(await fetch(`${url}/items/${path}`, { headers }));
    },
    records,
  };
}

/** A demo service, of Colima unless it is said, and a connector that publishes what it reads there. */
export async function publishDemo(
  code: StateCode = 'COL',
): Promise<{ service: StateService; published: Published }> {
  const service = await startStateService({ code, port: 0 });
  services.push(service);
  const { yaml, env } = demoSources(service);
  return { service, published: await startPublished(yaml + (await publishSection()), env) };
}

/** Ends all connectors and services that were started here. */
export async function stopPublished(): Promise<void> {
  for (const { connector, folder } of running.splice(0)) {
    await connector.close();
    rmSync(folder, { recursive: true });
  }
  await Promise.all(services.splice(0).map((service) => service.close()));
}
