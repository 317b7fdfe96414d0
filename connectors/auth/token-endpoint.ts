import * as oauth from 'oauth4webapi';
import { readJson } from '../http/read-json.ts';
import type { OnDeviation } from '../http/deviations.ts';
import type { HttpResponse, SendRequest } from '../http/send-request.ts';
import type { Clock } from '../clock.ts';
import type { AccountCredentials, UpstreamLimits } from '../settings.ts';
import { readToken, type Token } from './read-token.ts';
import { refusalOf } from './token-refusal.ts';

export type { Token };

/** The two ways to a token: with the password, or with the refresh token of the one before. */
export type Grant = { type: 'password' } | { type: 'refresh_token'; refreshToken: string };

interface TokenTools {
  send: SendRequest;
  clock: Pick<Clock, 'now'>;
  onDeviation?: OnDeviation;
}

/**
 * Asks the token endpoint for an access token (RFC 6749, sections 4.3 and 6).
 * @throws UpstreamFailure `TOKEN_REFUSED` when it answers with a 4xx or an error, otherwise as any request.
 */
export async function requestToken(
  credentials: AccountCredentials,
  grant: Grant,
  { send, clock, onDeviation }: TokenTools,
  limits: UpstreamLimits,
): Promise<Token> {
  const server = { issuer: credentials.tokenUrl, token_endpoint: credentials.tokenUrl };
  const requestedAt = clock.now().getTime();
  let answer: unknown;
  await oauth.genericTokenEndpointRequest(
    server,
    { client_id: credentials.clientId },
    authenticationOf(credentials),
    grant.type,
    parametersOf(grant, credentials),
    {
      // Settings have made sure that plain http goes no further than this machine.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url, { headers, body }) => {
        const request = { method: 'POST' as const, url, headers, body: String(body) };
        const response = await send(
          { ...request, readsRefusal: true },
          limits,
          new AbortController().signal,
        );
        answer = answerOf(response, onDeviation);
        // The library is stricter than the platform's own client, so it reads nothing of the answer.
        return new Response();
      },
    },
  );
  return readToken(answer, requestedAt, onDeviation);
}

/**
 * The PDN's token services read the header without undoing the form encoding that RFC 6749, section
 * 2.3.1, asks for, so an id such as `pdn-gateway` has to go as it is.
 */
function basicAuthentication({ clientId, clientSecret }: AccountCredentials): oauth.ClientAuth {
  const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return (_server, _client, _body, headers) => headers.set('authorization', `Basic ${pair}`);
}

function authenticationOf(credentials: AccountCredentials): oauth.ClientAuth {
  return credentials.clientAuthentication === 'form'
    ? oauth.ClientSecretPost(credentials.clientSecret)
    : basicAuthentication(credentials);
}

function parametersOf(grant: Grant, { username, password, scope }: AccountCredentials) {
  const owner =
    grant.type === 'password' ? { username, password } : { refresh_token: grant.refreshToken };
  return { ...owner, ...(scope === null ? {} : { scope }) };
}

/** Judges by the status: the PDN's errors are `{code, message}`, not those of RFC 6749, section 5.2. */
function answerOf(response: HttpResponse, onDeviation?: OnDeviation): unknown {
  const { status } = response;
  const isRefused = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (isRefused) throw refusalOf(response);
  return readJson(response, onDeviation);
}
