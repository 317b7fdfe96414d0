import { decodeMojibake } from '../mojibake.ts';
import { foldText } from '../order.ts';

/** The words of a text, folded: upper case, no accents, no punctuation; Ñ stays a letter of its own. */
export function wordsOf(text: string | null | undefined): string[] {
  const folded = foldText(mendEncoding((text ?? '').slice(0, maxTextLength)));
  return folded === '' ? [] : folded.split(' ').slice(0, maxWords);
}

/** What a name of a person or a company never has, and what would only cost time. */
const maxTextLength = 300;
const maxWords = 24;

/**
 * Repairs what exports do to letters: UTF-8 that was read in another encoding (Ã³ for ó), entities (&ntilde;, &#241;), and
 * signs in the place of letters that were lost (MU?OZ, MU¥OZ, GARC═A), which may be any letter.
 */
export function mendEncoding(text: string): string {
  if (clean.test(text) && !/[ÃÂÐ]/.test(text)) return text;
  const decoded = text.includes('&') ? decodeEntities(text) : text;
  return decodeMojibake(decoded).replace(lost, (signs) => lostLetter.repeat(signs.length));
}

function decodeEntities(text: string): string {
  return text
    .replaceAll(/&amp;/gi, '&')
    .replace(/&#(\d{2,4});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z])(?:acute|tilde|uml|grave|circ|cedil);/gi, (entity, letter: string) =>
      /tilde/i.test(entity) && /n/i.test(letter) ? (letter === 'n' ? 'ñ' : 'Ñ') : letter,
    );
}

const clean = /^[\p{Script=Latin}\p{N} .,;:'"()/-]*$/u;

const atEnds = '¥¤±£¢§¬~^|$=╔═╤╓╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╦╧╨╩╪╫╬│┤├┬┴┼└┘┐┌─░▒▓█Ð';
/** Signs that no name has: between letters, before them, or after them. Asterisks and underscores part words. */
const lost = new RegExp(
  [
    `(?<=\\p{L})[?\ufffd#\\\\${atEnds}]+(?=\\p{L})`,
    `(?<![\\p{L}\\p{N}])[?\ufffd#${atEnds}]+(?=\\p{L})`,
    `(?<=\\p{L})[¡ªº°${atEnds}]`,
  ].join('|'),
  'gu',
);

/** What stands for a letter that an export lost: P?REZ. It is a letter, and none that is written here. */
export const lostLetter = '\u0241';

/** What stands for what, as the tables of this folder write it: `HDEZ HERNANDEZ, GZZ GONZALEZ`. */
export function pairsIn(text: string): [string, string][] {
  return text.split(',').map((pair) => pair.trim().split(/\s+/) as [string, string]);
}

/** As written on a keyboard without Ñ. */
export function withoutEnye(word: string): string {
  return word.replaceAll('Ñ', 'N');
}

/**
 * How a word sounds in Mexican Spanish, so that what clerks confuse is the same: b and v; s, z and soft c;
 * hard c, k and qu; soft g and j; ll, y and i; h, which is silent; doubled letters; Stefany and Estefani, Janette and
 * Janet, Montserrat and Monserrat.
 */
export function soundOf(word: string): string {
  return heardWord(word).sound;
}

/** A word as it is written and as it sounds. */
export interface HeardWord {
  word: string;
  sound: string;
}

/** One object for each word: many names are held, and a few thousand words make up nearly all of them. */
export function heardWord(word: string): HeardWord {
  let heard = words.get(word);
  if (heard === undefined) {
    if (words.size >= mostKept) words.clear();
    words.set(word, (heard = { word, sound: soundAnew(word) }));
  }
  return heard;
}

const mostKept = 20_000;
const words = new Map<string, HeardWord>();

function soundAnew(word: string): string {
  return withoutEnye(word)
    .replaceAll('PH', 'F')
    .replaceAll('CHR', 'KR')
    .replaceAll('CH', '1')
    .replaceAll('H', '')
    .replace(/QU(?=[EI])/g, 'K')
    .replace(/GU(?=[EI])/g, '2')
    .replace(/G(?=[EI])/g, 'J')
    .replaceAll('2', 'G')
    .replace(/C(?=[EIY])/g, 'S')
    .replace(/[CQ]/g, 'K')
    .replaceAll('V', 'B')
    .replaceAll('W', 'U')
    .replaceAll('Z', 'S')
    .replaceAll('LL', 'I')
    .replaceAll('Y', 'I')
    .replace(/X(?=[AEIOU])/g, 'J')
    .replace(/^ES(?=[KPT])/, 'S')
    .replace(/TTE$/, 'T')
    .replace('NTS', 'NS')
    .replace(/(.)\1+/g, '$1');
}
