import * as oauth from 'oauth4webapi';
import { readJson } from '../http/read-json.ts';
import type { HttpResponse, SendRequest } from '../http/send-request.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Clock } from '../clock.ts';
import type { AccountCredentials, UpstreamLimits } from '../settings.ts';

export interface Token {
  accessToken: string;
  refreshToken: string | null;
  /** From here on it is not used any more, in milliseconds since 1970. */
  staleAt: number;
}

/** The two ways to a token: with the password, or with the refresh token of the one before. */
export type Grant = { type: 'password' } | { type: 'refresh_token'; refreshToken: string };

const assumedLifetimeSeconds = 300;
const longestSkewSeconds = 60;

/**
 * Asks the token endpoint for an access token.
 * @throws UpstreamFailure `TOKEN_REFUSED` when it answers with a 4xx, otherwise as any request.
 */
export async function requestToken(
  credentials: AccountCredentials,
  grant: Grant,
  { send, clock }: { send: SendRequest; clock: Clock },
  limits: UpstreamLimits,
): Promise<Token> {
  const server = { issuer: credentials.tokenUrl, token_endpoint: credentials.tokenUrl };
  const client = { client_id: credentials.clientId };
  const requestedAt = clock.now().getTime();
  const response = await oauth.genericTokenEndpointRequest(
    server,
    client,
    authenticationOf(credentials),
    grant.type,
    parametersOf(grant, credentials),
    {
      // Settings have made sure that plain http goes no further than this machine.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url, { headers, body }) => {
        const request = { method: 'POST' as const, url, headers, body: String(body) };
        return responseOf(await send(request, limits, new AbortController().signal));
      },
    },
  );
  return tokenOf(await readTokenResponse(server, client, response), requestedAt);
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
function responseOf(response: HttpResponse): Response {
  const { status } = response;
  if (status >= 400 && status < 500 && status !== 429) {
    throw new UpstreamFailure('TOKEN_REFUSED', `HTTP ${status}`);
  }
  const members = Object.entries(Object(readJson(response)));
  // A service that issues no refresh token may say so with null, which counts as absent.
  return Response.json(Object.fromEntries(members.filter(([, member]) => member !== null)));
}

async function readTokenResponse(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  response: Response,
): Promise<oauth.TokenEndpointResponse> {
  try {
    return await oauth.processGenericTokenEndpointResponse(server, client, response);
  } catch {
    // The library's error holds the answer, so it goes no further.
    throw new UpstreamFailure('WRONG_SHAPE', 'token answer');
  }
}

function tokenOf(answer: oauth.TokenEndpointResponse, requestedAt: number): Token {
  // RFC 6750, section 2.1: what may stand in the Authorization header.
  if (!/^[\w.~+/-]{1,8192}=*$/.test(answer.access_token)) {
    throw new UpstreamFailure('WRONG_SHAPE', 'token answer');
  }
  const lifetimeSeconds = answer.expires_in ?? assumedLifetimeSeconds;
  const skewSeconds = Math.min(longestSkewSeconds, lifetimeSeconds / 10);
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    staleAt: requestedAt + (lifetimeSeconds - skewSeconds) * 1000,
  };
}
