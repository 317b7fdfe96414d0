import { foldText } from '../../specs/order.ts';

/** What a filter asks of the rows of a search table. All parts must hold. */
export interface Condition {
  /** Texts that the index of texts finds. */
  matches: Match[];
  /** SQL expressions over the table's columns, with a `?` for each of `params`. */
  expressions: string[];
  params: string[];
  /** All columns that the parts read. */
  columns: string[];
}

/** A folded text that is to occur in a column. */
export interface Match {
  /** For the index, in the syntax of FTS5. */
  query: string;
  term: string;
  /** The same without it: an expression of the column. */
  column: string;
}

/** One field of a filter: how a value is looked for, and which columns have to be published for it. */
export interface FilterField<Value> {
  condition(value: Value): Condition;
  /** A source that never filled any of these cannot answer; where there are none, every source can. */
  needs(value: Value): readonly string[];
}

/** The shortest text that an index of trigrams can find. */
const shortestIndexed = 3;

/** All conditions at once; none are needed. */
export function allOf(conditions: Condition[]): Condition {
  return {
    matches: conditions.flatMap(({ matches }) => matches),
    expressions: conditions.flatMap(({ expressions }) => expressions),
    params: conditions.flatMap(({ params }) => params),
    columns: conditions.flatMap(({ columns }) => columns),
  };
}

/** The folded text occurs anywhere in a column. A text without letters or digits asks nothing. */
export function contains(column: string): FilterField<string> {
  return {
    condition: (text) => {
      const term = foldText(text);
      return term === '' ? allOf([]) : occurs(term, `{${column}} : `, column, [column]);
    },
    needs: neededFor([column]),
  };
}

/** Like `contains`, for a column of folded text that the text index does not hold. */
export function containsUnindexed(column: string): FilterField<string> {
  return {
    condition: (text) => {
      const term = foldText(text);
      return term === '' ? allOf([]) : isWithin(term, column, [column]);
    },
    needs: neededFor([column]),
  };
}

/** Each word of the text occurs anywhere in one of the columns, which must be all that are indexed. */
export function containsWords(columns: readonly string[]): FilterField<string> {
  const joined = `concat_ws(char(10), ${columns.join(', ')})`;
  return {
    condition: (text) => {
      const words = new Set(foldText(text).split(' '));
      words.delete('');
      return allOf([...words].map((word) => occurs(word, '', joined, columns)));
    },
    needs: neededFor(columns),
  };
}

/** A text that asks nothing needs nothing. */
function neededFor(columns: readonly string[]): FilterField<string>['needs'] {
  return (text) => (foldText(text) === '' ? [] : columns);
}

/** A folded term holds nothing but letters, digits and spaces, so it needs no escape in quotes. */
function occurs(
  term: string,
  columnFilter: string,
  column: string,
  columns: readonly string[],
): Condition {
  return [...term].length >= shortestIndexed
    ? {
        matches: [{ query: `${columnFilter}"${term}"`, term, column }],
        expressions: [],
        params: [],
        columns: [...columns],
      }
    : isWithin(term, column, columns);
}

function isWithin(term: string, column: string, columns: readonly string[]): Condition {
  return {
    matches: [],
    expressions: [`instr(${column}, ?)`],
    params: [term],
    columns: [...columns],
  };
}

/** One of the codes stands in a column made by `codeList`. */
export function includesAny(column: string): FilterField<readonly string[]> {
  return {
    condition: (codes) => {
      const wanted = [...new Set(codes)].map((code) => `|${code}|`);
      const found = wanted.map(() => `instr(${column}, ?)`).join(' OR ');
      return {
        matches: [],
        expressions: [`(${found || 'FALSE'})`],
        params: wanted,
        columns: [column],
      };
    },
    needs: () => [column],
  };
}

/** Codes in one column, each between bars, for `includesAny`. */
export function codeList(codes: readonly { clave: string }[]): string | null {
  return codes.length === 0 ? null : `|${codes.map(({ clave }) => clave).join('|')}|`;
}

/** A column compares so with the value; a null column never does. */
export function compares(column: string, operator: '=' | '>=' | '<='): FilterField<string> {
  return {
    condition: (value) => ({
      matches: [],
      expressions: [`${column} ${operator} ?`],
      params: [value],
      columns: [column],
    }),
    needs: () => [column],
  };
}
