/** What a finding means to people: what was found, why it matters, how to mend it. */
export type Words = readonly [what: string, why: string, how: string];

export interface FindingText {
  /** The id in specs/requirements.md. */
  requirement: string;
  en: Words;
  es: Words;
}
