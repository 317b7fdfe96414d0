import { foldText } from '../order.ts';
import { connectives, shortTradeWords } from './company-words.ts';
import { exactNameOf } from './exact-name.ts';
import { splitLegalForm, type LegalForm } from './legal-forms.ts';
import { namesNoCompany } from './non-names.ts';
import { takeNumbers } from './numerals.ts';
import { mendEncoding } from './words.ts';

/** A company's name, read. */
export interface CompanyName {
  /** In their order, without connectives. */
  words: readonly string[];
  /** Written in digits, in Roman numerals or in words: whoever founds a second company counts. */
  numbers: readonly string[];
  form: LegalForm | null;
}

/** Reads a company's name as registers write it. */
export function readCompanyName(text: string | null | undefined): CompanyName {
  const written = mendEncoding((text ?? '').slice(0, maxTextLength)).replace(
    digitInWord,
    (digit) => (digit === '0' ? 'O' : 'S'),
  );
  const { name, form } = splitLegalForm(foldText(withoutRemarks(written)));
  const words = joinInitials(name.split(' ').filter(Boolean))
    .filter((word) => !connectives.has(word))
    .map((word) => shortTradeWords.get(word) ?? word)
    .slice(0, maxWords);
  return namesNoCompany(words) ? { words: [], numbers: [], form } : { ...takeNumbers(words), form };
}

/** The words of a company's name as they are written, without its legal form, as `exact-name.ts` has them. */
export function exactCompanyName(text: string): string {
  return exactNameOf(splitLegalForm(foldText(mendEncoding(text))).name.split(' '));
}

/** S.A. DE C.V., A.C.: people have none. */
export function hasLegalForm(text: string | null | undefined): boolean {
  return splitLegalForm(foldText((text ?? '').slice(0, maxTextLength))).form !== null;
}

/** A legal form alone, or what stands in the place of a name: such records are not about one company. */
export function isNamelessCompany({ words, numbers }: CompanyName): boolean {
  return words.length === 0 && numbers.length === 0;
}

/** (antes …), EN LIQUIDACION: what a register says of a company is not its name. */
function withoutRemarks(text: string): string {
  // LLANTIMAX (LLANTAS ECHEANDIA, S.A. DE C.V.): a brand in front of the name.
  const [, inside = ''] = /\(([^)]*)\)/.exec(text) ?? [];
  if (!/^\s*antes/i.test(inside) && splitLegalForm(foldText(inside)).form) return inside;
  const bare = text.replace(/\([^)]*\)/g, ' ').replace(/,?\s+en liquidaci[oó]n\.?\s*$/i, '');
  return bare.trim() === '' ? text : bare;
}

/** 0COTLAN, LABORATORIO5: a digit for the letter that looks like it, in a word of five letters or more. */
const digitInWord =
  /(?<![\p{L}\p{N}])(?:0(?=\p{L}{4})|5(?=\p{L}{5}))|(?<=\p{L}{2})[05](?=\p{L}{2})|(?<=\p{L}{5})[05](?![\p{L}\p{N}])/gu;
const maxTextLength = 300;
const maxWords = 24;

/** J M is what J.M. is. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const [at, word] of words.entries()) {
    const isLetter =
      word.length === 1 && word !== 'Y' && (word !== 'E' || isBesideLetter(words, at));
    if (isLetter && isOpen) joined[joined.length - 1] += word;
    else joined.push(word);
    isOpen = isLetter;
  }
  return joined;
}

/** E. N. S. is no "and". */
function isBesideLetter(words: readonly string[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => word?.length === 1 && /[A-ZÑ]/.test(word));
}
