import type { RegisterName } from '../../../../examples/demo/services/data/records.ts';
import {
  startStateService,
  type StateService,
  type StateServiceOptions,
} from '../../../../examples/demo/services/state-service.ts';

export interface SearchBody {
  page?: unknown;
  pageSize?: unknown;
  sort?: unknown;
  query?: unknown;
  rfcSolicitante?: unknown;
}

export interface Answer {
  status: number;
  body: any;
}

const running: StateService[] = [];

/** Starts a service on a free port; `stopServices` ends it. */
export async function startService(
  options: Partial<StateServiceOptions> = {},
): Promise<StateService> {
  const service = await startStateService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

/** Ends every service that the tests of this file have started. */
export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map((service) => service.close()));
}

/** The form that a demo state's account sends for its first token. */
export function passwordForm({ code }: StateService): Record<string, string> {
  return {
    grant_type: 'password',
    username: 'pdn',
    password: `demo-${code.toLowerCase()}`,
    client_id: 'pdn-gateway',
    client_secret: `demo-secret-${code.toLowerCase()}`,
    scope: 'read',
  };
}

/** Sends a form to the token endpoint. */
export async function askToken(
  { url }: StateService,
  form: Record<string, string>,
  { path = '/oauth/token', headers = {} } = {},
): Promise<Answer> {
  const body = new URLSearchParams(form);
  return answerOf(await fetch(url + path, { method: 'POST', body, headers }));
}

/** A valid access token. */
export async function accessToken(service: StateService): Promise<string> {
  const { body } = await askToken(service, passwordForm(service));
  return body.access_token;
}

/** Sends a search as it is and gives the raw response. */
export function sendSearch(
  { url }: StateService,
  register: RegisterName,
  body: unknown,
  token: string,
): Promise<Response> {
  return fetch(`${url}/v1/${register}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A client with a token: what a well behaved consumer does. */
export async function connect(service: StateService) {
  const token = await accessToken(service);
  const search = async (register: RegisterName, body: SearchBody = {}): Promise<Answer> =>
    answerOf(await sendSearch(service, register, body, token));

  return {
    token,
    search,
    /** The rows of one page that is expected to be answered. */
    async rows(register: RegisterName, body: SearchBody = {}): Promise<any[]> {
      const { status, body: answer } = await search(register, { pageSize: 200, ...body });
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(answer)}`);
      return answer.results;
    },
    async institutions(register: RegisterName): Promise<Answer> {
      const headers = { Authorization: `Bearer ${token}` };
      return answerOf(await fetch(`${service.url}/v1/${register}/dependencias`, { headers }));
    },
  };
}

export type StateClient = Awaited<ReturnType<typeof connect>>;

/** The JSON of a response, of which tests say themselves what they expect. */
export async function readJson(response: Response): Promise<any> {
  return response.json();
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: await readJson(response) };
}
