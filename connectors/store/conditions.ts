import { foldText } from '../../specs/order.ts';

/** What a filter asks of the rows of a search table. All parts must hold. */
export interface Condition {
  /** Expressions for the text index, in the syntax of FTS5. */
  matches: string[];
  /** SQL expressions over the table's columns, with a `?` for each of `params`. */
  expressions: string[];
  params: string[];
}

/** The shortest text that an index of trigrams can find. */
const shortestIndexed = 3;

/** All conditions at once; none are needed. */
export function allOf(conditions: Condition[]): Condition {
  return {
    matches: conditions.flatMap(({ matches }) => matches),
    expressions: conditions.flatMap(({ expressions }) => expressions),
    params: conditions.flatMap(({ params }) => params),
  };
}

/** The folded text occurs anywhere in a column. A text without letters or digits asks nothing. */
export function contains(column: string): (text: string) => Condition {
  return (text) => {
    const term = foldText(text);
    return term === '' ? allOf([]) : occurs(term, `{${column}} : `, column);
  };
}

/** Like `contains`, for a column of folded text that the text index does not hold. */
export function containsUnindexed(column: string): (text: string) => Condition {
  return (text) => {
    const term = foldText(text);
    return term === '' ? allOf([]) : isWithin(term, column);
  };
}

/** Each word of the text occurs anywhere in one of the columns, which must be all that are indexed. */
export function containsWords(columns: readonly string[]): (text: string) => Condition {
  const joined = `concat_ws(char(10), ${columns.join(', ')})`;
  return (text) => {
    const words = new Set(foldText(text).split(' '));
    words.delete('');
    return allOf([...words].map((word) => occurs(word, '', joined)));
  };
}

/** A folded term holds nothing but letters, digits and spaces, so it needs no escape in quotes. */
function occurs(term: string, columnFilter: string, column: string): Condition {
  return [...term].length >= shortestIndexed
    ? { matches: [`${columnFilter}"${term}"`], expressions: [], params: [] }
    : isWithin(term, column);
}

function isWithin(term: string, column: string): Condition {
  return { matches: [], expressions: [`instr(${column}, ?)`], params: [term] };
}

/** One of the codes stands in a column made by `codeList`. */
export function includesAny(column: string): (codes: readonly string[]) => Condition {
  return (codes) => {
    const wanted = [...new Set(codes)].map((code) => `|${code}|`);
    const found = wanted.map(() => `instr(${column}, ?)`).join(' OR ');
    return { matches: [], expressions: [`(${found || 'FALSE'})`], params: wanted };
  };
}

/** Codes in one column, each between bars, for `includesAny`. */
export function codeList(codes: readonly { clave: string }[]): string {
  return `|${codes.map(({ clave }) => clave).join('|')}|`;
}

/** A column compares so with the value; a null column never does. */
export function compares(
  column: string,
  operator: '=' | '>=' | '<=',
): (value: string) => Condition {
  return (value) => ({ matches: [], expressions: [`${column} ${operator} ?`], params: [value] });
}
