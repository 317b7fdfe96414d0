import type { OpenSweep, Store } from './store.ts';

/**
 * A store that passes every call on to another one, whichever that is at the moment, and tells of each error
 * before it is thrown on. The same holds for the sweeps that it opens and for its accounts.
 */
export function guard(
  current: () => Store,
  onError: (error: unknown, failed: Store) => void,
): Store {
  function watched<Part extends object>(partOf: (store: Store) => Part, storeOf = current): Part {
    return new Proxy({} as Part, {
      get(_, name) {
        const store = storeOf();
        const part = partOf(store);
        const member: unknown = Reflect.get(part, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          try {
            return member.apply(part, args);
          } catch (error) {
            onError(error, store);
            throw error;
          }
        };
      },
    });
  }

  const calls = watched((store) => store);
  const accounts = watched((store) => store.accounts);
  const beginSweep: Store['beginSweep'] = (...args) => {
    const store = current();
    const sweep: OpenSweep = calls.beginSweep(...args);
    return watched(
      () => sweep,
      () => store,
    );
  };
  return new Proxy(calls, {
    get: (target, name) => Reflect.get({ accounts, beginSweep }, name) ?? Reflect.get(target, name),
  });
}
