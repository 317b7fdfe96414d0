import fc from 'fast-check';
import { repairText } from '../../../connectors/normalise/repair/repair-text.ts';
import { readText } from '../../../connectors/normalise/text.ts';
import { generateState } from '../../../examples/demo/services/data/generate-state.ts';
import { knownGivenNames, knownSurnames } from '../../../specs/matching/known-names.ts';
import { usualGivenNames, usualSurnames } from '../../../specs/matching/usual-names.ts';

const expectUnchanged = (text: string) =>
  expect(repairText(text, 'name')).toEqual({ text, kinds: [] });

const letters = 'ÑÁÉÍÓÚÜñáéíóúü';
const names = [
  'MUÑOZ',
  'Núñez',
  'GARCÍA',
  'PEÑA',
  'Úrsula',
  'Güemes',
  'LEÓN',
  'Ángel',
  'Benítez',
  'ÓSCAR',
];

/** UTF-8 whose bytes are read one by one. */
function readAs(encoding: string): (text: string) => string {
  return (text) => new TextDecoder(encoding).decode(Buffer.from(text));
}
const asWindows = readAs('windows-1252');
const asMac = readAs('macintosh');
const asLatin1 = (text: string) => Buffer.from(text).toString('latin1');
/** Characters of code page 850 for the bytes of Spanish letters in UTF-8, by Unicode's CP850.TXT. */
const cp850: Record<number, string> = {
  0x81: 'ü',
  0x89: 'ë',
  0x8d: 'ì',
  0x91: 'æ',
  0x93: 'ô',
  0x9a: 'Ü',
  0x9c: '£',
  0xa1: 'í',
  0xa9: '®',
  0xad: '¡',
  0xb1: '▒',
  0xb3: '│',
  0xba: '║',
  0xbc: '╝',
  0xc3: '├',
};
const asCp850 = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp850[byte]))
    .join('');
const numbered = (text: string) => text.replace(/[^\x20-\x7e]/g, (c) => `&#${c.codePointAt(0)};`);
const inHex = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `&#x${c.codePointAt(0)!.toString(16)};`);
const marks: Record<string, string> = { '\u0301': 'acute', '\u0303': 'tilde', '\u0308': 'uml' };
const named = (text: string) =>
  text.replace(new RegExp(`[${letters}]`, 'g'), (c) => {
    const [letter, mark] = c.normalize('NFD');
    return `&${letter}${marks[mark!]};`;
  });
const twice = (once: (text: string) => string) => (text: string) => once(once(text));
const inUtf7 = (text: string) =>
  text.replace(/(?<=\p{L})[^\x20-\x7e](?=\p{L})/gu, (c) => {
    const bytes = Buffer.from([0, c.charCodeAt(0)]);
    return `+${bytes.toString('base64').replace(/=+$/, '')}-`;
  });

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('A text that was damaged on its way is put right, with a note', () => {
  describe.each<[string, (text: string) => string]>([
    ['UTF-8 read as Latin-1', asLatin1],
    ['UTF-8 read as windows-1252', asWindows],
    ['UTF-8 read as windows-1252 twice', twice(asWindows)],
    ['UTF-8 read as code page 850', asCp850],
    ['UTF-8 read as Mac Roman', asMac],
    ['named entities', named],
    ['named entities that were escaped again', (text) => named(text).replaceAll('&', '&amp;')],
    ['numbered entities', numbered],
    ['numbered entities in hexadecimal', inHex],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['UTF-7 inside words', inUtf7],
    [
      'escapes of JSON',
      (text) => text.replace(/[^\x20-\x7e]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    ],
    [
      'escapes of Excel',
      (text) =>
        text.replace(/[^\x20-\x7e]/g, (c) => `_x00${c.charCodeAt(0).toString(16).toUpperCase()}_`),
    ],
  ])('%s', (_how, damage) => {
    test.each(names)('%s', (name) => {
      const damaged = damage(name);
      if (damaged === name) return;
      expect(repairText(damaged)).toEqual({ text: name, kinds: ['TEXT_REPAIRED'] });
      expect(repairText(`${damaged} ${damaged}`).text).toBe(`${name} ${name}`);
    });
  });

  test.each([
    ['a zero-width space', 'GAR\u200bCÍA'],
    ['a soft hyphen', 'GAR\u00adCÍA'],
    ['a byte order mark', 'GARC\ufeffÍA'],
    ['a control character', 'GARC\u0000ÍA'],
    ['a mark of direction', '\u202aGARCÍA\u202c'],
  ])('%s is removed', (_what, text) => {
    expect(repairText(text)).toEqual({ text: 'GARCÍA', kinds: ['INVISIBLE_REMOVED'] });
  });

  test('a space that does not break is a space', () => {
    expect(repairText('DE\u00a0LEÓN').text).toBe('DE LEÓN');
  });

  test.each([
    ['&#209;&quot;A&quot; &amp; B', 'Ñ"A" & B'],
    ['&NTILDE;', 'Ñ'],
    ['OBRAS &amp; SERVICIOS', 'OBRAS & SERVICIOS'],
    ['GAR\u0421\u00cdA', 'GARCÍA'],
    ['MUN~OZ', 'MUÑOZ'],
    ['ＧＡＲＣÍＡ', 'GARCÍA'],
  ])('%s is %s', (damaged, text) => {
    expect(repairText(damaged)).toEqual({ text, kinds: ['TEXT_REPAIRED'] });
  });
});

describe('A letter that was lost', () => {
  test.each(['¥', '#', '?', '\ufffd', '\ufffd\ufffd', '¤', 'Ð', '±'])(
    'as %j is put back where one known word fits',
    (sign) => {
      for (const [damaged, text] of [
        [`MU${sign}OZ`, 'MUÑOZ'],
        [`N${sign}JERA`, 'NÁJERA'],
        [`P${sign}rez`, 'Pérez'],
      ] as const) {
        expect(repairText(damaged, 'name')).toEqual({ text, kinds: ['LETTERS_RESTORED'] });
      }
    },
  );

  test.each(['¥', '#', '?', '\ufffd'])('as %j is remarked where no known word fits', (sign) => {
    const text = `QW${sign}KJA`;
    expect(repairText(text, 'name')).toEqual({ text, kinds: ['LETTERS_LOST'] });
  });

  test('at the end of a name is one too', () => {
    expect(repairText('JOS?', 'name').text).toBe('JOSÉ');
    expect(repairText('¿JOS?', 'text').text).toBe('¿JOS?');
  });

  test('is never dropped in silence, whichever it was', () => {
    const surnames = [...knownSurnames].filter((name) => name.includes('Ñ'));
    for (const surname of surnames) {
      const { kinds } = repairText(surname.replace('Ñ', '?'), 'name');
      expect(kinds).not.toEqual([]);
    }
  });

  test('in a code stays: a sign may belong to it', () => {
    expect(repairText('EXP#A', 'code')).toEqual({ text: 'EXP#A', kinds: [] });
  });
});

describe('A clean text comes out as it went in', () => {
  test('every known name', () => {
    for (const name of [...knownGivenNames, ...knownSurnames]) expectUnchanged(name);
    for (const name of [...usualGivenNames.keys(), ...usualSurnames.keys()]) expectUnchanged(name);
  });

  test('every text of the demo', () => {
    const texts = textsIn(generateState('COL'));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => repairText(text).text.trim() !== text.trim())).toEqual([]);
  });

  test.each([
    ...[
      'A&B',
      'AT&T',
      'R&D; etc',
      'C#',
      '¥100',
      '100 %',
      '#1',
      'Expediente #12',
      'a@b.mx',
      '+52 55',
      '1+1-2',
    ],
    ...[
      '¿Quién?',
      '¡Ojo!',
      'S.A. de C.V.',
      '15 °C ± 2',
      '½ kg',
      '√2',
      'O’Higgins',
      "K'inich",
      'Tz’utujil',
    ],
    ...[
      'João Conceição',
      'Günther Größe',
      'François',
      'Señor Ã',
      'Ωmega',
      'Дмитрий',
      '株式会社',
      '😀',
      'N° 5 & Cía.',
    ],
    ...[
      'https://x.mx/a?b=c&d=e#f',
      'www.x.mx/a?b',
      '10 < 20 > 5',
      'Dice: "No"\ty sigue\notra',
      '~100',
    ],
  ])('%s', (text) => {
    expect(repairText(text)).toEqual({ text, kinds: [] });
  });

  test('what is made of Spanish letters, digits and usual signs', () => {
    const unit = fc.constantFrom(...`abcXYZ ${letters}0123456789.,;:()-/%"¿¡ªº`);
    fc.assert(fc.property(fc.string({ unit }), (text) => expectUnchanged(text.trim())));
  });

  test('and a repaired one needs no further repair', () => {
    const unit = fc.constantFrom(
      ...`aÑ${letters}`,
      'Ã',
      '±',
      '\u00ad',
      '&',
      'amp;',
      'ntilde;',
      '?',
      '├',
      '√',
      '\u0303',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(repairText(text).text.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('Markup is kept as text, with a note', () => {
  const text = '<script>alert(1)</script>';
  expect(repairText(text)).toEqual({ text, kinds: ['MARKUP_IN_TEXT'] });
});

test('A reader remarks what was done', () => {
  const place = { value: 'GARC&Iacute;A', path: '/x', notes: [] };
  expect(readText(place)).toBe('GARCÍA');
  expect(place.notes).toMatchObject([{ path: '/x', action: 'CHANGED', code: 'TEXT_REPAIRED' }]);
});
