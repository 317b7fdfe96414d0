import fc from 'fast-check';
import { isFiller } from '../../specs/fillers.ts';
import { knownGivenNames, knownSurnames } from '../../specs/matching/known-names.ts';
import * as procurement from '../../specs/catalogues/procurement.ts';
import * as sanctions from '../../specs/catalogues/sanctions.ts';

const everywhere = [
  ...['DATO NO PROPORCIONADO', 'N/A', 'NA', 'S/N', 'N/D', 'S/D', 'S/I', 'N/P', 'DNC'],
  ...['SIN DATO', 'SIN DATOS', 'SIN INFORMACIÓN', 'SIN ESPECIFICAR', 'SIN SEGUNDO APELLIDO'],
  ...[
    'NO APLICA',
    'NO DISPONIBLE',
    'NO ESPECIFICADO',
    'NO IDENTIFICADA',
    'NO TIENE',
    'NO SEÑALADO',
  ],
  ...['SE DESCONOCE', 'DESCONOCIDO', 'INFORMACIÓN NO DISPONIBLE', 'NO SE CUENTA CON INFORMACIÓN'],
  ...['undefined', 'null', 'None', 'NaN', 'vacío', 'en blanco'],
];
const inText = ['X', 'XX', 'XXXX', '0', '00', 'ND', 'S.D.', 'S.N.'];
const inNames = ['NINGUNO', 'Ninguna', 'Pendiente'];
const signs = ['-', '--', '—', '.', '...', '*', '?', '???', '_', '/', '( )'];
const spreadsheetErrors = ['#N/A', '#N/D', '#REF!', '#¡REF!', '#¿NOMBRE?', '#DIV/0!', '#¡VALOR!'];

/** The same words as others write them. */
const spellings: [string, (text: string) => string][] = [
  ['as they are', (text) => text],
  ['in lower case', (text) => text.toLowerCase()],
  ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
  ['with decomposed accents', (text) => text.normalize('NFD')],
  ['with wide spaces', (text) => ` ${text.replaceAll(' ', '  ')} `],
  ['in brackets', (text) => `(${text})`],
  ['with a point', (text) => `${text}.`],
  ['twice', (text) => `${text}, ${text}`],
];

describe('A filler', () => {
  describe.each(spellings)('%s', (_how, spell) => {
    test.each(everywhere)('says nothing in any field: %s', (text) => {
      for (const field of ['name', 'text', 'code'] as const) {
        expect(isFiller(spell(text), field)).toBe(true);
      }
    });

    test.each(inText)('says nothing in a text, and something in a code: %s', (text) => {
      expect(isFiller(spell(text))).toBe(true);
      expect(isFiller(spell(text), 'name')).toBe(true);
      expect(isFiller(text, 'code')).toBe(false);
    });

    test.each(inNames)('is no name, and something in other texts: %s', (text) => {
      expect(isFiller(spell(text), 'name')).toBe(true);
      expect(isFiller(spell(text))).toBe(false);
    });
  });

  test.each([...signs, ...spreadsheetErrors])('may be signs alone: %s', (text) => {
    for (const field of ['name', 'text', 'code'] as const) expect(isFiller(text, field)).toBe(true);
  });
});

describe('What is no filler', () => {
  test.each(['', '  '])('blank text, which needs no remark: %j', (text) => {
    expect(isFiller(text)).toBe(false);
  });

  test('a name that somebody bears', () => {
    const names = [...knownGivenNames, ...knownSurnames];
    expect(names.filter((name) => isFiller(name, 'name'))).toEqual([]);
  });

  test.each([
    'NOÉ',
    'NOEMÍ NADAL',
    'Sinaí',
    'XX Sánchez',
    'Nulo Romero Xool',
    'SA',
    'Xóchitl X. Cruz',
  ])('a name that begins as one: %s', (name) => {
    expect(isFiller(name, 'name')).toBe(false);
  });

  test.each([
    'NO GRAVE',
    'No',
    'SI',
    'Sin sanción',
    'NO LOCALIZADO EN EL DOMICILIO',
    'VALOR',
    'REF',
  ])('a text that says something: %s', (text) => {
    expect(isFiller(text)).toBe(false);
  });

  test('a code or a label of a catalogue', () => {
    const catalogues = Object.values({ ...procurement, ...sanctions }).filter(
      (exported): exported is typeof sanctions.tiposFalta =>
        typeof exported === 'object' && 'entries' in exported,
    );
    const texts = catalogues.flatMap(({ entries }) =>
      entries.flatMap(({ code, label, aliases }) => [code, label, ...aliases]),
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => isFiller(text, 'code'))).toEqual([]);
  });

  test('no text takes long to judge', () => {
    const words = fc.array(fc.constantFrom('NO', 'SIN', 'N', 'A', 'DATO', 'X', '0', 'SE'));
    fc.assert(
      fc.property(words, fc.nat(2000), (parts, more) => {
        const start = performance.now();
        isFiller(`${parts.join(' ')} ${'N A '.repeat(more)}`);
        expect(performance.now() - start).toBeLessThan(100);
      }),
    );
  });
});
