import { foldText } from '../../specs/order.ts';
import type { PublicRecord } from '../records.ts';
import { allOf, type Condition, type FilterField } from './conditions.ts';
import type { RecordQuery } from './store.ts';

/** How the records of one system are searched. */
export interface SearchTable {
  name: string;
  /** Columns of folded text, each found by any part of it. */
  textColumns: readonly string[];
  /** Columns compared as they are. */
  valueColumns: readonly string[];
  /** The number of the derivation of a column: another number is another meaning of what it holds. */
  derivationOf(column: string): number;
  /** The values of the text columns, then of the value columns. */
  columnsOf(record: PublicRecord, fechaCaptura: string | null): (string | null)[];
  conditionOf(filter: RecordQuery['filter']): Condition;
  /** The columns that say something in a row of `columnsOf`. */
  published(columns: readonly (string | null)[]): string[];
  /** Whether a source that publishes these columns can answer the filter. */
  canAnswer(filter: RecordQuery['filter'], published: ReadonlySet<string>): boolean;
}

/** The texts that make up each column; absent ones are left out. */
export type TextColumns<Rec> = Record<string, (record: Rec) => (string | null | undefined)[]>;

interface Description<Rec, Filter> {
  name: string;
  texts: TextColumns<Rec>;
  values: Record<string, (record: Rec, fechaCaptura: string | null) => string | null>;
  /**
   * The number of the derivation of a column, 1 where it has none. Raise it when the column takes another value
   * from a record than before: stores that were written before are then searched anew from their records.
   */
  derivations?: Readonly<Record<string, number>>;
  /** Values of columns that say nothing, beside null. */
  untold?: Readonly<Record<string, string | null>>;
  /** One for every field that the filter has in the SDL. */
  conditions: { [Field in keyof Filter]-?: FilterField<NonNullable<Filter[Field]>> };
}

/** The derivation of all text columns: raise it when texts are folded in another way. */
const textDerivation = 1;

/** No folded text holds a line break, so nothing is found across two texts of one column. */
const separator = '\n';

/** Makes a search table from what is peculiar to its system. */
export function defineSearchTable<Rec extends PublicRecord, Filter extends RecordQuery['filter']>({
  name,
  texts,
  values,
  derivations = {},
  untold = {},
  conditions,
}: Description<Rec, Filter>): SearchTable {
  const textsOf = Object.values(texts);
  const valueOf = Object.values(values);
  const names = [...Object.keys(texts), ...Object.keys(values)];
  const fieldOf = new Map(Object.entries<FilterField<never>>(conditions));

  /** The fields that a filter asks for, each with its value. */
  function asked(filter: RecordQuery['filter']): [FilterField<never>, never][] {
    return Object.entries(filter)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([field, value]) => [fieldOf.get(field)!, value as never]);
  }

  return {
    name,
    textColumns: Object.keys(texts),
    valueColumns: Object.keys(values),
    derivationOf: (column) => (derivations[column] ?? 1) * (column in texts ? textDerivation : 1),
    columnsOf: (record, fechaCaptura) => [
      ...textsOf.map((of) => foldAll(of(record as Rec))),
      ...valueOf.map((of) => of(record as Rec, fechaCaptura)),
    ],
    conditionOf: (filter) => allOf(asked(filter).map(([field, value]) => field.condition(value))),
    published: (columns) =>
      names.filter((column, i) => columns[i] !== null && columns[i] !== untold[column]),
    canAnswer: (filter, published) =>
      asked(filter).every(([field, value]) => {
        const needed = field.needs(value);
        return needed.length === 0 || needed.some((column) => published.has(column));
      }),
  };
}

function foldAll(texts: (string | null | undefined)[]): string | null {
  const folded = texts.map((text) => foldText(text ?? '')).filter((text) => text !== '');
  return folded.length === 0 ? null : folded.join(separator);
}
