import { withoutReserved } from '../../../connectors/store/without-reserved.ts';

// RFC 6901, section 5, and the members that the pilots reserve.
test.each([
  ['a member', { a: 1, rfc: 'X' }, ['/rfc'], { a: 1 }],
  ['a member inside a member', { a: { rfc: 'X', b: 2 } }, ['/a/rfc'], { a: { b: 2 } }],
  ['a member inside an element', { a: [{}, { rfc: 'X' }] }, ['/a/1/rfc'], { a: [{}, {}] }],
  [
    'elements, in whose place null stands',
    { a: ['X', 'Y', 3] },
    ['/a/0', '/a/1'],
    { a: [null, null, 3] },
  ],
  ['a name with a slash and a tilde', { 'a/b': 1, '~1': 2, c: 3 }, ['/a~1b', '/~01'], { c: 3 }],
  ['an empty name', { '': 1, a: 2 }, ['/'], { a: 2 }],
  ['the whole', { a: 1 }, [''], null],
  [
    'nothing where the pointer points to nothing',
    { a: 1, b: [2], c: 'x' },
    ['/x', '/a/x', '/b/7', '/b/length', '/c/0'],
    { a: 1, b: [2], c: 'x' },
  ],
  ['nothing that is only inherited', { a: 1 }, ['/toString', '/constructor/name'], { a: 1 }],
])('Takes out %s', (_what, original, pointers, rest) => {
  const before = structuredClone(original);
  expect(withoutReserved(original, pointers)).toEqual(rest);
  expect(original).toEqual(before);
});
