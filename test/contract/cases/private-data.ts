import { expectPublic } from '../expect-public.ts';
import type { Context } from './context.ts';

/** Nothing that is reserved is part of what the public may see. */
export function privateData({ readWhole, secrets }: Context): void {
  test('is in no record, note or public original, under no name', () => {
    expectPublic(readWhole(), secrets);
  });
}
