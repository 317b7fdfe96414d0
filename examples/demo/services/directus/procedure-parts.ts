import { createCompany } from '../data/companies.ts';
import { addDays } from '../data/dates.ts';
import { createPerson } from '../data/person.ts';
import type { Random } from '../data/random.ts';
import type { SpicRow } from '../data/records.ts';
import type { StateCode } from '../states.ts';
import type { Draft } from './model/item.ts';

/** What the details of a buyer's procedures are made of. */
export interface ProcedureContext {
  code: StateCode;
  row: SpicRow;
  random: Random;
}

/** Whether the official still takes part. */
export function participation({ random }: ProcedureContext): Draft {
  return { continuaParticipando: random.chance(0.7) ? 'SI' : 'NO' };
}

/** The number and the days of one procedure; one in five is not concluded. */
export function procedure({ row, random }: ProcedureContext) {
  const startedOn = addDays(row.fechaCaptura.slice(0, 10), -random.integer(60, 300));
  return {
    folio: `LPE-${random.integer(1, 999)}-${startedOn.slice(0, 4)}`,
    startedOn,
    concludedOn: random.chance(0.8) ? addDays(startedOn, 45) : undefined,
  };
}

/** Who profits in the end: mostly a company, as made up as the officials are. */
export function beneficiary({ code, random }: ProcedureContext): Draft {
  if (random.chance(0.7)) {
    const { name, legalForm } = createCompany(random);
    return { razonSocial: `${name} ${legalForm}` };
  }
  const { nombres, primerApellido, segundoApellido } = createPerson(random, code);
  return { nombre: nombres, primerApellido, segundoApellido };
}
