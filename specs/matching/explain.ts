import type { Feature, FeatureCode } from './features.ts';

/** A sentence in each language. */
interface Bilingual {
  en: string;
  es: string;
}

/** What goes with every match. */
export const lead: Bilingual = {
  en: 'A match is a lead and not a proof: check both records at their sources before you name anybody.',
  es: 'Una coincidencia es una pista y no una prueba: revise ambos registros en su fuente antes de señalar a alguien.',
};

/** A feature with its sentence. What was compared is quoted; the values of identifiers never are. */
export interface Explanation extends Bilingual {
  code: FeatureCode;
  /** In bits: one more doubles the odds, one less halves them. */
  weight: number;
}

/** What spoke for a match and what against it, the heaviest first. */
export function explain(features: readonly Feature[]): Explanation[] {
  return features
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((feature) => ({
      code: feature.code,
      weight: Math.round(feature.weight * 10) / 10,
      ...sentences[feature.code](quoted(feature.words), feature.bearers ?? 0),
    }));
}

function quoted(words: readonly string[] = []): string {
  return words.filter(Boolean).join(', ');
}

type Sentence = (words: string, bearers: number) => Bilingual;

const say =
  (en: string, es: string): Sentence =>
  (words) => ({
    en: words === '' ? en : `${en}: ${words}`,
    es: words === '' ? es : `${es}: ${words}`,
  });

const sentences: Readonly<Record<FeatureCode, Sentence>> = {
  NO_NAME: say(
    'A record has no name, or words that name nobody, such as VACANTE',
    'Un registro no tiene nombre, o tiene palabras que no nombran a nadie, como VACANTE',
  ),
  KIND_UNKNOWN: say(
    'A record does not say whether it is about a person or a company',
    'Un registro no dice si trata de una persona o de una empresa',
  ),
  GIVEN_SAME: say('The given names are the same', 'Los nombres son iguales'),
  GIVEN_SIMILAR: say(
    'The given names differ in spelling or are shortened',
    'Los nombres difieren en la ortografía o están abreviados',
  ),
  GIVEN_PARTIAL: say(
    'One record leaves out a part of the given names; both have',
    'Un registro omite parte de los nombres; ambos tienen',
  ),
  GIVEN_REORDERED: say('The given names stand in another order', 'Los nombres están en otro orden'),
  GIVEN_DIFFERENT: say(
    'The given names are different, as those of relatives are',
    'Los nombres son distintos, como los de parientes',
  ),
  GIVEN_UNKNOWN: say('A record has no given name', 'Un registro no tiene nombre de pila'),
  FIRST_SURNAME_SAME: say('The first surname is the same', 'El primer apellido es igual'),
  FIRST_SURNAME_SIMILAR: say(
    'The first surname differs in spelling',
    'El primer apellido difiere en la ortografía',
  ),
  FIRST_SURNAME_DIFFERENT: say(
    'The first surnames are different',
    'Los primeros apellidos son distintos',
  ),
  FIRST_SURNAME_MISSING: say(
    'A record has no first surname, which says nothing',
    'Un registro no tiene primer apellido, lo que no dice nada',
  ),
  SECOND_SURNAME_SAME: say('The second surname is the same', 'El segundo apellido es igual'),
  SECOND_SURNAME_SIMILAR: say(
    'The second surname differs in spelling',
    'El segundo apellido difiere en la ortografía',
  ),
  SECOND_SURNAME_DIFFERENT: say(
    'The second surnames are different',
    'Los segundos apellidos son distintos',
  ),
  SECOND_SURNAME_MISSING: say(
    'A record has no second surname, which says nothing',
    'Un registro no tiene segundo apellido, lo que no dice nada',
  ),
  SURNAMES_SWAPPED: say(
    'The surnames were read in the other order',
    'Los apellidos se leyeron en el otro orden',
  ),
  SURNAMES_FIRST: say(
    'The name was read with the surnames in another place',
    'El nombre se leyó con los apellidos en otro lugar',
  ),
  SURNAMES_PARTED: say(
    'The surnames are the same words, parted at another place',
    'Los apellidos son las mismas palabras, divididas en otro lugar',
  ),
  MARRIED: say(
    'What follows "de" was taken for a husband’s surname',
    'Lo que sigue a «de» se tomó por apellido de casada',
  ),
  SAME_WORDS: say(
    'Both names have exactly the same words, in other places',
    'Ambos nombres tienen exactamente las mismas palabras, en otros lugares',
  ),
  SEVERAL_PEOPLE: say(
    'A record names several people in one field, so a name alone is not sure',
    'Un registro nombra a varias personas en un campo, así que el nombre solo no es seguro',
  ),
  COMMON_NAME: (_, bearers) => ({
    en: `Some ${bearers.toLocaleString('en')} adults in Mexico may bear this name: without more, it is nobody’s`,
    es: `Unos ${bearers.toLocaleString('en')} adultos en México pueden llamarse así: sin más datos, no es de nadie`,
  }),
  RARE_NAME: (_, bearers) => ({
    en: `Hardly more than ${Math.max(bearers, 1)} of Mexico’s adults may bear this name`,
    es: `Apenas unas ${Math.max(bearers, 1)} personas adultas en México pueden llamarse así`,
  }),
  NAMESAKES: (expected, among) => ({
    en: `Among ${among.toLocaleString('en')} records, some ${expected} others may agree as well by chance`,
    es: `Entre ${among.toLocaleString('en')} registros, unos ${expected} más pueden coincidir igual por azar`,
  }),
  RELATIVES: say(
    'A relative may agree as well: too little of the given names and the surnames is the same',
    'Un familiar puede coincidir igual: son iguales muy pocos de los nombres y apellidos',
  ),
  RFC_SAME: say('The RFC is the same', 'El RFC es el mismo'),
  RFC_ROOT_SAME: say(
    'The RFC is the same but for its last three characters, which one record leaves out',
    'El RFC es el mismo salvo la homoclave, que un registro omite',
  ),
  RFC_SLIP: say(
    'The RFC differs in one character, and one of both is wrong by its check digit',
    'El RFC difiere en un carácter, y uno de los dos está mal según su dígito verificador',
  ),
  RFC_DIFFERENT: say('The RFC is another', 'El RFC es otro'),
  CURP_SAME: say('The CURP is the same', 'La CURP es la misma'),
  CURP_SLIP: say(
    'The CURP differs in one character, and one of both is wrong by its check digit',
    'La CURP difiere en un carácter, y una de las dos está mal según su dígito verificador',
  ),
  CURP_DIFFERENT: say('The CURP is another', 'La CURP es otra'),
  RFC_AND_CURP_AGREE: say(
    'The RFC of one record agrees with the CURP of the other',
    'El RFC de un registro concuerda con la CURP del otro',
  ),
  RFC_AND_CURP_DIFFER: say(
    'The RFC of one record and the CURP of the other tell of other birthdays',
    'El RFC de un registro y la CURP del otro dicen otra fecha de nacimiento',
  ),
  IDENTIFIER_WRONG: say(
    'An identifier is wrong in itself: its form, its date or its check digit',
    'Un identificador está mal en sí mismo: su forma, su fecha o su dígito verificador',
  ),
  IDENTIFIERS_NOT_COMPARED: say(
    'Both records have identifiers, and their connectors do not share the secret by which they are compared',
    'Ambos registros tienen identificadores, y sus conectores no comparten el secreto con que se comparan',
  ),
  NAME_WORDS_SAME: say('The same words are in both names', 'Ambos nombres tienen las palabras'),
  NAME_WORDS_SIMILAR: say(
    'Words of the names differ in spelling or are shortened',
    'Palabras de los nombres difieren en la ortografía o están abreviadas',
  ),
  NAME_WORDS_MISSING: say('One name has more words', 'Un nombre tiene más palabras'),
  NAME_WORDS_DIFFERENT: say('The names differ in words', 'Los nombres difieren en palabras'),
  NAME_WORDS_REORDERED: say('The words stand in another order', 'Las palabras están en otro orden'),
  NUMBERS_DIFFERENT: say('The numbers in the names differ', 'Los números en los nombres difieren'),
  ONE_OF_SEVERAL: say(
    'A record names several in one field, and one of them was compared',
    'Un registro nombra a varios en un campo, y se comparó a uno de ellos',
  ),
  LEGAL_FORM_SAME: say('The legal form is the same', 'El tipo de sociedad es el mismo'),
  LEGAL_FORM_DIFFERENT: say('The legal forms are different', 'Los tipos de sociedad son distintos'),
};
