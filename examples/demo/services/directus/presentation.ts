import type { Random } from '../data/random.ts';
import type { StateCode } from '../states.ts';
import type { Draft } from './model/item.ts';
import type { CollectionName } from './model/model.ts';

/** A row of a register in the form of the second version: where it is published, and as what. */
export interface Presentation {
  collection: CollectionName;
  draft: Draft;
}

/**
 * Presents a row. What the row says is kept, what only the second version asks is invented by the
 * stream of chance, and what neither says stays empty.
 */
export type Present<Row> = (code: StateCode, row: Row, random: Random) => Presentation;
