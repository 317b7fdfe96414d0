import type { StateCode } from '../states.ts';
import { captureDate, captureTimestamp } from './capture-date.ts';
import { AREAS, BUDGET_BRANCHES, GENDER, PROCEDURES, RESPONSIBILITIES } from './catalogues.ts';
import { createClerk, type Clerk } from './clerk.ts';
import { createOfficial, identifiers, writeName } from './identity.ts';
import { createPerson } from './person.ts';
import { nameOfBuyer, plantedBuyer } from './planted.ts';
import { POSTS } from './posts.ts';
import { recordId } from './record-ids.ts';
import type { Institution, Post, SpicRow } from './records.ts';

/** The n-th row of a state's register of officials who take part in procurement. */
export function spicRow(
  state: StateCode,
  row: number,
  institutions: readonly Institution[],
): SpicRow {
  const clerk = createClerk(state, 'spic', row);
  const { random } = clerk;
  const plant = plantedBuyer(state, row);
  const person = plant?.person ?? createOfficial(clerk, state, row);
  const captured = captureDate(random);

  return {
    id: recordId(state, 'spic', row),
    fechaCaptura: captureTimestamp(random, state, captured),
    ...clerk.optional('ejercicioFiscal', 0.9, captured.slice(0, 4)),
    ...clerk.perhaps(0.6, { ramo: clerk.coded(random.pick(BUDGET_BRANCHES)) }),
    ...identifiers(clerk, person, plant ? 1 : 0.93),
    ...writeName(clerk, plant ? nameOfBuyer(plant) : person),
    ...clerk.perhaps(0.85, { genero: clerk.coded(GENDER[person.sex]) }),
    institucionDependencia: { ...random.byRank(institutions) },
    puesto: post(clerk),
    ...clerk.perhaps(0.8, { tipoArea: random.some(AREAS, 3).map(clerk.coded) }),
    // Not `coded`: of this catalogue alone the specification closes the labels too.
    ...clerk.perhaps(0.8, {
      nivelResponsabilidad: random.some(RESPONSIBILITIES, 2).map((level) => ({ ...level })),
    }),
    tipoProcedimiento: random.some(PROCEDURES, 3).map(clerk.coded),
    ...clerk.perhaps(0.75, { superiorInmediato: superior(clerk, state) }),
    ...clerk.optional('observaciones', 0.1, clerk.write('Información en proceso de validación.')),
  };
}

function superior(clerk: Clerk, state: StateCode): NonNullable<SpicRow['superiorInmediato']> {
  const person = createPerson(clerk.random, state);
  return {
    ...writeName(clerk, person),
    ...identifiers(clerk, person, 0.7),
    ...clerk.perhaps(0.9, { puesto: post(clerk) }),
  };
}

function post(clerk: Clerk): Post {
  const { random } = clerk;
  const level = `${random.integer(8, 30)}-${random.pick(['A', 'B', 'C'])}`;
  return {
    nombre: clerk.write(random.byRank(POSTS)),
    ...clerk.optional('nivel', 0.7, level),
  };
}
