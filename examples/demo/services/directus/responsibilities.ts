import type { Draft } from './model/item.ts';
import type { ProcedureContext } from './procedure-parts.ts';

/** Levels by their letters in the first version: to elaborate, to revise, to sign. */
const LEVELS: Readonly<Record<string, string>> = { A: 'A', T: 'B', R: 'C' };

/**
 * The levels of responsibility in one procedure, by stage. The first version has them for the
 * official as a whole: they hold in the first stage and in some of the others.
 * @param stages names, separated by spaces
 * @param other `relation.field`, where a level that has no letter goes
 */
export function responsibilities(
  { row, random }: ProcedureContext,
  stages: string,
  other: string,
): Draft {
  const levels = row.nivelResponsabilidad ?? [];
  const letters = levels.flatMap(({ clave }) => LEVELS[clave] ?? []);
  const [relation, field] = other.split('.') as [string, string];
  const concerned = stages.split(' ').filter((_, index) => index === 0 || random.chance(0.4));
  return {
    ...(letters.length > 0 && Object.fromEntries(concerned.map((stage) => [stage, letters]))),
    [relation]: levels
      .filter(({ clave }) => !(clave in LEVELS))
      .map(({ valor }) => ({ [field]: valor })),
  };
}
