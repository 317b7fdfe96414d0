/** What the drill says, in both languages. */
export interface Text {
  es: string;
  en: string;
}

export type Language = keyof Text;

/** The same in both languages, such as a code or a number. */
export function plain(text: string): Text {
  return { es: text, en: text };
}
