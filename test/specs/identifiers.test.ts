import fc from 'fast-check';
import { curpOf } from '../../examples/demo/services/data/curp.ts';
import { createPerson } from '../../examples/demo/services/data/person.ts';
import { createRandom } from '../../examples/demo/services/data/random.ts';
import { rfcOfPerson } from '../../examples/demo/services/data/rfc.ts';
import { STATES } from '../../examples/demo/services/states.ts';
import { curpFault, rfcFault } from '../../specs/identifiers.ts';

/** Synthetic persons, whose identifiers the demo computes by itself. */
const person = fc
  .tuple(fc.integer(), fc.constantFrom(...STATES))
  .map(([seed, { code }]) => createPerson(createRandom(String(seed)), code));

test('Identifiers that were computed from a name and a date have nothing wrong', () => {
  fc.assert(
    fc.property(person, (somebody) => {
      expect(rfcFault(rfcOfPerson(somebody))).toBeNull();
      expect(curpFault(curpOf(somebody))).toBeNull();
    }),
  );
});

test('A wrong check digit is noticed', () => {
  fc.assert(
    fc.property(person, fc.integer({ min: 1, max: 9 }), (somebody, shift) => {
      const curp = curpOf(somebody);
      const other = (Number(curp.at(-1)) + shift) % 10;
      expect(curpFault(`${curp.slice(0, -1)}${other}`)).toBe('CHECK_DIGIT');
    }),
  );
});

test.each([
  ['an RFC', rfcFault, 'GARC800101', 'FORMAT'],
  ['an RFC', rfcFault, 'GARC801301AB1', 'DATE'],
  ['an RFC of a company', rfcFault, 'SAI851111AB4', null],
  ['an RFC of a company', rfcFault, 'SAI851111AB5', 'CHECK_DIGIT'],
  ['the RFC of the public', rfcFault, 'XAXX010101000', null],
  ['a CURP', curpFault, 'BEML920313HMCLNS09', null],
  ['a CURP', curpFault, 'beml920313hmclns09', null],
  ['a CURP of no state', curpFault, 'BEML920313HXXLNS09', 'FORMAT'],
  ['a CURP', curpFault, 'BEML920230HMCLNS09', 'DATE'],
])('Of %s, %p says of %s: %s', (_what, fault, text, expected) => {
  expect(fault(text)).toBe(expected);
});
