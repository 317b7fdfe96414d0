/** What was found to be wrong with a store. */
export type Damage =
  | 'NOT_A_DATABASE'
  | 'STRUCTURE' // pages or indexes contradict each other
  | 'CHECKSUM' // a row is not what was written
  | 'SEARCH' // a record would not be found by what it says
  | 'COUNT'; // a source holds another number of records than it says

/** What the store holds is not what was written to it. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
  readonly damage: Damage;

  constructor(damage: Damage, options?: ErrorOptions) {
    super(`The store is damaged: ${damage}`, options);
    this.damage = damage;
  }
}

/** SQLite's own words for it: SQLITE_CORRUPT and SQLITE_NOTADB. */
const errorCodes: ReadonlyMap<number, Damage> = new Map([
  [11, 'STRUCTURE'],
  [26, 'NOT_A_DATABASE'],
]);

/** The damage that an error of the store tells of; null for any other error, such as a full disk. */
export function damageToldBy(error: unknown): Damage | null {
  if (error instanceof StoreDamaged) return error.damage;
  const { errcode = 0 } = error as { errcode?: number };
  // The extended codes keep the primary one in their lowest byte.
  return errorCodes.get(errcode & 0xff) ?? null;
}
