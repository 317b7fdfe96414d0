import fc from 'fast-check';
import { changedFields } from '../../../connectors/store/changed-fields.ts';

test('What differs is told by its place, with what was there and what is', () => {
  const before = { a: 1, b: { c: ['x', 'y'] }, gone: true, 'a/b~c': 1 };
  const after = { a: 1, b: { c: ['x', 'z', 'w'] }, come: [], 'a/b~c': 2 };
  expect(changedFields(before, after)).toEqual([
    { path: '/b/c/1', before: 'y', after: 'z' },
    { path: '/b/c/2', before: null, after: 'w' },
    { path: '/gone', before: true, after: null },
    { path: '/a~1b~0c', before: 1, after: 2 },
    { path: '/come', before: null, after: [] },
  ]);
});

test('Of two values nothing is told if and only if they are the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(changedFields(one, structuredClone(one))).toEqual([]);
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      if (changedFields(one, other).length === 0) expect(sorted(one)).toEqual(sorted(other));
      if (isSame) expect(changedFields(one, other)).toEqual([]);
    }),
  );
});

/** As JSON has it: -0 is 0. */
function sorted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
