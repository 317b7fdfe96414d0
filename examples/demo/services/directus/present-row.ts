import { daysBetween, REFERENCE_DATE } from '../data/dates.ts';
import { createRandom, type Random } from '../data/random.ts';
import type { RegisterName, StateData } from '../data/records.ts';
import type { StateCode } from '../states.ts';
import { itemIdOf, uuidOf } from './keys.ts';
import { presentBuyer } from './present-buyer.ts';
import { presentOfficialSanction } from './present-official-sanction.ts';
import { presentPrivateSanction } from './present-private-sanction.ts';
import type { Present, Presentation } from './presentation.ts';

const PRESENTERS: { [Name in RegisterName]: Present<StateData[Name][number]> } = {
  spic: presentBuyer,
  ssancionados: presentOfficialSanction,
  psancionados: presentPrivateSanction,
};

const DAY = 86_400_000;

/**
 * The item that shows a row of a state's register: the same on every call.
 * @param createdAt when it came into the database; by default when the row was captured, and then
 * one item in four was updated since
 */
export function presentRow<Name extends RegisterName>(
  code: StateCode,
  register: Name,
  row: StateData[Name][number],
  createdAt?: Date,
): Presentation & { id: string } {
  const random = createRandom(`${code}/directus/${register}/${row.id}`);
  const { collection, draft } = PRESENTERS[register](code, row, random);
  const created = createdAt ?? new Date(row.fechaCaptura);
  const updated = createdAt ? null : laterUpdate(created, random);
  return {
    collection,
    id: itemIdOf(code, register, row.id),
    draft: {
      ...draft,
      fecha: row.fechaCaptura.slice(0, 10),
      user_created: uuidOf(code, 'user', row.institucionDependencia.nombre),
      date_created: created.toISOString(),
      user_updated: updated && uuidOf(code, 'user', 'updates'),
      date_updated: updated?.toISOString(),
    },
  };
}

function laterUpdate(created: Date, random: Random): Date | null {
  const days = daysBetween(created.toISOString().slice(0, 10), REFERENCE_DATE) - 1;
  const isUpdated = random.chance(0.25) && days >= 1;
  return isUpdated ? new Date(created.getTime() + random.integer(1, days) * DAY) : null;
}
