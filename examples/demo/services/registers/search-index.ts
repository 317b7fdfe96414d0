import type { Institution } from '../data/records.ts';
import { fold } from './fold.ts';
import type { RegisterDefinition } from './register-definition.ts';
import type { SearchRequest } from './search-request.ts';

const spanish = new Intl.Collator('es');

/**
 * What repeated searches in one state of a register share, computed when first needed: folded
 * columns and sorted orders. A row goes by its position in storage.
 */
export class SearchIndex<Row extends { id: string }> {
  readonly #definition: RegisterDefinition<Row>;
  readonly #rows: readonly Row[];
  readonly #storageOrder: readonly number[];
  readonly #orders = new Map<string, readonly number[]>();
  readonly #foldedColumns = new Map<string, string[]>();
  #institutions: Institution[] | undefined;

  constructor(definition: RegisterDefinition<Row>, rows: readonly Row[]) {
    this.#definition = definition;
    this.#rows = [...rows];
    this.#storageOrder = rows.map((_, position) => position);
  }

  /** Positions of all rows that match, in the order asked for; without one, in storage order. */
  find({ id, texts, codes, sort }: SearchRequest): readonly number[] {
    const order = this.#order(sort);
    if (id !== undefined) return order.filter((position) => this.#rows[position]!.id === id);
    const conditions = [
      ...texts.map(([column, text]) => this.#contains(column, text)),
      ...codes.map(([name, anyOf]) => this.#hasAny(name, anyOf)),
    ];
    if (conditions.length === 0) return order;
    return order.filter((position) => conditions.every((holds) => holds(position)));
  }

  wholeRow(position: number): Row {
    return this.#rows[position]!;
  }

  publicRow(position: number): object {
    return this.#definition.publicPart(this.#rows[position]!);
  }

  /** Each institution that a row names, once for every way in which it is written. */
  institutions(): Institution[] {
    return (this.#institutions ??= [
      ...new Map(
        this.#rows.map((row) => {
          const institution = this.#definition.institution(row);
          return [JSON.stringify(institution), institution];
        }),
      ).values(),
    ]);
  }

  #contains(column: string, text: string): (position: number) => boolean {
    const folded = this.#foldedColumns.get(column) ?? this.#column(column).map(fold);
    this.#foldedColumns.set(column, folded);
    return (position) => folded[position]!.includes(text);
  }

  #hasAny(name: string, anyOf: (string | number)[]): (position: number) => boolean {
    const read = this.#definition.codes[name]!;
    return (position) => read(this.#rows[position]!).some((code) => anyOf.includes(code));
  }

  #order(sort: SearchRequest['sort']): readonly number[] {
    if (sort.length === 0) return this.#storageOrder;
    const name = JSON.stringify(sort);
    const order = this.#orders.get(name) ?? this.#sorted(sort);
    this.#orders.set(name, order);
    return order;
  }

  #sorted(sort: SearchRequest['sort']): readonly number[] {
    const keys = sort.map(([column, direction]) => ({
      values: this.#column(column),
      sign: direction === 'asc' ? 1 : -1,
    }));
    return this.#storageOrder.toSorted((one, other) => {
      for (const { values, sign } of keys) {
        const difference = spanish.compare(values[one]!, values[other]!);
        if (difference !== 0) return sign * difference;
      }
      return 0;
    });
  }

  #column(name: string): string[] {
    const read = this.#definition.columns[name]!;
    return this.#rows.map((row) => read(row) ?? '');
  }
}
