import { withoutAccents } from '../../../examples/demo/services/data/letters.ts';
import type { Random } from '../../../examples/demo/services/data/random.ts';
import type { WrittenPerson } from '../../../specs/matching/match-people.ts';
import type { PairRule } from '../pairs.ts';
import { letterLost, letterSlipped, digitForLetter } from './letters.ts';
import { hardNames, type Half, type HardNames, type HardPerson } from './names.ts';

/** People as registrars mistype them: what each rule does to a name, and whether it is still the same person. */
export function hardPeopleRules(half: Half): PairRule<WrittenPerson>[] {
  const rule = (
    name: string,
    isSame: boolean,
    make: (names: HardNames, random: Random) => [WrittenPerson, WrittenPerson] | null,
  ): PairRule<WrittenPerson> => ({
    rule: name,
    isSame,
    make: (random) => make(hardNames(half, random), random),
  });
  const joins = half === 'development' ? [' Y ', ' / ', '; '] : [' y/o ', ' E ', ' Y LA C. '];

  return [
    rule('a compound surname first, all in one field', true, (names, random) => {
      const person = { ...names.person(), first: names.compound() };
      return [fields(person), oneField([person.first, person.second, ...person.given], random)];
    }),
    rule('a compound surname in the middle of one field', true, (names, random) => {
      const person = { ...names.person(), first: names.compound() };
      return [fields(person), oneField([...person.given, person.first, person.second], random)];
    }),
    rule('a compound surname last in one field', true, (names, random) => {
      const person = { ...names.person(), second: names.compound() };
      const surnames = [person.first, person.second];
      const parts = random.chance(0.5)
        ? [...person.given, ...surnames]
        : [...surnames, ...person.given];
      return [fields(person), oneField(parts, random)];
    }),
    rule('a compound surname parted at its particle', true, (names) => {
      const person = { ...names.person(), first: names.compound() };
      const [head, ...tail] = person.first.split(' ');
      if (/^de/i.test(head!)) return null;
      return [
        fields(person),
        {
          nombres: person.given.join(' '),
          primerApellido: head!,
          segundoApellido: `${tail.join(' ')} ${person.second}`,
        },
      ];
    }),
    rule('a slip that leaves no known word, in a surname', true, (names, random) => {
      const person = names.person();
      const part = random.chance(0.5) ? 'first' : 'second';
      const slipped = letterSlipped(person[part], half, random);
      return slipped === null ? null : [fields(person), capitals({ ...person, [part]: slipped })];
    }),
    rule('a slip that leaves no known word, in a given name', true, (names, random) => {
      const person = names.person(2);
      const slipped = letterSlipped(person.given[0]!, half, random);
      if (slipped === null) return null;
      return [fields(person), capitals({ ...person, given: [slipped, person.given[1]!] })];
    }),
    rule('two slips', true, (names, random) => {
      const person = names.person();
      const [first, second] = [person.first, person.second].map((name) =>
        letterSlipped(name, half, random),
      );
      return first && second ? [fields(person), fields({ ...person, first, second })] : null;
    }),
    rule('digits for letters', true, (names, random) => {
      const person = names.person();
      const first = digitForLetter(person.first, random);
      return first === null ? null : [fields(person), capitals({ ...person, first })];
    }),
    rule('letters lost on their way', true, (names, random) => {
      const person = names.person();
      const [first, second] = [person.first, person.second].map((name) =>
        letterLost(name, half, random),
      );
      if (first === person.first && second === person.second) return null;
      return [fields(person), fields({ ...person, first: first!, second: second! })];
    }),
    rule('a blank too many or too few', true, (names, random) => {
      const person = names.person(2);
      const at = random.integer(3, person.first.length - 2);
      return random.chance(0.5)
        ? [fields(person), capitals({ ...person, given: [person.given.join('').toLowerCase()] })]
        : [
            fields(person),
            capitals({
              ...person,
              first: `${person.first.slice(0, at)} ${person.first.slice(at)}`,
            }),
          ];
    }),
    rule('a field that was too short', true, (names) => {
      const person = names.person();
      if (person.second.length < 9) return null;
      return [fields(person), capitals({ ...person, second: person.second.slice(0, 7) })];
    }),
    rule('all words in the first field, the surname again in its own', true, (names) => {
      const person = names.person();
      const whole = [...person.given, person.first, person.second].join(' ').toUpperCase();
      return [
        fields(person),
        { nombres: whole, primerApellido: person.first, segundoApellido: null },
      ];
    }),
    rule('one of two people in a field', true, (names, random) => {
      const [person, other] = [names.person(), names.person()];
      const both = [person, other].map(spoken);
      const joined = (random.chance(0.5) ? both : both.toReversed()).join(random.pick(joins));
      return [fields(person), { nombres: joined.toUpperCase() }];
    }),
    rule('a name and what is not of it', true, (names, random) => {
      const person = names.person();
      const more =
        half === 'development'
          ? ['(FINADO)', 'ALIAS EL GÜERO', ', DIRECTOR DE OBRAS', '(2)']
          : ['(QEPD)', '"LA CHATA"', '- TESORERO MUNICIPAL', '(BAJA)', 'A QUIEN REPRESENTA'];
      const name = `${spoken(person)} ${random.pick(more.slice(0, 4))}`;
      return [fields(person), { nombres: name }];
    }),
    rule('surnames in each other’s fields, and a slip', true, (names, random) => {
      const person = names.person();
      const first = letterSlipped(person.first, half, random);
      return first === null
        ? null
        : [fields(person), fields({ ...person, first: person.second, second: first })];
    }),

    rule(
      'one of several given names and one surname are all that agree',
      false,
      (names, random) => {
        const person = names.person(2);
        const { nombres, primerApellido } = fields(person);
        const other = random.chance(0.5)
          ? { nombres: person.given[0]!, primerApellido: person.first }
          : { nombres: person.given[1]!, primerApellido: person.first, segundoApellido: null };
        return [{ nombres: nombres!, primerApellido: primerApellido! }, other];
      },
    ),
    rule('one of several given names, one surname, another second one', false, (names, random) => {
      const person = names.person(2);
      const other = { ...person, given: [random.pick(person.given)], second: names.surname() };
      if (other.second === person.second) return null;
      return [fields(person), random.chance(0.5) ? fields(other) : oneFieldOf(other, random)];
    }),
    rule('siblings, one of them in one field', false, (names, random) => {
      const person = names.person();
      const other = { ...person, given: [names.givenBeside(person.given.at(-1)!)] };
      if (person.given.includes(other.given[0]!)) return null;
      return [fields(person), oneFieldOf(other, random)];
    }),
    rule('the given names of one and the surnames of the other of two', false, (names, random) => {
      const [one, other] = [names.person(), names.person()];
      const mixed = { given: one.given, first: other.first, second: other.second };
      return [fields(mixed), { nombres: [one, other].map(spoken).join(random.pick(joins)) }];
    }),
    rule('a compound surname and its first word', false, (names) => {
      const person = { ...names.person(), first: names.compound() };
      const [head] = person.first.split(' ');
      if (/^(de|del|san|santa)$/i.test(head!)) return null;
      const other = { ...person, first: head!, second: names.surname() };
      return other.second === person.second ? null : [fields(person), fields(other)];
    }),
    rule('parent and child, in one field', false, (names, random) => {
      const person = names.person(1);
      const child = { ...person, second: names.surname() };
      return child.second === person.second ? null : [fields(person), oneFieldOf(child, random)];
    }),
    rule('two others of the same surnames, swapped', false, (names) => {
      const person = names.person(1);
      const given = [names.givenBeside(person.given[0]!)];
      return [fields(person), fields({ given, first: person.second, second: person.first })];
    }),
    rule('another first surname, a slip away from nothing', false, (names) => {
      const person = names.person();
      const first = names.surname();
      return first === person.first || first === person.second
        ? null
        : [fields(person), capitals({ ...person, first })];
    }),
  ];
}

function fields({ given, first, second }: HardPerson): WrittenPerson {
  return { nombres: given.join(' '), primerApellido: first, segundoApellido: second };
}

function capitals(person: HardPerson): WrittenPerson {
  const { nombres, primerApellido, segundoApellido } = fields(person);
  return {
    nombres: withoutAccents(nombres!).toUpperCase(),
    primerApellido: withoutAccents(primerApellido!).toUpperCase(),
    segundoApellido: withoutAccents(segundoApellido!).toUpperCase(),
  };
}

function spoken({ given, first, second }: HardPerson): string {
  return [...given, first, second].join(' ');
}

function oneField(parts: readonly string[], random: Random): WrittenPerson {
  const name = parts.join(' ');
  return { nombres: random.chance(0.7) ? withoutAccents(name).toUpperCase() : name };
}

function oneFieldOf(person: HardPerson, random: Random): WrittenPerson {
  const { given, first, second } = person;
  return oneField(
    random.chance(0.5) ? [...given, first, second] : [first, second, ...given],
    random,
  );
}
