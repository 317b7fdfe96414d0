import { curpOf } from '../../examples/demo/services/data/curp.ts';
import { addDays } from '../../examples/demo/services/data/dates.ts';
import { createPerson, type Person } from '../../examples/demo/services/data/person.ts';
import type { Random } from '../../examples/demo/services/data/random.ts';
import { rfcOfPerson } from '../../examples/demo/services/data/rfc.ts';
import { STATES } from '../../examples/demo/services/states.ts';
import { rfcFault } from '../../specs/identifiers.ts';
import type { WrittenPerson } from '../../specs/matching/match-people.ts';
import type { PairRule } from './pairs.ts';
import { asItSounds, slip, written } from './spelling.ts';

/**
 * A name that thousands bear says nothing alone, and nobody could label it: whoever bears one has an RFC in both
 * registers. Such a name has nothing but the most usual surnames, or only one of them.
 */
const common = {
  given: ['José', 'Juan', 'María', 'Francisco', 'Antonio', 'Jesús', 'Guadalupe', 'Luis', 'Carmen'],
  surnames: ['Hernández', 'García', 'Martínez', 'López', 'González', 'Pérez', 'Rodríguez'],
  usual:
    'Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera'.split(
      ' ',
    ),
};

function isCommon({ primerApellido, segundoApellido }: Person): boolean {
  const isUsual = (name: string) => common.usual.includes(name);
  return isUsual(primerApellido) && (segundoApellido === undefined || isUsual(segundoApellido));
}

function anybody(random: Random): Person {
  for (;;) {
    const person = createPerson(random, random.pick(STATES).code);
    if (!isCommon(person)) return person;
  }
}

function nameOf(person: Person, random: Random): WrittenPerson {
  const { nombres, primerApellido, segundoApellido } = person;
  return {
    nombres: written(nombres, random),
    primerApellido: written(primerApellido, random),
    segundoApellido: segundoApellido === undefined ? null : written(segundoApellido, random),
  };
}

type Rewrite = (person: Person, random: Random) => WrittenPerson | null;

/** The same person, whose name the second register writes otherwise. */
function same(rule: string, rewrite: Rewrite): PairRule<WrittenPerson> {
  return {
    rule,
    isSame: true,
    make(random) {
      const person = anybody(random);
      const rewritten = rewrite(person, random);
      return rewritten && [nameOf(person, random), rewritten];
    },
  };
}

type Others = (person: Person, random: Random) => Person | null;

/** Two persons, of whom the second is made from the first. */
function different(rule: string, other: Others, identified = false): PairRule<WrittenPerson> {
  return {
    rule,
    isSame: false,
    make(random) {
      const person = anybody(random);
      const second = other(person, random);
      if (!second) return null;
      const write = (who: Person) => ({
        ...nameOf(who, random),
        ...(identified && { rfc: rfcOfPerson(who) }),
      });
      return [write(person), write(second)];
    },
  };
}

const part =
  (
    name: 'nombres' | 'primerApellido' | 'segundoApellido',
    change: (text: string, random: Random) => string | null,
  ): Rewrite =>
  (person, random) => {
    const changed = person[name] === undefined ? null : change(person[name], random);
    return changed === null || changed === person[name]
      ? null
      : nameOf({ ...person, [name]: changed }, random);
  };

const anySurname =
  (change: (text: string, random: Random) => string | null): Rewrite =>
  (person, random) =>
    part(random.chance(0.5) ? 'primerApellido' : 'segundoApellido', change)(person, random);

const shortGiven: readonly [string, string][] = [
  ['María', 'Ma.'],
  ['María', 'MA'],
  ['José', 'J.'],
  ['Guadalupe', 'Gpe.'],
  ['Francisco', 'Fco.'],
  ['Fernando', 'Fdo.'],
  ['Antonio', 'Ant.'],
  ['Alejandro', 'Alej.'],
  ['Guillermo', 'Gmo.'],
  ['Eduardo', 'Edo.'],
];

function shorten(text: string, random: Random): string | null {
  const fitting = shortGiven.filter(([whole]) => text.split(' ').includes(whole));
  if (fitting.length === 0) return null;
  const [whole, short] = random.pick(fitting);
  return text.replace(whole, short);
}

const titles = ['Lic. ', 'Ing. ', 'C.P. ', 'Dr. ', 'Mtra. ', 'Arq. ', 'C. ', 'Profr. '];

function otherSurname(than: string | undefined, random: Random): string {
  for (;;) {
    const { primerApellido } = createPerson(random, random.pick(STATES).code);
    if (primerApellido !== than) return primerApellido;
  }
}

function otherGiven({ nombres, sex }: Person, random: Random): string {
  const own = new Set(nombres.split(' '));
  for (;;) {
    const other = createPerson(random, 'JAL');
    if (other.sex === sex && !other.nombres.split(' ').some((word) => own.has(word)))
      return other.nombres;
  }
}

const bySex: readonly [string, string][] = [
  ['Mario', 'María'],
  ['Gabriel', 'Gabriela'],
  ['Alejandro', 'Alejandra'],
  ['Daniel', 'Daniela'],
  ['Francisco', 'Francisca'],
  ['Martín', 'Martina'],
  ['Luis', 'Luisa'],
  ['Ángel', 'Ángela'],
];

const nearSurnames: readonly [string, string][] = [
  ['Hernández', 'Fernández'],
  ['Marín', 'Martín'],
  ['Salas', 'Salazar'],
  ['Ramos', 'Rojas'],
  ['Medina', 'Molina'],
  ['Mora', 'Mota'],
  ['Montes', 'Montaño'],
  ['Rosas', 'Rojas'],
  ['Vega', 'Vela'],
  ['Ríos', 'Rivas'],
];

const nearGiven: readonly [string, string][] = [
  ['Mario', 'Marco'],
  ['Martín', 'Martha'],
  ['Juan', 'Julián'],
  ['Raúl', 'Saúl'],
  ['Rosa', 'Rosario'],
  ['Ana', 'Anabel'],
  ['Irma', 'Iris'],
  ['Ramón', 'Román'],
  ['Alfredo', 'Alfonso'],
  ['Rogelio', 'Rodolfo'],
];

/** Another homoclave, and the check digit that goes with it. */
function otherHomoclave(rfc: string, random: Random): string | null {
  const key = random.pick([...'123456789ABCDEFGHIJKLMNPQRSTUVWXYZ']) + rfc[11];
  if (key === rfc.slice(10, 12)) return null;
  const sound = [...'0123456789A'].map((digit) => rfc.slice(0, 10) + key + digit);
  return sound.find((candidate) => rfcFault(candidate) === null) ?? null;
}

/** Each rule of names, tried by who is the same and by who is another. */
export const peopleRules: readonly PairRule<WrittenPerson>[] = [
  same('accents and capitals', nameOf),
  same('ñ written as n', (person, random) => {
    const plain = (text = '') => text.replaceAll('ñ', 'n').replaceAll('Ñ', 'N');
    const { primerApellido, segundoApellido } = person;
    if (!/ñ/i.test(`${primerApellido}${segundoApellido}`)) return null;
    return nameOf(
      { ...person, primerApellido: plain(primerApellido), segundoApellido: plain(segundoApellido) },
      random,
    );
  }),
  same('given names shortened', part('nombres', shorten)),
  same(
    'María or José left out',
    part('nombres', (text) => {
      const left = text.replace(/^(María|José) /, '').replace(/^(de la|de los|del|de) /i, '');
      return left === text || left.length < 3 ? null : left;
    }),
  ),
  same(
    'one given name left out',
    part('nombres', (text, random) => {
      const words = text.split(' ').filter((word) => /^[A-ZÁÉÍÓÚÑ]/.test(word) && word.length > 3);
      return words.length < 2 || /^(María|José|Ma\.|J\.)/.test(text) ? null : random.pick(words);
    }),
  ),
  same('particles left out', (person, random) => {
    const bare = (text = '') => text.replace(/\b(de la|de los|del|de|y) /gi, '');
    const changed = {
      ...person,
      nombres: bare(person.nombres),
      primerApellido: bare(person.primerApellido),
      segundoApellido: bare(person.segundoApellido),
    };
    const isChanged =
      JSON.stringify(changed) !==
      JSON.stringify({ ...person, segundoApellido: person.segundoApellido ?? '' });
    return isChanged && person.segundoApellido ? nameOf(changed, random) : null;
  }),
  same(
    'a title before the name',
    part('nombres', (text, random) => random.pick(titles) + text),
  ),
  same('a married name', (person, random) =>
    person.sex === 'F' && person.segundoApellido
      ? nameOf(
          {
            ...person,
            segundoApellido: `de ${otherSurname(undefined, random).replace(/^(de la|de los|del|de) /i, '')}`,
          },
          random,
        )
      : null,
  ),
  same('the second surname left out', (person, random) => {
    if (!person.segundoApellido) return null;
    const { segundoApellido: _, ...rest } = person;
    return nameOf(rest, random);
  }),
  same('surnames swapped', (person, random) =>
    person.segundoApellido && person.segundoApellido !== person.primerApellido
      ? nameOf(
          {
            ...person,
            primerApellido: person.segundoApellido,
            segundoApellido: person.primerApellido,
          },
          random,
        )
      : null,
  ),
  same(
    'all in one field, surnames first',
    ({ nombres, primerApellido, segundoApellido }, random) =>
      segundoApellido
        ? {
            nombres: written(`${primerApellido} ${segundoApellido} ${nombres}`, random),
            primerApellido: null,
            segundoApellido: null,
          }
        : null,
  ),
  same(
    'all in one field, given names first',
    ({ nombres, primerApellido, segundoApellido }, random) =>
      segundoApellido
        ? {
            nombres: written(`${nombres} ${primerApellido} ${segundoApellido}`, random),
            primerApellido: null,
            segundoApellido: null,
          }
        : null,
  ),
  same('a slip in a surname', anySurname(slip)),
  same('a slip in a given name', part('nombres', slip)),
  same('a surname written as it sounds', anySurname(asItSounds)),
  same(
    'given names in another order',
    part('nombres', (text) => {
      const words = text.split(' ');
      return words.length === 2 && !/\./.test(text) ? words.toReversed().join(' ') : null;
    }),
  ),
  {
    rule: 'a compound surname cut short',
    isSame: true,
    make(random) {
      const person = anybody(random);
      const whole = `${person.primerApellido} y ${otherSurname(person.primerApellido, random)}`;
      return [nameOf({ ...person, primerApellido: whole }, random), nameOf(person, random)];
    },
  },
  {
    rule: 'a common name with the same RFC',
    isSame: true,
    make(random) {
      const person = {
        ...anybody(random),
        nombres: random.pick(common.given),
        primerApellido: random.pick(common.surnames),
        segundoApellido: random.pick(common.surnames),
      };
      const rfc = rfcOfPerson(person);
      return [
        { ...nameOf(person, random), rfc },
        { ...nameOf(person, random), rfc },
      ];
    },
  },
  {
    rule: 'the CURP of one and the RFC of the other',
    isSame: true,
    make(random) {
      const person = anybody(random);
      if (!person.segundoApellido) return null;
      return [
        { ...nameOf(person, random), rfc: rfcOfPerson(person) },
        { ...nameOf(person, random), curp: curpOf(person) },
      ];
    },
  },
  {
    rule: 'a slip in the RFC',
    isSame: true,
    make(random) {
      const person = anybody(random);
      const rfc = rfcOfPerson(person);
      const at = random.integer(4, 9);
      const wrong =
        rfc.slice(0, at) +
        String((Number(rfc[at]) + random.integer(1, 9)) % 10) +
        rfc.slice(at + 1);
      return [
        { ...nameOf(person, random), rfc },
        { ...nameOf(person, random), rfc: wrong },
      ];
    },
  },
  {
    rule: 'homonyms of a common name',
    isSame: false,
    make(random) {
      const name = {
        nombres: random.pick(common.given),
        primerApellido: random.pick(common.surnames),
        segundoApellido: random.pick(common.surnames),
      };
      const write = () => nameOf({ ...anybody(random), ...name }, random);
      return [write(), write()];
    },
  },
  different(
    'homonyms with other RFCs',
    (person, random) => ({
      ...person,
      birthDate: addDays(person.birthDate, random.integer(1, 9000)),
    }),
    true,
  ),
  {
    rule: 'the same name and birthday, another homoclave',
    isSame: false,
    make(random) {
      const person = anybody(random);
      const rfc = rfcOfPerson(person);
      const other = otherHomoclave(rfc, random);
      return other
        ? [
            { ...nameOf(person, random), rfc },
            { ...nameOf(person, random), rfc: other },
          ]
        : null;
    },
  },
  different('siblings', (person, random) => ({ ...person, nombres: otherGiven(person, random) })),
  different('siblings with a given name in common', (person, random) => {
    const [first, ...rest] = person.nombres.split(' ');
    const second = otherGiven(person, random).split(' ')[0]!;
    return rest.length === 1 && !/^(Ma\.|J\.)$/.test(first!)
      ? { ...person, nombres: `${first} ${second}` }
      : null;
  }),
  different('another second surname', (person, random) =>
    person.segundoApellido
      ? { ...person, segundoApellido: otherSurname(person.segundoApellido, random) }
      : null,
  ),
  different('another first surname', (person, random) => ({
    ...person,
    primerApellido: otherSurname(person.primerApellido, random),
  })),
  different('parent and child', (person, random) =>
    person.segundoApellido
      ? {
          ...person,
          segundoApellido: otherSurname(person.segundoApellido, random),
          birthDate: addDays(person.birthDate, 9000),
        }
      : null,
  ),
  {
    rule: 'brother and sister of one name',
    isSame: false,
    make(random) {
      const [his, hers] = random.pick(bySex);
      const person = anybody(random);
      return [
        nameOf({ ...person, nombres: his }, random),
        nameOf({ ...person, nombres: hers }, random),
      ];
    },
  },
  {
    rule: 'surnames that are nearly the same',
    isSame: false,
    make(random) {
      const [one, other] = random.pick(nearSurnames);
      const person = anybody(random);
      return [
        nameOf({ ...person, primerApellido: one }, random),
        nameOf({ ...person, primerApellido: other }, random),
      ];
    },
  },
  {
    rule: 'given names that are nearly the same',
    isSame: false,
    make(random) {
      const [one, other] = random.pick(nearGiven);
      const person = anybody(random);
      return [
        nameOf({ ...person, nombres: one }, random),
        nameOf({ ...person, nombres: other }, random),
      ];
    },
  },
  {
    rule: 'anybody and anybody',
    isSame: false,
    make: (random) => [nameOf(anybody(random), random), nameOf(anybody(random), random)],
  },
];
