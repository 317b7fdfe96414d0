import { StoreDamaged } from './damage.ts';
import type { Sql } from './sql.ts';

/** Above what any of its factors is, and small enough for a sum over a hundred million terms. */
const modulus = 1_000_003;

/**
 * Compares an index of texts with the texts. It keeps none of them, but tells in how many records each
 * three letters in a row occur, and a sum over all their places.
 */
export class TermCount {
  readonly #columns: readonly string[];
  readonly #records = new Map<string, { last: number; count: number }>();
  #sum = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** Counts the terms of a text of a record, as SQLite's trigram tokenizer finds them. */
  add(record: number, column: string, text: string): void {
    const letters = beyondOneUnit.test(text) ? [...text] : text;
    const place = this.#placesOf().indexOf(`|${column}|`) + 1;
    for (let offset = 0; offset + 3 <= letters.length; offset++) {
      this.#count(record, textOf(letters.slice(offset, offset + 3)));
      this.#sum += ((record * 31 + offset) * place) % modulus;
    }
  }

  /** @throws StoreDamaged SEARCH when the index tells otherwise. */
  compareWith(sql: Sql, index: string): void {
    for (const type of ['row', 'instance']) {
      sql.run(
        `CREATE VIRTUAL TABLE temp.${index}_${type} USING fts5vocab(main, ${index}, ${type})`,
      );
    }
    const select = `SELECT term, doc AS records FROM ${index}_row`;
    let terms = 0;
    for (const { term, records } of sql.iterate<{ term: string; records: number }>(select)) {
      if (this.#records.get(term)?.count !== records) throw new StoreDamaged('SEARCH');
      terms++;
    }
    const places = sql.get<{ sum: number }>(
      `SELECT coalesce(sum((doc * 31 + offset) * instr(?, '|' || col || '|') % ${modulus}), 0) AS sum
       FROM ${index}_instance`,
      this.#placesOf(),
    )!;
    if (terms !== this.#records.size || places.sum !== this.#sum) throw new StoreDamaged('SEARCH');
  }

  /** In which each column has a place of its own. */
  #placesOf(): string {
    return `|${this.#columns.join('|')}|`;
  }

  #count(record: number, term: string): void {
    const known = this.#records.get(term);
    if (known === undefined) this.#records.set(term, { last: record, count: 1 });
    else if (known.last !== record) {
      known.last = record;
      known.count++;
    }
  }
}

const beyondOneUnit = /[\ud800-\udfff]/;

function textOf(letters: string | string[]): string {
  return typeof letters === 'string' ? letters : letters.join('');
}
