import type { Clock } from '../clock.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Grant, Token } from './token-endpoint.ts';

/** The one current token of some credentials. */
export interface TokenCache {
  /** The current token, or a new one: however many ask at once, one request is made. */
  get(): Promise<Token>;
  /** Forgets a token that was refused, unless another one has taken its place already. */
  invalidate(token: Token): void;
}

/** @param request asks the token endpoint; its failures are passed on and not remembered. */
export function createTokenCache(
  request: (grant: Grant) => Promise<Token>,
  clock: Clock,
): TokenCache {
  let current: Token | null = null;
  let pending: Promise<Token> | null = null;

  /** By the refresh token of the stale one, where there is one and the service still takes it. */
  async function renew(): Promise<Token> {
    const refreshToken = current?.refreshToken;
    if (!refreshToken) return request({ type: 'password' });
    // Refresh tokens rotate, so this one is used up whatever comes of it.
    current = null;
    try {
      return await request({ type: 'refresh_token', refreshToken });
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.code !== 'TOKEN_REFUSED') throw error;
      return request({ type: 'password' });
    }
  }

  return {
    async get() {
      if (current && clock.now().getTime() < current.staleAt) return current;
      pending ??= renew()
        .then((token) => (current = token))
        .finally(() => (pending = null));
      return pending;
    },
    invalidate(token) {
      if (current === token) current = null;
    },
  };
}
