/** Letters of other alphabets and widths that look like Latin ones. */
const cyrillicAndGreek: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХІЅЈаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, i) => [
    letter,
    'ABEKMHOPCTYXISJaeopcyxisjABEZHIKMNOPTYXo'[i]!,
  ]),
);

/** Only a word that is Latin otherwise: a name in Greek or Cyrillic is one. */
const mixedWord = /[\p{L}\p{M}]*[A-Za-z][\p{L}\p{M}]*/gu;
const wide = /[\uff01-\uff5e\ufb00-\ufb06]/g;
/** A tilde that stands beside its letter: `MUN~OZ`. */
const looseTilde = /(?<=\p{L})(?:~([nN])|([nN])~)(?=\p{L})/gu;

/** The Latin letter that a letter of another alphabet looks like, or the letter itself. */
export function latinLookAlike(letter: string): string {
  return cyrillicAndGreek[letter] ?? letter;
}

export function replaceLookAlikes(text: string): string {
  return text
    .replace(wide, (character) => character.normalize('NFKC'))
    .replace(mixedWord, (word) =>
      word.replace(/[\u0370-\u03ff\u0400-\u04ff]/g, (letter) => cyrillicAndGreek[letter] ?? letter),
    )
    .replace(looseTilde, (_, before?: string, after?: string) =>
      (before ?? after) === 'n' ? 'ñ' : 'Ñ',
    );
}
