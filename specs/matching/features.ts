/** What speaks for or against two records being about the same. Closed: each has its sentence in `explain.ts`. */
export const featureCodes = [
  'NO_NAME',
  'KIND_UNKNOWN',
  'GIVEN_SAME',
  'GIVEN_SIMILAR',
  'GIVEN_PARTIAL',
  'GIVEN_REORDERED',
  'GIVEN_DIFFERENT',
  'GIVEN_UNKNOWN',
  'FIRST_SURNAME_SAME',
  'FIRST_SURNAME_SIMILAR',
  'FIRST_SURNAME_DIFFERENT',
  'FIRST_SURNAME_MISSING',
  'SECOND_SURNAME_SAME',
  'SECOND_SURNAME_SIMILAR',
  'SECOND_SURNAME_DIFFERENT',
  'SECOND_SURNAME_MISSING',
  'SURNAMES_SWAPPED',
  'SURNAMES_FIRST',
  'SURNAMES_PARTED',
  'MARRIED',
  'SAME_WORDS',
  'SEVERAL_PEOPLE',
  'COMMON_NAME',
  'RARE_NAME',
  'NAMESAKES',
  'RELATIVES',
  'RFC_SAME',
  'RFC_ROOT_SAME',
  'RFC_SLIP',
  'RFC_DIFFERENT',
  'CURP_SAME',
  'CURP_SLIP',
  'CURP_DIFFERENT',
  'RFC_AND_CURP_AGREE',
  'RFC_AND_CURP_DIFFER',
  'IDENTIFIER_WRONG',
  'IDENTIFIERS_NOT_COMPARED',
  'NAME_WORDS_SAME',
  'NAME_WORDS_SIMILAR',
  'NAME_WORDS_MISSING',
  'NAME_WORDS_DIFFERENT',
  'NAME_WORDS_REORDERED',
  'NUMBERS_DIFFERENT',
  'ONE_OF_SEVERAL',
  'LEGAL_FORM_SAME',
  'LEGAL_FORM_DIFFERENT',
] as const;

export type FeatureCode = (typeof featureCodes)[number];

/** One thing that was compared. Its weight is in bits: one more doubles the odds, one less halves them. */
export interface Feature {
  code: FeatureCode;
  /** Positive speaks for a match, negative against. */
  weight: number;
  /** What was compared, as it was read; never an identifier. */
  words?: readonly string[];
  /** How many bear the name, where that is told. */
  bearers?: number;
}

/** Whether it says that the two are not the same. */
export function differs({ code }: Feature): boolean {
  return code.endsWith('DIFFERENT');
}

/** How much a word that two records share speaks for them, in bits. */
export function rarity(share: number, least: number, most: number): number {
  return Math.min(Math.max(-Math.log2(share), least), most);
}
