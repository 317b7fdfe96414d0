import type { Clock } from '../clock.ts';
import { readJson } from '../http/read-json.ts';
import type { HttpResponse, SendRequest } from '../http/send-request.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { ConnectUpstream, UpstreamRequest } from '../http/upstream.ts';
import type { Credentials, SourceSettings } from '../settings.ts';
import { createTokenCache, type TokenCache } from './token-cache.ts';
import { requestToken, type Token } from './token-endpoint.ts';

/** Makes the upstreams of a process. Sources with the same credentials share one token. */
export function createConnectUpstream(tools: { send: SendRequest; clock: Clock }): ConnectUpstream {
  const caches = new WeakMap<Credentials, TokenCache>();

  function tokensOf(credentials: Credentials, { limits }: SourceSettings): TokenCache {
    const cache =
      caches.get(credentials) ??
      createTokenCache((grant) => requestToken(credentials, grant, tools, limits), tools.clock);
    caches.set(credentials, cache);
    return cache;
  }

  return (source, signal) => {
    const send = (request: UpstreamRequest, token: Token | null) =>
      tools.send(httpRequestOf(request, token), source.limits, signal);

    async function sendAuthorised(
      request: UpstreamRequest,
      tokens: TokenCache,
    ): Promise<HttpResponse> {
      const token = await untilAborted(tokens.get(), signal);
      const response = await send(request, token);
      if (response.status !== 401) return response;
      // A token may be revoked before its time: once, a new one is tried.
      tokens.invalidate(token);
      return send(request, await untilAborted(tokens.get(), signal));
    }

    return {
      async requestJson(request) {
        const { credentials } = source;
        const response = credentials
          ? await sendAuthorised(request, tokensOf(credentials, source))
          : await send(request, null);
        return readJson(response);
      },
    };
  };
}

function httpRequestOf({ method, url, body }: UpstreamRequest, token: Token | null) {
  return {
    method,
    url,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      // Never in the address, as the pilots also allow: addresses end up in logs (RFC 6750, section 2.3).
      ...(token === null ? {} : { authorization: `Bearer ${token.accessToken}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** One caller may stop waiting for a token without taking it away from the others. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(new UpstreamFailure('INTERRUPTED'));
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  return Promise.race([promise, aborted]).finally(() =>
    signal.removeEventListener('abort', onAbort),
  );
}
