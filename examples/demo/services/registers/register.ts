import type { RegisterDefinition } from './register-definition.ts';
import { SearchIndex } from './search-index.ts';

/** One register of one state: rows that may change, and what searching them needs. */
export class Register<Row extends { id: string }> {
  readonly definition: RegisterDefinition<Row>;
  readonly #rows: readonly Row[];
  #index: SearchIndex<Row> | undefined;

  constructor(definition: RegisterDefinition<Row>, rows: readonly Row[]) {
    this.definition = definition;
    this.#rows = rows;
  }

  /** The index of the rows as they were when it was first asked for, or last touched. */
  get index(): SearchIndex<Row> {
    return (this.#index ??= new SearchIndex(this.definition, this.#rows));
  }

  /** To be called after rows were added, changed or deleted. */
  touch(): void {
    this.#index = undefined;
  }
}
