import { foldText } from '../order.ts';
import { connectives, numberWords, shortTradeWords } from './company-words.ts';
import { splitLegalForm, type LegalForm } from './legal-forms.ts';

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
  const { name, form } = splitLegalForm(foldText((text ?? '').slice(0, maxTextLength)));
  const words = joinInitials(name.split(' ').filter(Boolean))
    .filter((word) => !connectives.has(word))
    .map((word) => shortTradeWords.get(word) ?? word)
    .slice(0, maxWords);
  const isNumber = (word: string, index: number) =>
    /\d/.test(word) || (index > 0 && numberWords.has(word));
  return {
    words: words.filter((word, index) => !isNumber(word, index)),
    numbers: words.filter(isNumber).map((word) => numberWords.get(word) ?? word),
    form,
  };
}

const maxTextLength = 300;
const maxWords = 24;

/** J M is what J.M. is. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isLetter = word.length === 1 && word !== 'Y' && word !== 'E';
    if (isLetter && isOpen) joined[joined.length - 1] += word;
    else joined.push(word);
    isOpen = isLetter;
  }
  return joined;
}
