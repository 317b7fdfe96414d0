import type { ReceivedRequest } from './recording-proxy.ts';

/** A request of a back end, of which the token is left out. */
export interface RequestShape extends ReceivedRequest {
  backEnd: string;
}

/** The different requests of each back end: those that only ask for a further page are one. */
export function shapesOf(requests: Readonly<Record<string, ReceivedRequest[]>>): RequestShape[] {
  const shapes = new Map<string, RequestShape>();
  for (const [backEnd, received] of Object.entries(requests)) {
    for (const { headers, ...request } of received) {
      const authorization = headers['authorization']?.replace(/^Bearer .*/, 'Bearer');
      const shape = {
        backEnd,
        ...request,
        headers: { ...headers, ...(authorization && { authorization }) },
      };
      const key = JSON.stringify(shape)
        .replace(/\\"page\\":\d+/, '')
        .replace(/offset=[1-9]\d*/, '');
      if (!shapes.has(key)) shapes.set(key, shape);
    }
  }
  return [...shapes.values()];
}
