import type { FailureCode } from '../../specs/outcomes.ts';
import type { Clock } from '../clock.ts';
import { requestToken, type Token } from '../auth/token-endpoint.ts';
import { ignoreDeviation, type OnDeviation } from '../http/deviations.ts';
import { readJson } from '../http/read-json.ts';
import { parseRetryAfter } from '../../service/retry-after.ts';
import type { SendRequest } from '../http/send-request.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { AccountCredentials, SourceSettings } from '../settings.ts';

/** What came of one request, whatever it was. */
export interface Answered {
  /** Null when no answer arrived. */
  status: number | null;
  /** Undefined unless the answer was a 200 with JSON. */
  json: unknown;
  /** What was wrong with it; null for a good 200. */
  failure: FailureCode | null;
  /** The detail of the failure, in our own words. */
  cause: string | null;
  retryAfter: string | null;
  tookMs: number;
}

export interface ProbeRequest {
  method: 'GET' | 'POST';
  url: string;
  /** An object is sent as JSON, a text as it is. */
  body?: object | string;
  token?: string | null;
}

/** A token, or the failure that came in its place, with its cause in words of our own. */
export interface Issued {
  token: Token | null;
  failure: FailureCode | null;
  cause: string | null;
}

/** How a service is asked: one request at a time, bounded, nothing thrown. */
export interface Probe {
  ask(request: ProbeRequest): Promise<Answered>;
  /** Asks for a token, with these changes to the account. Without an account there is none, and no failure. */
  issue(changes?: Partial<AccountCredentials>): Promise<Issued>;
  refresh(refreshToken: string): Promise<Token | null>;
}

/** Longest wait for one answer: a service that hangs costs no more than this each time. */
const longestWaitMs = 20_000;

export interface ProbeTools {
  send: SendRequest;
  clock: Clock;
  signal: AbortSignal;
  /** Learns of what was wrong with answers that were understood all the same. */
  onDeviation?: OnDeviation;
}

const endless = { staleAt: Infinity, expiresAt: Infinity };

export function createProbe(source: SourceSettings, tools: ProbeTools): Probe {
  const { send, clock, signal, onDeviation = ignoreDeviation } = tools;
  const asking = { send, clock, onDeviation };
  const { credentials, limits: own } = source;
  const limits = {
    ...own,
    responseTimeoutMs: Math.min(own.responseTimeoutMs, longestWaitMs),
    requestTimeoutMs: Math.min(own.requestTimeoutMs, longestWaitMs),
  };

  async function issued(...grant: Parameters<typeof requestToken>): Promise<Issued> {
    try {
      return { token: await requestToken(...grant), failure: null, cause: null };
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      return { token: null, failure: error.code, cause: error.cause };
    }
  }

  return {
    async ask({ method, url, body, token = null }) {
      const startedAt = clock.now().getTime();
      const answered = { status: null, json: undefined, cause: null, retryAfter: null };
      const tookMs = () => clock.now().getTime() - startedAt;
      try {
        const response = await send(
          {
            method,
            url,
            headers: {
              accept: 'application/json',
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...(token !== null && { authorization: `Bearer ${token}` }),
            },
            ...(body !== undefined && {
              body: typeof body === 'string' ? body : JSON.stringify(body),
            }),
          },
          limits,
          signal,
        );
        const { status, headers, receivedAt } = response;
        const retryAfter = parseRetryAfter(headers['retry-after'], receivedAt);
        try {
          const json = readJson(response, onDeviation);
          return { ...answered, status, json, failure: null, retryAfter, tookMs: tookMs() };
        } catch (error) {
          if (!(error instanceof UpstreamFailure)) throw error;
          const { code: failure, cause } = error;
          const failed = { ...answered, status, retryAfter, failure, cause };
          return { ...failed, tookMs: tookMs() };
        }
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error;
        return { ...answered, failure: error.code, cause: error.cause, tookMs: tookMs() };
      }
    },

    async issue(changes = {}) {
      if (credentials === null) return { token: null, failure: null, cause: null };
      if ('token' in credentials) {
        const accessToken = credentials.token;
        const token = { accessToken, refreshToken: null, ...endless };
        return { token, failure: null, cause: null };
      }
      const account = { ...credentials, ...changes };
      return issued(account, { type: 'password' }, asking, limits);
    },

    async refresh(refreshToken) {
      if (credentials === null || 'token' in credentials) return null;
      const grant = { type: 'refresh_token' as const, refreshToken };
      return (await issued(credentials, grant, asking, limits)).token;
    },
  };
}
