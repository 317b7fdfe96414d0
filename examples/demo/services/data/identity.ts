import type { StateCode } from '../states.ts';
import type { Clerk } from './clerk.ts';
import { curpOf } from './curp.ts';
import { createPerson, type Person } from './person.ts';
import type { WrittenName } from './records.ts';
import { rfcOfPerson } from './rfc.ts';

/** Rows about somebody called García, so that every state, however small, has some. */
const GARCIA_ROWS = new Set([2, 8, 17]);

/** The official whom a row is about. */
export function createOfficial({ random }: Clerk, state: StateCode, row: number): Person {
  const person = createPerson(random, state);
  return GARCIA_ROWS.has(row) ? { ...person, primerApellido: 'García' } : person;
}

/** A name in the state's letters; a second surname that is missing is left out or marked as blank. */
export function writeName(clerk: Clerk, name: WrittenName): WrittenName {
  const second = name.segundoApellido;
  return {
    nombres: clerk.write(name.nombres),
    primerApellido: clerk.write(name.primerApellido),
    ...clerk.optional('segundoApellido', 1, second === undefined ? second : clerk.write(second)),
  };
}

/** RFC and CURP, each filled in with this chance. */
export function identifiers(clerk: Clerk, person: Person, share: number) {
  return {
    ...clerk.optional('rfc', share, rfcOfPerson(person)),
    ...clerk.optional('curp', share, curpOf(person)),
  };
}

/** The name of somebody who is only mentioned, such as a company's director. */
export function writeSomebody(clerk: Clerk, state: StateCode): WrittenName {
  return writeName(clerk, createPerson(clerk.random, state));
}
