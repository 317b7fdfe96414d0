import { createTokenCache } from '../../../connectors/auth/token-cache.ts';
import type { Grant, Token } from '../../../connectors/auth/token-endpoint.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import { SettableClock } from '../support/settable-clock.ts';

/** An endpoint whose tokens are used for 100 s; `refuse` says which grants it does not take. */
function endpoint(clock: SettableClock, refuse: (grant: Grant) => string | null = () => null) {
  const grants: string[] = [];
  async function request(grant: Grant): Promise<Token> {
    grants.push(grant.type === 'password' ? 'password' : grant.refreshToken);
    await new Promise(setImmediate);
    const code = refuse(grant);
    if (code !== null) throw new UpstreamFailure(code as 'TOKEN_REFUSED');
    const number = grants.length;
    const staleAt = clock.now().getTime() + 100_000;
    return { accessToken: `a${number}`, refreshToken: `r${number}`, staleAt, expiresAt: staleAt };
  }
  return { request, grants };
}

describe('The token cache', () => {
  test('makes one request, however many ask at once', async () => {
    const clock = new SettableClock();
    const { request, grants } = endpoint(clock);
    const cache = createTokenCache(request, clock);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => cache.get()));
    expect(new Set(tokens).size).toBe(1);
    expect(grants).toEqual(['password']);
  });

  test('keeps a token until it is stale, then uses its refresh token, once', async () => {
    const clock = new SettableClock();
    const { request, grants } = endpoint(clock);
    const cache = createTokenCache(request, clock);
    const first = await cache.get();
    clock.advance(99);
    expect(await cache.get()).toBe(first);
    clock.advance(1);
    const [one, other] = await Promise.all([cache.get(), cache.get()]);
    expect(one).toBe(other);
    expect(grants).toEqual(['password', 'r1']);
    clock.advance(100);
    await cache.get();
    expect(grants).toEqual(['password', 'r1', 'r2']);
  });

  test('falls back to the password when the refresh token is refused', async () => {
    const clock = new SettableClock();
    const { request, grants } = endpoint(clock, ({ type }) =>
      type === 'refresh_token' ? 'TOKEN_REFUSED' : null,
    );
    const cache = createTokenCache(request, clock);
    await cache.get();
    clock.advance(100);
    expect((await cache.get()).accessToken).toBe('a3');
    expect(grants).toEqual(['password', 'r1', 'password']);
  });

  test('does not fall back when the service cannot be reached', async () => {
    const clock = new SettableClock();
    const { request, grants } = endpoint(clock, ({ type }) =>
      type === 'refresh_token' ? 'TIMEOUT' : null,
    );
    const cache = createTokenCache(request, clock);
    await cache.get();
    clock.advance(100);
    await expect(cache.get()).rejects.toMatchObject({ code: 'TIMEOUT' });
    await cache.get();
    expect(grants).toEqual(['password', 'r1', 'password']);
  });

  test('gets a new one by the password after the current one was refused', async () => {
    const clock = new SettableClock();
    const { request, grants } = endpoint(clock);
    const cache = createTokenCache(request, clock);
    const refused = await cache.get();
    cache.invalidate(refused);
    const next = await cache.get();
    cache.invalidate(refused);
    expect(await cache.get()).toBe(next);
    expect(grants).toEqual(['password', 'password']);
  });

  test('passes a failure on to all who wait, and does not remember it', async () => {
    const clock = new SettableClock();
    let isDown = true;
    const { request, grants } = endpoint(clock, () => (isDown ? 'TOKEN_REFUSED' : null));
    const cache = createTokenCache(request, clock);
    const results = await Promise.allSettled([cache.get(), cache.get()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isDown = false;
    await expect(cache.get()).resolves.toMatchObject({ accessToken: 'a2' });
    expect(grants).toHaveLength(2);
  });
});
