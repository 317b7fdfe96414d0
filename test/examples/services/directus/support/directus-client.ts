import {
  startDirectusService,
  type DirectusService,
  type DirectusServiceOptions,
} from '../../../../../examples/demo/services/directus/directus-service.ts';
import { directusTokenOf } from '../../../../../examples/demo/services/directus/directus-token.ts';
import type { CollectionName } from '../../../../../examples/demo/services/directus/model/model.ts';

export const GRAVES = 'faltas_administrativas_graves';
export const NO_GRAVES = 'faltas_administrativas_no_graves';
export const FISICAS = 'faltas_graves_personas_fisicas';
export const MORALES = 'faltas_graves_personas_morales';
export const BUYERS = 'servidores_intervengan_procedimientos_contrataciones';
export const EVERY_COLLECTION: CollectionName[] = [GRAVES, NO_GRAVES, FISICAS, MORALES, BUYERS];

/** Deep enough for everything that an item is related to. */
export const EVERYTHING = '*.*.*.*.*.*';

export interface Answer {
  status: number;
  body: any;
}

/** Parameters of a query; what is not a text is sent as JSON. */
export type Parameters = Record<string, unknown>;

const running: DirectusService[] = [];

/** Starts a service on a free port; `stopServices` ends it. */
export async function startService(
  options: Partial<DirectusServiceOptions> = {},
): Promise<DirectusService> {
  const service = await startDirectusService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

/** Ends every service that the tests of this file have started. */
export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map((service) => service.close()));
}

/** Sends a request with the service's token and gives the raw response. */
export function send(
  { url, code }: DirectusService,
  path: string,
  parameters: Parameters = {},
  init: RequestInit = {},
): Promise<Response> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const headers = { Authorization: `Bearer ${directusTokenOf(code)}` };
  return fetch(`${url}/items/${path}?${query.toString()}`, { headers, ...init });
}

/** Asks for what a collection has, or by `collection/id` for one item. */
export async function ask(
  service: DirectusService,
  path: string,
  parameters: Parameters = {},
): Promise<Answer> {
  const response = await send(service, path, parameters);
  return { status: response.status, body: await response.json() };
}

/** The items of a request that is expected to be answered; all of them unless it says otherwise. */
export async function itemsOf(
  service: DirectusService,
  collection: string,
  parameters: Parameters = {},
): Promise<any[]> {
  const { status, body } = await ask(service, collection, { limit: -1, ...parameters });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
}

/** The answer to a request that is refused, in Directus's own form. */
export function refusal(status: number, code: string): Answer {
  return {
    status,
    body: {
      errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code }) }],
    },
  };
}
