import { foldText } from '../../specs/order.ts';
import type { PublicRecord } from '../records.ts';
import {
  allOf,
  expressionOf,
  type Condition,
  type Expression,
  type FilterField,
} from './conditions.ts';
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
  /** What the filter asks for: the rows that match or, where it says so, those that may match. */
  conditionOf(filter: RecordQuery['filter'], silentOn: SilentOn): Condition;
  /** What matches or may match; null where every row decides whether it matches. */
  possibleOf(filter: RecordQuery['filter'], silentOn: SilentOn): Condition | null;
  /** The columns that decide whether a row matches the filter, or may match it. */
  columnsReadBy(filter: RecordQuery['filter']): string[];
  /** The columns that say something in a row of `columnsOf`. */
  published(columns: readonly (string | null)[]): string[];
  /** Whether a source that publishes these columns can answer the filter. */
  canAnswer(filter: RecordQuery['filter'], published: ReadonlySet<string>): boolean;
}

/** Selects the rows of sources that never filled any of these columns; null where there are none. */
export type SilentOn = (columns: readonly string[]) => Expression | null;

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
  conditions: {
    [Field in Exclude<keyof Filter, 'undetermined'>]-?: FilterField<NonNullable<Filter[Field]>>;
  };
}

const everySource: SilentOn = () => ({ sql: 'TRUE', params: [] });

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
  function asked({
    undetermined: _,
    ...filter
  }: RecordQuery['filter']): [FilterField<never>, never][] {
    return Object.entries(filter)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([field, value]) => [fieldOf.get(field)!, value as never]);
  }

  function certainOf(filter: RecordQuery['filter']): Condition {
    return allOf(asked(filter).map(([field, value]) => field.condition(value)));
  }

  function possibleOf(filter: RecordQuery['filter'], silentOn: SilentOn): Condition | null {
    const parts = asked(filter).map(([field, value]) => ({
      certain: field.condition(value),
      possible: field.possible(value, silentOn(field.needs(value))),
    }));
    if (parts.every(({ possible }) => possible === null)) return null;
    return allOf(parts.map(({ certain, possible }) => possible ?? certain));
  }

  function undeterminedOf(filter: RecordQuery['filter'], silentOn: SilentOn): Condition {
    const possible = possibleOf(filter, silentOn);
    if (possible === null) return { matches: [], expressions: [{ sql: 'FALSE', params: [] }] };
    const certain = expressionOf(certainOf(filter));
    const isNotCertain = { ...certain, sql: `${certain.sql} IS NOT TRUE` };
    return allOf([possible, { matches: [], expressions: [isNotCertain] }]);
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
    conditionOf: (filter, silentOn) =>
      filter.undetermined ? undeterminedOf(filter, silentOn) : certainOf(filter),
    columnsReadBy(filter) {
      const possible = possibleOf(filter, everySource) ?? allOf([]);
      const { sql } = expressionOf(allOf([certainOf(filter), possible]));
      return names.filter((column) => new RegExp(`\\b${column}\\b`).test(sql));
    },
    possibleOf: (filter, silentOn) => (filter.undetermined ? null : possibleOf(filter, silentOn)),
    published: (columns) =>
      names.filter((column, i) => columns[i] !== null && columns[i] !== untold[column]),
    canAnswer: (filter, published) =>
      filter.undetermined === true ||
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
