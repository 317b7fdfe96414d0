import fc from 'fast-check';
import {
  holdsPrivate,
  identifiesPerson,
  mask,
  maskPrivate,
  privateParts,
} from '../../../connectors/normalise/private-content.ts';
import { privateText, publicText } from './private-texts.ts';

const runs = { numRuns: 2000 };

test('Whatever is private in a text is found, however it is spelled', () => {
  fc.assert(
    fc.property(privateText, ({ text, private: secret }) => {
      expect(holdsPrivate(text)).toBe(true);
      const masked = maskPrivate(text);
      expect(masked).toContain(mask);
      expect(masked).not.toContain(secret);
      expect(holdsPrivate(masked)).toBe(false);
    }),
    runs,
  );
});

test('Numbers of files and contracts, amounts, dates, laws, offices, documents and names are public', () => {
  fc.assert(
    fc.property(publicText, (text) => {
      expect(privateParts(text).map(([start, end]) => text.slice(start, end))).toEqual([]);
      expect(maskPrivate(text)).toBe(text);
    }),
    runs,
  );
});

test('Only what is private is taken out', () => {
  const text = 'Diga al Tel. 33 1234 5678 o escriba a ana@correo.example, RFC GOML800101AB1.';
  expect(maskPrivate(text)).toBe('Diga al *** o escriba a ***, ***.');
  expect(maskPrivate('https://ejemplo.gob.mx/r?u=ana%40correo.example&p=2')).toBe(
    'https://ejemplo.gob.mx/r?u=***&p=2',
  );
});

test.each([
  ['a day that there is not', 'GOML801301HDFRRN05'],
  ['a state that there is not', 'GOML800101HXXRRN05'],
  ['the RFC of a company', 'SAI851111AB4'],
  ['the RFC of the public', 'XEXX010101000'],
  ['eighteen digits without the check digit of a bank', '012180001234567891'],
])('%s is no identifier of a person', (_what, text) => {
  expect(holdsPrivate(text)).toBe(false);
});

test('Any text is read in a moment, and masked once and for all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'1 -.@(+A%&#;é'), maxLength: 2000 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const startedAt = performance.now();
      const masked = maskPrivate(written);
      expect(performance.now() - startedAt).toBeLessThan(1000);
      expect(maskPrivate(maskPrivate(masked))).toBe(maskPrivate(masked));
    }),
  );
});

describe('An id', () => {
  const bare = '002010077777777771';

  test('says who somebody is by a CURP, an RFC of a person, or an address', () => {
    for (const id of ['GAPA800101HDFRRN09', 'EXP-GAPA800101AB1', 'ana.garcia@ejemplo.mx']) {
      expect([id, identifiesPerson(id)]).toEqual([id, true]);
    }
  });

  test('may have as many digits as an account', () => {
    expect(holdsPrivate(bare)).toBe(true);
    expect(identifiesPerson(bare)).toBe(false);
  });

  test('of letters and digits holds no account', () => {
    expect(holdsPrivate(`a1b2${bare}cb`)).toBe(false);
    expect(holdsPrivate('d5be369933964578836906cb')).toBe(false);
  });

  test('that a program made is shown as it is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n }), (uuid, number) => {
        expect(identifiesPerson(uuid)).toBe(false);
        expect(identifiesPerson(String(number))).toBe(false);
        expect(holdsPrivate(uuid.replaceAll('-', '').slice(0, 24))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
