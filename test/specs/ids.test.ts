import fc from 'fast-check';
import { states } from '../../specs/catalogues/states.ts';
import {
  formatRecordId,
  maxProviderIdLength,
  parseRecordId,
  sourceIdOf,
  sourceKeyPattern,
  type RecordId,
} from '../../specs/ids.ts';
import { systems } from '../../specs/systems.ts';

const recordIds: fc.Arbitrary<RecordId> = fc.record({
  state: fc.constantFrom(...states.map(({ code }) => code)),
  system: fc.constantFrom(...systems),
  sourceKey: fc.stringMatching(sourceKeyPattern),
  providerId: fc.string({ unit: 'binary', minLength: 1, maxLength: maxProviderIdLength / 2 }),
});

describe('A record id', () => {
  test('is readable and global', () => {
    expect(
      formatRecordId({ state: 'JAL', system: 'S2', sourceKey: 'spic', providerId: 'RFT129' }),
    ).toBe('JAL.S2.spic.RFT129');
  });

  test('gives back its parts, whatever characters the provider uses', () => {
    fc.assert(
      fc.property(recordIds, (id) => {
        expect(parseRecordId(formatRecordId(id))).toEqual(id);
      }),
    );
  });

  test('consists of characters that stand in an address as they are', () => {
    fc.assert(
      fc.property(recordIds, (id) => {
        expect(formatRecordId(id)).toMatch(/^[A-Za-z0-9._%-]+$/);
      }),
    );
  });

  test('is different for different records', () => {
    fc.assert(
      fc.property(recordIds, recordIds, (a, b) => {
        expect(formatRecordId(a) === formatRecordId(b)).toBe(
          JSON.stringify(Object.values(a)) === JSON.stringify(Object.values(b)),
        );
      }),
    );
  });

  test.each([
    ['an unknown state', 'XXX.S2.spic.1'],
    ['an unknown system', 'JAL.S9.spic.1'],
    ['a source that cannot be', 'JAL.S2.Spic.1'],
    ['no provider id', 'JAL.S2.spic.'],
    ['too few parts', 'JAL.S2.spic'],
    ['too many parts', 'JAL.S2.spic.1.2'],
    ['an encoding that is not the canonical one', 'JAL.S2.spic.%41'],
    ['lower-case escapes', 'JAL.S2.spic.%2f'],
    ['a broken escape', 'JAL.S2.spic.%E0%A4'],
    ['a provider id that is too long', `JAL.S2.spic.${'1'.repeat(maxProviderIdLength + 1)}`],
  ])('is not read from a text with %s', (_, text) => {
    expect(parseRecordId(text)).toBeNull();
  });

  test('is never read from a text that it would not be written as', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `JAL.S2.spic.${rest}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseRecordId(text);
        if (parsed) expect(formatRecordId(parsed)).toBe(text);
      }),
    );
  });
});

test('A source id names its state and its name there', () => {
  expect(sourceIdOf('JAL', 'spic')).toBe('JAL.spic');
});
