import { UpstreamFailure } from '../../../http/upstream-failure.ts';

/** A visible sheet that may hold a register. */
export interface SheetChoice {
  name: string;
  /** Records below its headings. */
  rows: number;
  /** Folded. */
  headings: readonly string[];
}

/** Several sheets could be meant, and none is guessed. */
export class SeveralSheets extends UpstreamFailure {
  readonly choices: readonly SheetChoice[];

  constructor(choices: readonly SheetChoice[]) {
    const names = choices.map(({ name, rows }) => `${JSON.stringify(name)} (${rows} rows)`);
    super('WRONG_SHAPE', `several sheets, and no sheet named: ${names.join(', ')}`);
    this.choices = choices;
  }

  /** Those that can be read as one register: all that have the same headings, if there are several. */
  get together(): readonly SheetChoice[] {
    const alike = Map.groupBy(this.choices, ({ headings }) => [...headings].sort().join('\n'));
    const largest = [...alike.values()].sort((a, b) => b.length - a.length)[0]!;
    return largest.length > 1 ? largest : [];
  }
}
