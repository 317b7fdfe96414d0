import { requiredFields } from './required-fields.ts';
import { proposeColumns } from './propose-columns.ts';

/** What the columns of a table hold, while it is being made out. */
export interface ColumnMap {
  register: string;
  /** All columns of the table. */
  headings: readonly string[];
  /** The column of each field; several of an id. */
  columns: Map<string, string | string[]>;
  /** Fields that are the same for all rows. */
  constants: Map<string, string | number>;
  /** Fields of which is known that the table does not have them. */
  absent: Set<string>;
  /** Columns that were proposed without their heading being a usual one. */
  unsure: Set<string>;
  /** Fields that a column may hold and is not mapped to: nobody confirms a doubtful proposal. */
  doubtful: Map<string, string>;
}

/**
 * The given columns, and for the other fields what the headings of the table propose. A doubtful proposal is mapped
 * only where a person can correct it.
 */
export function proposeMap(
  given: {
    columns?: Readonly<Record<string, string | string[]>> | undefined;
    constants?: Readonly<Record<string, string | number>> | undefined;
    absent: readonly string[];
  },
  headings: readonly string[],
  fields: readonly string[],
  { register, isConfirmed }: { register: string; isConfirmed: boolean },
): ColumnMap {
  const columns = new Map(Object.entries(given.columns ?? {}));
  const constants = new Map(Object.entries(given.constants ?? {}));
  const absent = new Set(given.absent);
  const taken = new Set([...columns.values()].flat());
  const isOpen = (field: string) =>
    !columns.has(field) && !constants.has(field) && !absent.has(field);
  // Among all fields: a usual heading of a field that was given otherwise is no guess for another.
  const free = headings.filter((heading) => !taken.has(heading));
  const proposals = proposeColumns(free, fields).filter(({ field }) => isOpen(field));
  const guesses = proposals.filter(({ isSure }) => !isSure);
  const accepted = isConfirmed ? proposals : proposals.filter(({ isSure }) => isSure);
  for (const { field, heading } of accepted) columns.set(field, heading);
  return {
    register,
    headings,
    columns,
    constants,
    absent,
    unsure: new Set(isConfirmed ? guesses.map(({ heading }) => heading) : []),
    doubtful: new Map(isConfirmed ? [] : guesses.map(({ heading, field }) => [heading, field])),
  };
}

/** The fields that a column is mapped to. */
export function fieldsOf({ columns }: ColumnMap, heading: string): string[] {
  return [...columns]
    .filter(([, mapped]) => [mapped].flat().includes(heading))
    .map(([field]) => field);
}

/** Maps a column to a field, or to none; whatever it was mapped to before. */
export function assign(map: ColumnMap, heading: string, field: string | null): void {
  for (const before of fieldsOf(map, heading)) map.columns.delete(before);
  if (field !== null) map.columns.set(field, heading);
  map.unsure.delete(heading);
}

/** What the PDN requires and neither has a column nor is known to be absent. A whole name stands for its parts. */
export function missingFields({ register, columns, constants, absent }: ColumnMap): string[] {
  const isThere = (field: string) =>
    columns.has(field) || constants.has(field) || absent.has(field);
  return requiredFields(register).filter(
    (field) => !isThere(field) && !(nameParts.has(field) && isThere('nombreCompleto')),
  );
}

const nameParts = new Set(['nombres', 'primerApellido']);
