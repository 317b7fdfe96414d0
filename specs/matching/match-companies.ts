import { companyThresholds } from './bands.ts';
import {
  exactCompanyName,
  isNamelessCompany,
  readCompanyName,
  type CompanyName,
} from './company-name.ts';
import { distance } from 'fastest-levenshtein';
import { areSameButLost, compareWords, isAbbreviation, type Likeness } from './compare-words.ts';
import { usualCompanyWords } from './company-words.ts';
import { mendEncoding, soundOf, withoutEnye } from './words.ts';
import { rarity, type Feature } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import { matchOf, noName, sumOf, type Match } from './match.ts';
import { pairWords, type Comparison } from './pair-words.ts';
import { areNamedAlike } from './exact-name.ts';
import { severalCompanies } from './several-companies.ts';
import { compareIdentifiers } from './compare-identifiers.ts';
import {
  readIdentifiers,
  type BlindIdentifiers,
  type ReadIdentifiers,
} from './read-identifiers.ts';

/** A company as a register writes of one. */
export interface WrittenCompany {
  nombreRazonSocial?: string | null;
  rfc?: string | null;
  /** In the place of the RFC, where it is reserved. */
  identifiers?: BlindIdentifiers | null;
}

/** One of the names in a field: several companies may stand there, or what a company was called before. */
export interface NamedCompany extends CompanyName {
  /** See `exact-name.ts`. */
  exact: string;
}

export interface ReadCompany {
  names: readonly NamedCompany[];
  isNameless: boolean;
  identifiers: ReadIdentifiers;
}

export function readCompany({
  nombreRazonSocial,
  rfc = null,
  identifiers,
}: WrittenCompany): ReadCompany {
  const names = severalCompanies(mendEncoding(nombreRazonSocial ?? ''))
    .map((text) => ({ ...readCompanyName(text), exact: exactCompanyName(text) }))
    .filter((name) => !isNamelessCompany(name));
  return {
    names,
    isNameless: names.length === 0,
    identifiers: identifiers ?? readIdentifiers({ rfc }),
  };
}

/** In bits. */
const weights = {
  /** A name is authorised once in the country, so the same words are hardly ever another company's. */
  sameName: 10,
  /** However many words agree, what they do not agree on counts. */
  mostName: 24,
  wordLeftOut: -12,
  usualWordLeftOut: -2.5,
  wordsDifferent: -18,
  reordered: -16,
  numbersDifferent: -25,
  formSame: 1,
  variableDifferent: -3,
  formDifferent: -14,
  oneOfSeveral: -1,
  partOfSeveral: -12,
} as const;

const likenessCost: Readonly<Record<Likeness, number | null>> = {
  SAME: 0,
  ENYE: 0.5,
  SOUND: 1,
  SLIP: 2,
  // A name is authorised where no other is like it: what is two letters apart may well be another's.
  TYPO: null,
  ABBREVIATION: 2.5,
  INITIAL: null,
  OTHER: null,
};

/** Compares two companies; which is first does not matter. */
export function matchCompanies(a: ReadCompany, b: ReadCompany, frequencies: Frequencies): Match {
  if (a.isNameless || b.isNameless) return matchOf([noName], companyThresholds);
  const pairs = a.names.flatMap((one) =>
    b.names.map((other) => compareNames(one, other, frequencies)),
  );
  const best = pairs.reduce((most, next) => (sumOf(next) > sumOf(most) ? next : most));
  const features = [
    ...best,
    ...(a.names.length > 1 || b.names.length > 1 ? [oneOfSeveral(best)] : []),
    ...compareIdentifiers(a.identifiers, b.identifiers),
  ];
  return matchOf(features, companyThresholds);
}

/** A word that is missing may belong to the other name in the field. */
function oneOfSeveral(best: readonly Feature[]): Feature {
  const isMissing = best.some(({ code }) => code === 'NAME_WORDS_MISSING');
  const weight = isMissing ? weights.partOfSeveral : weights.oneOfSeveral;
  return { code: 'ONE_OF_SEVERAL', weight };
}

function compareNames(a: NamedCompany, b: NamedCompany, frequencies: Frequencies): Feature[] {
  const features = [
    ...compareCompanyWords(a, b, frequencies),
    ...compareNumbers(a, b),
    ...compareForms(a, b),
  ];
  const missing = companyThresholds.weak - sumOf(features);
  // Whoever asks for a name sees all who bear it.
  return areNamedAlike(a, b) && missing > 0
    ? [...features, { code: 'SAME_WORDS', weight: missing }]
    : features;
}

function compareCompanyWords(a: CompanyName, b: CompanyName, frequencies: Frequencies): Feature[] {
  // TELE COMUNICACIONES: a blank more or less.
  if (a.words.length !== b.words.length && a.words.join('') === b.words.join('')) {
    const words = a.words.length < b.words.length ? a.words : b.words;
    return [{ code: 'NAME_WORDS_SIMILAR', weight: weights.mostName, words }];
  }
  const { pairs, left, right, isInOrder } = pairWords(a.words, b.words, (one, other) =>
    compareCompanyWord(one, other, frequencies),
  );
  const said = [...left, ...right];
  if (pairs.length === 0 || (left.length > 0 && right.length > 0)) {
    return [{ code: 'NAME_WORDS_DIFFERENT', weight: weights.wordsDifferent, words: said }];
  }
  const agreement = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const isSame = pairs.every(({ likeness }) => likeness === 'SAME');
  const words = pairs.map(({ word }) => word);
  const features: Feature[] = [
    {
      code: isSame ? 'NAME_WORDS_SAME' : 'NAME_WORDS_SIMILAR',
      weight: Math.min(agreement + (said.length === 0 ? weights.sameName : 0), weights.mostName),
      words,
    },
  ];
  if (said.length > 0) {
    const weight = said.reduce(
      (sum, word) =>
        sum + (isUsual(word, frequencies) ? weights.usualWordLeftOut : weights.wordLeftOut),
      0,
    );
    features.push({ code: 'NAME_WORDS_MISSING', weight, words: said });
  }
  if (!isInOrder) features.push({ code: 'NAME_WORDS_REORDERED', weight: weights.reordered });
  return features;
}

function compareCompanyWord(a: string, b: string, frequencies: Frequencies): Comparison {
  const share = Math.max(frequencies.shareOf('company', a), frequencies.shareOf('company', b));
  const whole = share >= usualShare ? 1.5 : rarity(share, 2, 12);
  if (a === b) return { likeness: 'SAME', weight: whole };
  if (isShortTrade(a, b) || isShortTrade(b, a)) return { likeness: 'ABBREVIATION', weight: 1 };
  if (usualCompanyWords.has(a) && singular(a) === singular(b))
    return { likeness: 'SOUND', weight: 1 };
  if (withoutEnye(a) === withoutEnye(b)) return { likeness: 'ENYE', weight: whole };
  if (areSameButLost(a, b)) return { likeness: 'SOUND', weight: whole };
  if (isMistypedTrade(a, b) || isMistypedTrade(b, a)) return { likeness: 'SLIP', weight: 1 };
  // Initials, and what is as short, are another company's where one letter is; so are short words of the language.
  if (Math.min(a.length, b.length) < shortestSlip) return { likeness: 'OTHER', weight: null };
  const likeness = compareWords(a, b, (word) => frequencies.isName('company', word));
  const cost = likenessCost[likeness];
  return { likeness, weight: cost === null ? null : Math.max(whole - cost, 0.5) };
}

/** EDIFIEACIONES, GRPO: a word of trade, however the finger slipped, where what is written is no other one. */
function isMistypedTrade(written: string, trade: string): boolean {
  if (!usualCompanyWords.has(trade) || usualCompanyWords.has(written)) return false;
  if (written[0] !== trade[0] || distance(written, trade) !== 1) return false;
  const lacksVowel = written.length < trade.length && consonants(written) === consonants(trade);
  return lacksVowel || (trade.length >= 8 && singular(trade) !== singular(written));
}

function consonants(word: string): string {
  return word.replace(/[AEIOU]/g, '');
}

/** Sierra and Tierra, Cobre and Cofre: in words so short a letter makes another. */
const shortestSlip = 6;

/** MED, CONST, FARM, SERVS for a usual word of trade. */
function isShortTrade(short: string, long: string): boolean {
  if (short.length < 3 || !isUsualWord(long)) return false;
  return (
    (long.startsWith(short) && long.length >= short.length + 2) ||
    isAbbreviation(short, long) ||
    isAbbreviation(singular(short), singular(long)) ||
    singular(long).startsWith(singular(short))
  );
}

function isUsualWord(word: string): boolean {
  return usualCompanyWords.has(word) || usualCompanyWords.has(`${word}S`);
}

function singular(word: string): string {
  return soundOf(word).replace(/E?S$/, '');
}

/** Words of trade and of place, which thousands of companies have. */
const usualShare = 0.004;

function isUsual(word: string, frequencies: Frequencies): boolean {
  return frequencies.shareOf('company', word) >= usualShare;
}

function compareNumbers(a: CompanyName, b: CompanyName): Feature[] {
  const [one, other] = [a.numbers.join(' '), b.numbers.join(' ')];
  if (one === other) return [];
  return [{ code: 'NUMBERS_DIFFERENT', weight: weights.numbersDifferent, words: [one, other] }];
}

function compareForms({ form: a }: CompanyName, { form: b }: CompanyName): Feature[] {
  if (!a || !b) return [];
  const words = [a.kind, b.kind];
  if (a.kind !== b.kind)
    return [{ code: 'LEGAL_FORM_DIFFERENT', weight: weights.formDifferent, words }];
  return a.isVariable === b.isVariable
    ? [{ code: 'LEGAL_FORM_SAME', weight: weights.formSame, words: [a.kind] }]
    : [{ code: 'LEGAL_FORM_DIFFERENT', weight: weights.variableDifferent, words }];
}
