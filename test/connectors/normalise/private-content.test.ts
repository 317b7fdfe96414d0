import fc from 'fast-check';
import {
  holdsPrivate,
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
