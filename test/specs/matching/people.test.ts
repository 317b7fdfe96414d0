import fc from 'fast-check';
import { nameOfBuyer, planted } from '../../../examples/demo/services/data/planted.ts';
import { personKeys } from '../../../specs/matching/blocking.ts';
import { differs } from '../../../specs/matching/features.ts';
import { explain } from '../../../specs/matching/explain.ts';
import { frequenciesOf } from '../../../specs/matching/frequencies.ts';
import { mayMatch } from '../../../specs/matching/may-match.ts';
import {
  matchPeople,
  readPerson,
  type WrittenPerson,
} from '../../../specs/matching/match-people.ts';
import { usualSurnames } from '../../../specs/matching/usual-names.ts';

const usual = frequenciesOf(null);

/** A name as `nombres | primerApellido | segundoApellido`. */
function named(text: string, identifiers: Pick<WrittenPerson, 'rfc' | 'curp'> = {}): WrittenPerson {
  const [nombres = null, primerApellido = null, segundoApellido = null] = text
    .split('|')
    .map((part) => part.trim() || null);
  return { nombres, primerApellido, segundoApellido, ...identifiers };
}

function compare(a: string | WrittenPerson, b: string | WrittenPerson, frequencies = usual) {
  const [one, other] = [a, b].map((who) => readPerson(typeof who === 'string' ? named(who) : who));
  return matchPeople(one!, other!, frequencies);
}

function codesOf(a: string | WrittenPerson, b: string | WrittenPerson): string[] {
  return compare(a, b).features.map(({ code }) => code);
}

const isMatch = (a: string | WrittenPerson, b: string | WrittenPerson) =>
  ['STRONG', 'PROBABLE'].includes(compare(a, b).band);

test.each([
  ['accents and capitals', 'Verónica | Ordóñez | Güemes', 'VERONICA | ORDOÑEZ | GUEMES'],
  ['ñ written as n', 'Inés | Ibáñez | Peña', 'INES | IBANEZ | PENA'],
  ['MA. for María', 'María Elena | Avendaño | Rocha', 'MA. ELENA | AVENDAÑO | ROCHA'],
  ['J. for José', 'José Refugio | Bañuelos | Núñez', 'J. REFUGIO | BAÑUELOS | NUÑEZ'],
  ['GPE. and FCO.', 'Francisco Guadalupe | Trejo | Nava', 'FCO GPE | TREJO | NAVA'],
  ['shortened surnames', 'Araceli | Hernández | Zavala', 'ARACELI | HDEZ | ZAVALA'],
  ['María left out', 'María del Rocío | Zepeda | Olvera', 'ROCIO | ZEPEDA | OLVERA'],
  ['a given name left out', 'Raúl Íñigo | Treviño | Güemes', 'RAUL | TREVIÑO | GÜEMES'],
  ['particles left out', 'Lucía | de la Cruz | del Ángel', 'LUCIA | CRUZ | ANGEL'],
  ['a particle written together', 'Lucía | Rocha | del Ángel', 'LUCIA | ROCHA | DELANGEL'],
  ['titles', 'Lic. Efraín | Argüelles | Cosío', 'EFRAIN | ARGUELLES | COSIO'],
  ['C.P.', 'C. P. Efraín | Argüelles | Cosío', 'EFRAIN | ARGUELLES | COSIO'],
  ['a husband’s surname', 'Eréndira | Dzul | Euán', 'ERENDIRA | DZUL | DE PECH'],
  ['no second surname', 'Isaías | Zárate | Tzintzun', 'ISAIAS | ZARATE |'],
  ['surnames swapped', 'Noemí | Yáñez | Nochebuena', 'NOEMI | NOCHEBUENA | YAÑEZ'],
  ['surnames first, in one field', 'Noemí | Yáñez | Nochebuena', 'YAÑEZ NOCHEBUENA NOEMI'],
  ['the surnames in the place of the given names', 'Noemí | Yáñez | Rocha', 'YAÑEZ ROCHA | NOEMI'],
  ['a compound surname cut short', 'Efraín | Rocha | Cosío y Prado', 'EFRAIN | ROCHA | COSIO'],
  ['z for s, v for b', 'Ulises | Valdez | Olvera', 'ULISES | BALDES | OLVERA'],
  ['a letter left out', 'Beatriz | Villanueva | Trejo', 'BEATRIZ | VILANUEVA | TREJO'],
  ['letters in the wrong order', 'Beatriz | Villanueva | Trejo', 'BEATRIZ | VILLANUVEA | TREJO'],
  ['a second surname that is none', 'Dolores | Dzul | Euán', 'DOLORES | DZUL | N/A'],
  ['a widow', 'Hermelinda | Urrutia | Zárate', 'HERMELINDA | URRUTIA | VDA. DE ZAPATA'],
  [
    'a husband’s surname at the end of one field',
    'Delfina | Murguía | Rocha',
    'DELFINA MURGUIA ROCHA VDA. DE CORRAL',
  ],
  [
    'surnames parted otherwise',
    'Rosario | Ponce de León | Iturbe',
    'ROSARIO | PONCE | DE LEON ITURBE',
  ],
  [
    'particles written together',
    'Teódulo | Montes de Oca | Frausto',
    'TEODULO | MONTESDEOCA | FRAUSTO',
  ],
  ['a point without a blank', 'José Luis | Becerra | Segura', 'J.LUIS | BECERRA | SEGURA'],
  ['an encoding that was misread', 'María | Zetina | Yáñez', 'MarÃ­a | Zetina | YÃ¡Ã±ez'],
  ['letters that an export lost', 'Íñigo | Peñúñuri | Castaños', 'I?IGO | PE?U?URI | CASTA?OS'],
  ['zeros for O', 'Olegario | Solórzano | Íñiguez', '0LEGARIO | S0L0RZANO | IÑIGUEZ'],
  [
    'a short form of the first letter and the end',
    'Roberto | Domínguez | Piñuelas',
    'ROBERTO | DGUEZ | PIÑUELAS',
  ],
  ['a nickname', 'Francisco | Haro | Ixcoy', 'PACO | HARO | IXCOY'],
  [
    'a field that was too short',
    'Maximiliano | Bustamante | Garrido',
    'MAXIMILI | BUSTAMAN | GARRID',
  ],
  ['given names written together', 'María José | Cervantes | Haro', 'MARIAJOSE | CERVANTES | HARO'],
  ['an English J said as Y', 'Jessica | Navarrete | Cossío', 'YESICA | NAVARRETE | COSIO'],
  ['a T that is hardly said', 'Montserrat | Villicaña | Haro', 'MONSERRAT | VILLICAÑA | HARO'],
  ['C before Y', 'Cynthia | Villicaña | Haro', 'SINTIA | VILLICAÑA | HARO'],
  ['W for V', 'Osvaldo | Villicaña | Haro', 'OSWALDO | VILLICAÑA | HARO'],
  ['foreign names as they are heard', 'Stephanie | Ávalos | Pech', 'ESTEFANY | AVALOS | PECH'],
  [
    'a compound first surname, first in one field',
    'Ulises | Ponce de León | Iturbe',
    'PONCE DE LEON ITURBE ULISES',
  ],
  [
    'a compound second surname, in one field',
    'Irma Leticia | Garza | Ponce de León',
    'GARZA PONCE DE LEON IRMA LETICIA',
  ],
  ['a letter that leaves no known word', 'Patricia | Zúñiga | Haro', 'PATRICIA | ZUÑIEA | HARO'],
  ['a digit that looks like a letter', 'Martín | Salazar | Ojeda', 'MARTIN | 5ALAZAR | OJEDA'],
  ['a vowel left out of a short name', 'Rosa María | Trejo | Rocha', 'RSA MARIA | TREJO | ROCHA'],
  ['Ñ that left nothing behind', 'Eugenio | Muñoz | Terrazas', 'EUGENIO | MUOZ | TERRAZAS'],
  ['an old code page', 'Hortensia | García | Ibarra', 'HORTENSIA | GARC═A | IBARRA'],
  ['a sign in the place of Ñ', 'Elvira | Muñoz | Garduño', 'ELVIRA | MU¥OZ | GARDU#O'],
  ['an alias', 'Félix | Amaro | Tzintzun', 'FELIX AMARO TZINTZUN (A) EL CHATO'],
  ['a post after the name', 'Teodoro | Ávalos | Rocha', 'TEODORO AVALOS ROCHA, DIRECTOR DE OBRAS'],
  ['one of two people in a field', 'Noemí | Yáñez | Rocha', 'RAUL TREJO NAVA Y NOEMI YAÑEZ ROCHA'],
  [
    'a compound surname without a particle, in one field',
    'Gloria | Sánchez Mejorada | Ruelas',
    'SANCHEZ MEJORADA RUELAS GLORIA',
  ],
  [
    'each field in the place of the next',
    'Lorena | Espinosa de los Monteros | Gil',
    'ESPINOSA DE LOS MONTEROS | GIL | LORENA',
  ],
  [
    'the whole name, and the surname once more',
    'Perla Silvia | Yáñez | Castañón',
    'PERLA SILVIA YAÑEZ CASTAÑON | YAÑEZ',
  ],
  ['two signs for one letter', 'Eugenio | Muñoz | Terrazas', 'EUGENIO | MU??OZ | TERRAZAS'],
  ['two letters lost beside each other', 'Joel | Yáñez | Gamboa', 'JOEL | Y##EZ | GAMBOA'],
  ['UTF-8 read as code page 850', 'Lucía | Treviño | Garza', 'LUC├¡A | TREVI├▒O | GARZA'],
  ['entities by number', 'Inés | Escaño | Lomelín', 'In&#233;s | Esca&#241;o | Lomel&#237;n'],
  ['a last letter that was cut', 'Leticia | Mireles | Rentería', 'LETICIA | MIRELES | RENTERI'],
  ['two digits for letters', 'Ismael | Quintana | Roo', 'ISMAEL | QUINTANA | R00'],
  [
    'one of two numbered people',
    'Marisol | Iturbide | Cano',
    '1. MARISOL ITURBIDE CANO 2. PEDRO OCHOA RIVAS',
  ],
  [
    'one of two people with titles',
    'Gonzalo | Terrazas | Pliego',
    'C. GONZALO TERRAZAS PLIEGO, C. ABRIL IBARRA TREJO',
  ],
  [
    'one of two people joined by CON',
    'Fidel | Vivanco | Paz',
    'FIDEL VIVANCO PAZ CON ELSA NERI LUNA',
  ],
  ['a husband’s surname for the second', 'Carmen | Olivera | Tejeda', 'CARMEN OLIVERA DE RUBIO'],
  ['the key beside the right one', 'Beatriz | Villanueva | Trejo', 'BEATRIZ | VILLANUEBA | TREJO'],
])('%s: who is the same is found', (_, a, b) => {
  expect({ a, b, isFound: isMatch(a, b) }).toEqual({ a, b, isFound: true });
});

test.each([
  ['another given name', 'Juan | Pérez | García', 'José | Pérez | García'],
  ['brothers', 'José Luis | Tzintzun | Zárate', 'José Antonio | Tzintzun | Zárate'],
  ['brother and sister', 'Mario | Solís | Ávila', 'María | Solís | Ávila'],
  ['brother and sister of one name', 'Gabriel | Solís | Ávila', 'Gabriela | Solís | Ávila'],
  ['José and María Guadalupe', 'José Guadalupe | Trejo | Nava', 'María Guadalupe | Trejo | Nava'],
  ['another second surname', 'Ulises | Valdez | Olvera', 'Ulises | Valdez | Trejo'],
  ['another first surname', 'Ulises | Valdez | Olvera', 'Ulises | Trejo | Olvera'],
  ['surnames one letter apart', 'Ulises | Hernández | Olvera', 'Ulises | Fernández | Olvera'],
  ['short surnames one letter apart', 'Ulises | Mora | Olvera', 'Ulises | Mota | Olvera'],
  [
    'given names that are nearly the same',
    'Isidro | Delgado | Saldaña',
    'Isidoro | Delgado | Saldaña',
  ],
  ['surnames that are nearly the same', 'Ernesto | Cabrera | Núñez', 'Ernesto | Carrera | Núñez'],
  ['José María and María José', 'José María | Tejada | Olguín', 'María José | Tejada | Olguín'],
  ['an initial of another name', 'A. Beatriz | Rocha | Luna', 'Alejandra | Rocha | Luna'],
  ['one given name of two and one surname', 'Juan Carlos | Medrano', 'Carlos | Medrano'],
  ['the second surname alone', 'Fausto | Llanes | Pardo', 'Fausto | Pardo'],
  [
    'the given name of one and the surnames of the other of two',
    'Trinidad | Lemus | Arce',
    'OCTAVIANO LEMUS ARCE Y/O TRINIDAD ARCE COSS',
  ],
  ['another initial', 'Luis A. | Herrejón | Abud', 'Luis E. | Herrejón | Abud'],
  ['wives of two husbands', 'Irene | Cuesta | de Lozada', 'Irene | Cuesta | de Luna'],
  ['De León, who is no husband', 'Norma | Caamal | Ríos', 'Norma | Caamal | de León'],
  [
    'given name and surname changed for each other',
    'Pascual | Orozco | Matías',
    'Matías | Orozco | Pascual',
  ],
  [
    'a usual name, twice',
    'Juan Carlos | Martínez | Hernández',
    'Juan Carlos | Martínez | Hernández',
  ],
  ['José and Josefa', 'José | Zozaya | Teja', 'JOSEFA | ZOZAYA | TEJA'],
  ['two people in one field', 'Juan | Pérez | López', 'JUAN PEREZ Y MARIA LOPEZ'],
  [
    'one of several given names and one surname',
    'José Antonio | Tlapale |',
    'ANTONIO | TLAPALE | UC',
  ],
  ['three names that may be either', 'Santiago | Martín | Pascual', 'PASCUAL | SANTIAGO | MARTIN'],
  ['given names one within the other', 'Ana | Ochoa | Aguilar', 'Anabel | Ochoa | Aguilar'],
])('%s: who is another is not', (_, a, b) => {
  expect({ a, b, isFound: isMatch(a, b) }).toEqual({ a, b, isFound: false });
});

test.each(planted.map((one) => [one.person.nombres, one.spelling, one] as const))(
  'the planted %s, written %s, shares a key with the sanction and is found by it',
  (_, __, one) => {
    const [sanctioned, buyer] = [readPerson(one.person), readPerson(nameOfBuyer(one))];
    expect(['STRONG', 'PROBABLE']).toContain(matchPeople(sanctioned, buyer, usual).band);
    const keys = personKeys(sanctioned);
    expect(personKeys(buyer).some((key) => keys.includes(key))).toBe(true);
  },
);

describe('Homonyms', () => {
  const name = 'José | Hernández | Hernández';
  const rfc = 'HEHJ800101AB6';

  test('of a name that thousands bear are no match without more, and how many is told', () => {
    const { band, features } = compare(name, name);
    expect(band).toBe('WEAK');
    const { bearers } = features.find(({ code }) => code === 'COMMON_NAME')!;
    expect(bearers).toBeGreaterThan(5000);
  });

  test('are told apart, or known for one, by their identifiers', () => {
    expect(compare(named(name, { rfc }), named(name, { rfc })).band).toBe('STRONG');
    expect(compare(named(name, { rfc }), named(name, { rfc: 'HEHJ750505CD7' })).band).toBe('NO');
  });

  test('weigh as much as the records say: a name is rare where few bear it', () => {
    const counts = { records: 50_000, words: { ULISES: 9000, VALDEZ: 8000, OLVERA: 7000 } };
    const crowded = frequenciesOf({ given: counts, surname: counts, company: counts });
    const someone = 'Ulises | Valdez | Olvera';
    expect(compare(someone, someone).bits).toBeGreaterThan(
      compare(someone, someone, crowded).bits + 8,
    );
  });
});

describe('Identifiers', () => {
  const ana = 'Ana Lucía | Zepeda | Rocha';
  const rfc = 'ZERA850317QW7';

  test.each(['XAXX010101000', 'XEXX010101000'])('the generic RFC %s joins nobody', (generic) => {
    expect(codesOf(named(ana, { rfc: generic }), named(ana, { rfc: generic }))).not.toContain(
      'RFC_SAME',
    );
  });

  test('that conflict are near refutation even of a rare name', () => {
    const a = named('Eréndira | Dzul | Euán', { curp: 'DUEE901212MQRZNR09' });
    const b = named('Eréndira | Dzul | Euán', { curp: 'DUEE700505MQRZNR07' });
    expect(['WEAK', 'NO']).toContain(compare(a, b).band);
  });

  test('of other names do not make one of two persons: there is doubt, and it is told', () => {
    const { band, features } = compare(
      named(ana, { rfc }),
      named('Raúl | Olvera | Trejo', { rfc }),
    );
    expect(['WEAK', 'NO']).toContain(band);
    expect(features.map(({ code }) => code)).toContain('RFC_SAME');
  });

  test('What one record alone has says nothing: its RFC agrees with its own CURP, and with nobody else’s', () => {
    const both = named(ana, { rfc, curp: 'ZERA850317MDFPJN06' });
    expect(compare(both, named(ana)).score).toBe(compare(named(ana), named(ana)).score);
    expect(codesOf(both, named(ana, { rfc }))).not.toContain('RFC_AND_CURP_AGREE');
    const apart = [named(ana, { rfc }), named(ana, { curp: 'ZERA850317MDFPJN06' })] as const;
    expect(codesOf(...apart)).toContain('RFC_AND_CURP_AGREE');
  });

  test('never show in an explanation', () => {
    const { features } = compare(named(ana, { rfc }), named(ana, { rfc: 'ZERA850318QW7' }));
    expect(JSON.stringify(explain(features))).not.toMatch(/ZERA85/);
  });
});

test('An explanation tells what spoke for and against, with its weight, in both languages', () => {
  const [first, ...more] = explain(
    compare('Juan | Pérez | García', 'José | Pérez | García').features,
  );
  expect(first).toEqual({
    code: 'GIVEN_DIFFERENT',
    weight: -22,
    en: 'The given names are different, as those of relatives are: JUAN, JOSE',
    es: 'Los nombres son distintos, como los de parientes: JUAN, JOSE',
  });
  expect(more.map(({ code }) => code)).toEqual(['FIRST_SURNAME_SAME', 'SECOND_SURNAME_SAME']);
});

describe('Whatever is written', () => {
  const words = fc.constantFrom(
    ...[
      'MARIA',
      'José',
      'J.',
      'de la',
      'Cruz',
      'Peña',
      'PENA',
      'Lic.',
      'Trejo',
      'Ttejo',
      'san',
      'C.',
      'y',
    ],
  );
  const field = fc.oneof(
    fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constant(null),
  );
  const person = fc.record({
    nombres: field,
    primerApellido: field,
    segundoApellido: field,
    rfc: field,
    curp: field,
  });

  test('it does not matter who is compared with whom', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const there = matchPeople(readPerson(a), readPerson(b), usual);
        const back = matchPeople(readPerson(b), readPerson(a), usual);
        expect(back.bits).toBeCloseTo(there.bits, 6);
        expect(back.band).toBe(there.band);
      }),
      { numRuns: 400 },
    );
  });

  test('a score is between 0 and 1, and nothing that is said of it is empty', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { score, features } = matchPeople(readPerson(a), readPerson(b), usual);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { en, es } of explain(features)) expect(en && es).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});

test('Who is left out in passing would be no more than WEAK, and differs in something', () => {
  const names = 'José Juan María Noemí Ulises Begoña Yesenia Gpe Fco'.split(' ');
  const surnames =
    'Yáñez Llanes Nochebuena Ibáñez Hernández Hdez Fernández Zárate Sárate Xool'.split(' ');
  const slipped = (words: readonly string[]) =>
    fc.tuple(fc.constantFrom(...words), fc.nat(12), fc.nat(3)).map(([word, at, kind]) => {
      if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
      if (kind === 1) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
      if (kind === 2 && at + 1 < word.length)
        return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      return word;
    });
  const person = fc.record({
    nombres: slipped(names),
    primerApellido: slipped(surnames),
    segundoApellido: slipped(surnames),
  });
  fc.assert(
    fc.property(person, person, (a, b) => {
      const [one, other] = [readPerson(a), readPerson(b)];
      const { band, features } = matchPeople(one, other, usual);
      return mayMatch(one, other) || band === 'NO' || (band === 'WEAK' && features.some(differs));
    }),
    { numRuns: 5000 },
  );
});

test('a slip at the beginning of any usual surname is compared, however it changes its sound', () => {
  const given = 'Begoña Eréndira';
  const missed = [...usualSurnames.keys()].flatMap((surname) => {
    const whole = readPerson(named(`${given} | ${surname} | Xicoténcatl`));
    return beginnings(surname)
      .map((slipped) => readPerson(named(`${given} | ${slipped} | Xicoténcatl`)))
      .filter((slipped) => !mayMatch(whole, slipped))
      .filter((slipped) => ['STRONG', 'PROBABLE'].includes(matchPeople(whole, slipped, usual).band))
      .map(({ written: { first } }) => `${surname} ${first.join(' ')}`);
  });
  expect(missed).toEqual([]);
});

/** With one of the first three letters left out, doubled, replaced or put in, or two in the wrong order. */
function beginnings(word: string): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVXYZ'];
  return [0, 1, 2].flatMap((at) => {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    return [
      before + rest.slice(1),
      before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2),
      ...letters.flatMap((letter) => [before + letter + rest, before + letter + rest.slice(1)]),
    ];
  });
}

test.each([
  [
    'María for Luz María',
    'Luz María | Zertuche | Ollervides',
    'MARIA | ZERTUCHE | OLLERVIDES',
    'PROBABLE',
  ],
  ['an initial', 'Rodolfo | Zertuche | Ollervides', 'R. | ZERTUCHE | OLLERVIDES', 'PROBABLE'],
  ['no given name', 'Rodolfo | Zertuche | Ollervides', '| ZERTUCHE | OLLERVIDES', 'WEAK'],
  ['the same given name', 'José | Zertuche | Ollervides', 'JOSE | ZERTUCHE | OLLERVIDES', 'STRONG'],
])('Beside the rarest surnames, %s may be a relative’s', (_, a, b, band) => {
  expect(compare(a, b).band).toBe(band);
});

describe('Among many records', () => {
  const among = (a: string, b: string, records: number) =>
    matchPeople(readPerson(named(a)), readPerson(named(b)), usual, records);

  test('a name that chance alone may bring twice counts less, and how many to expect is told', () => {
    const [a, b] = ['Rogelio | Moreno | Trejo', 'ROGELIO | MORENO |'];
    const alone = among(a, b, 0);
    expect(alone.band).toBe('PROBABLE');
    const { score, features } = among(a, b, 5_000_000);
    expect(score).toBeLessThan(alone.score);
    const namesakes = explain(features).find(({ code }) => code === 'NAMESAKES')!;
    expect(namesakes.es).toMatch(/Entre 5,000,000 registros, unos [\d.]+ más/);
  });

  test('a name is STRONG alone only where hardly four thousandths of another are expected', () => {
    const [a, b] = ['Isaías | Zárate | Tzintzun', 'ISAIAS | ZARATE | TZINTZUN'];
    const rfc = { rfc: 'ZATI660502AB1' };
    const bandAmong = (records: number, identifiers = {}) =>
      matchPeople(
        readPerson(named(a, identifiers)),
        readPerson(named(b, identifiers)),
        usual,
        records,
      ).band;
    const records = 2 ** compare(a, b).bits * 0.004;
    expect(bandAmong(Math.round(records * 0.9))).toBe('STRONG');
    expect(bandAmong(Math.round(records * 1.1))).toBe('PROBABLE');
    expect(bandAmong(Math.round(records * 1.1), rfc)).toBe('STRONG');
  });

  test('a rare name counts as it does alone', () => {
    const [a, b] = ['Begoña | Tzintzun | Nochebuena', 'BEGOÑA | TZINTZUN | NOCHEBUENA'];
    expect(among(a, b, 1_000_000)).toEqual(among(a, b, 0));
  });
});
