import { rm } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import { ignoreDeviation, type OnDeviation } from '../http/deviations.ts';
import { judgeStatus } from '../http/judge-status.ts';
import { readJson } from '../http/read-json.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../http/send-request.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { ConnectUpstream, UpstreamRequest } from '../http/upstream.ts';
import { conditionOf, validatorsOf, type Validators } from '../http/validators.ts';
import type { AccountCredentials, SourceSettings } from '../settings.ts';
import { createTokenCache, type TokenCache } from './token-cache.ts';
import { requestToken } from './token-endpoint.ts';

/** Makes the upstreams of a process. Sources with the same credentials share one token. */
export function createConnectUpstream(tools: { send: SendRequest; clock: Clock }): ConnectUpstream {
  const caches = new WeakMap<AccountCredentials, TokenCache>();

  function tokensOf(
    credentials: AccountCredentials,
    { limits }: SourceSettings,
    onDeviation: OnDeviation,
  ): TokenCache {
    const asking = { ...tools, onDeviation };
    const cache =
      caches.get(credentials) ??
      createTokenCache((grant) => requestToken(credentials, grant, asking, limits), tools.clock);
    caches.set(credentials, cache);
    return cache;
  }

  return (source, signal, { persistence, onDeviation = ignoreDeviation } = {}) => {
    const persist = <T>(attempt: () => Promise<T>): Promise<T> =>
      persistence ? persistence.run(attempt) : attempt();
    const send = (request: SavedRequest, token: string | null) =>
      tools.send(httpRequestOf(request, token), source.limits, signal);

    async function sendAuthorised(
      request: SavedRequest,
      tokens: TokenCache,
    ): Promise<HttpResponse> {
      const token = await untilAborted(tokens.get(), signal);
      const response = await send(request, token.accessToken);
      if (response.status !== 401) return response;
      // A token may be revoked before its time: once, a new one is tried.
      tokens.invalidate(token);
      const renewed = await untilAborted(tokens.get(), signal);
      return send(request, renewed.accessToken);
    }

    async function answerTo(request: SavedRequest): Promise<HttpResponse> {
      const { credentials } = source;
      if (credentials === null) return send(request, null);
      if ('token' in credentials) return send(request, credentials.token);
      return sendAuthorised(request, tokensOf(credentials, source, onDeviation));
    }

    return {
      requestJson: (request, judge) =>
        persist(async () => {
          const answer = readJson(await answerTo(request), onDeviation);
          judge?.(answer);
          return answer;
        }),
      requestBody: (request, judge) =>
        persist(async () => {
          const response = await answerTo(request);
          judgeStatus(response);
          judge?.(response.body);
          return response.body;
        }),
      download(url, path, known = null) {
        let isRepeated = false;
        return persist(async () => {
          // The attempt before may have left a part of the file.
          if (isRepeated) await rm(path, { force: true });
          isRepeated = true;
          const response = await answerTo({ method: 'GET', url, saveTo: path, known });
          if (known && response.status === 304) return { isUnchanged: true, validators: known };
          judgeStatus(response);
          return { isUnchanged: false, validators: validatorsOf(response) };
        });
      },
    };
  };
}

/** A request whose answer may go to a file, where there is a newer one. */
type SavedRequest = UpstreamRequest & Pick<HttpRequest, 'saveTo'> & { known?: Validators | null };

function httpRequestOf(
  { method, url, body, authorization = 'bearer', saveTo, known = null }: SavedRequest,
  token: string | null,
): HttpRequest {
  return {
    method,
    url,
    headers: {
      accept: saveTo === undefined ? 'application/json' : '*/*',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(known && conditionOf(known)),
      // Never in the address, as the pilots also allow: addresses end up in logs (RFC 6750, section 2.3).
      ...(token === null
        ? {}
        : { authorization: authorization === 'bearer' ? `Bearer ${token}` : token }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // What a service says of the size of a page is of use, and a document has no pages.
    ...(saveTo === undefined ? { readsRefusal: true } : { saveTo }),
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
