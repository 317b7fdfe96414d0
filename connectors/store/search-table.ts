import { foldText } from '../../specs/order.ts';
import type { PublicRecord } from '../records.ts';
import { allOf, type Condition } from './conditions.ts';
import type { RecordQuery } from './store.ts';

/** How the records of one system are searched. */
export interface SearchTable {
  name: string;
  /** Columns of folded text, each found by any part of it. */
  textColumns: readonly string[];
  /** Columns compared as they are. */
  valueColumns: readonly string[];
  /** The values of the text columns, then of the value columns. */
  columnsOf(record: PublicRecord, fechaCaptura: string | null): (string | null)[];
  conditionOf(filter: RecordQuery['filter']): Condition;
}

/** The texts that make up each column; absent ones are left out. */
export type TextColumns<Rec> = Record<string, (record: Rec) => (string | null | undefined)[]>;

interface Description<Rec, Filter> {
  name: string;
  texts: TextColumns<Rec>;
  values: Record<string, (record: Rec, fechaCaptura: string | null) => string | null>;
  /** One for every field that the filter has in the SDL. */
  conditions: { [Field in keyof Filter]-?: (value: NonNullable<Filter[Field]>) => Condition };
}

/** No folded text holds a line break, so nothing is found across two texts of one column. */
const separator = '\n';

/** Makes a search table from what is peculiar to its system. */
export function defineSearchTable<Rec extends PublicRecord, Filter extends RecordQuery['filter']>({
  name,
  texts,
  values,
  conditions,
}: Description<Rec, Filter>): SearchTable {
  const textsOf = Object.values(texts);
  const valueOf = Object.values(values);
  const conditionFor = new Map(Object.entries<(value: never) => Condition>(conditions));
  return {
    name,
    textColumns: Object.keys(texts),
    valueColumns: Object.keys(values),
    columnsOf: (record, fechaCaptura) => [
      ...textsOf.map((of) => foldAll(of(record as Rec))),
      ...valueOf.map((of) => of(record as Rec, fechaCaptura)),
    ],
    conditionOf: (filter) =>
      allOf(
        Object.entries(filter)
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([field, value]) => conditionFor.get(field)!(value as never)),
      ),
  };
}

function foldAll(texts: (string | null | undefined)[]): string | null {
  const folded = texts.map((text) => foldText(text ?? '')).filter((text) => text !== '');
  return folded.length === 0 ? null : folded.join(separator);
}
