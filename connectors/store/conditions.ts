import { foldText } from '../../specs/order.ts';

/** A piece of SQL over the columns of a search table, with a `?` for each of `params`. */
export interface Expression {
  sql: string;
  params: readonly (string | number)[];
}

/** What a filter asks of the rows of a search table. All parts must hold. */
export interface Condition {
  /** Texts that the index of texts finds. */
  matches: Match[];
  expressions: Expression[];
}

/** A folded text that is to occur in a column. */
export interface Match {
  /** For the index, in the syntax of FTS5. */
  query: string;
  term: string;
  /** The same without it: an expression of the column. */
  column: string;
}

/**
 * One field of a filter. For each row its condition holds, does not hold, or cannot be decided by what
 * the row says.
 */
export interface FilterField<Value> {
  condition(value: Value): Condition;
  /** A source that never filled any of these columns cannot answer; where there are none, every source can. */
  needs(value: Value): readonly string[];
  /**
   * Where the condition holds or cannot be decided; null where every row decides it. `silent` selects the
   * rows of sources that never filled a column that is needed; null where there are no such sources.
   */
  possible(value: Value, silent: Expression | null): Condition | null;
}

/** The shortest text that an index of trigrams can find. */
const shortestIndexed = 3;

/** All conditions at once; none are needed. */
export function allOf(conditions: Condition[]): Condition {
  return {
    matches: conditions.flatMap(({ matches }) => matches),
    expressions: conditions.flatMap(({ expressions }) => expressions),
  };
}

/** A condition as one expression, which needs no index of texts. */
export function expressionOf({ matches, expressions }: Condition): Expression {
  const all = [...matches.map(({ column, term }) => isWithin(term, column)), ...expressions];
  return {
    sql: `(${all.map(({ sql }) => sql).join(' AND ') || 'TRUE'})`,
    params: all.flatMap(({ params }) => params),
  };
}

/** The condition holds, or the expression does. */
export function either(condition: Condition, { sql, params }: Expression): Condition {
  const holds = expressionOf(condition);
  const expression = { sql: `(${holds.sql} OR (${sql}))`, params: [...holds.params, ...params] };
  return { matches: [], expressions: [expression] };
}

/** Both expressions hold. */
export function both(a: Expression, b: Expression): Expression {
  return { sql: `${a.sql} AND ${b.sql}`, params: [...a.params, ...b.params] };
}

/**
 * Undecided in the rows of silent sources that say nothing in any of these columns. `unless` is an
 * expression of rows that have nothing there by their nature, and so decide.
 */
export function undecidedIfSilent<Value>(
  condition: (value: Value) => Condition,
  columns: readonly string[],
  unless = 'FALSE',
): FilterField<Value>['possible'] {
  const isBlank = columns.map((column) => `${column} IS NULL`).join(' AND ');
  return (value, silent) =>
    silent &&
    either(condition(value), both(silent, { sql: `${isBlank} AND NOT (${unless})`, params: [] }));
}

/** The folded text occurs anywhere in a column. A text without letters or digits asks nothing. */
export function contains(column: string): FilterField<string> {
  const condition = (text: string) => {
    const term = foldText(text);
    return term === '' ? allOf([]) : occurs(term, [column]);
  };
  return {
    condition,
    needs: neededFor([column]),
    possible: undecidedIfSilent(condition, [column]),
  };
}

/** Like `contains`, for a column of folded text that the text index does not hold. */
export function containsUnindexed(column: string): FilterField<string> {
  const condition = (text: string) => {
    const term = foldText(text);
    return { matches: [], expressions: term === '' ? [] : [isWithin(term, column)] };
  };
  return {
    condition,
    needs: neededFor([column]),
    possible: undecidedIfSilent(condition, [column]),
  };
}

/** Each word of the text occurs anywhere in one of the columns, which must be all that are indexed. */
export function containsWords(columns: readonly string[]): FilterField<string> {
  const condition = (text: string) => {
    const words = new Set(foldText(text).split(' '));
    words.delete('');
    return allOf([...words].map((word) => occurs(word, columns)));
  };
  return { condition, needs: neededFor(columns), possible: undecidedIfSilent(condition, columns) };
}

/** A text that asks nothing needs nothing. */
function neededFor(columns: readonly string[]): FilterField<string>['needs'] {
  return (text) => (foldText(text) === '' ? [] : columns);
}

/**
 * The folded term occurs in one of the columns of the text index. It holds nothing but letters, digits
 * and spaces, so it needs no escape in quotes.
 */
export function occurs(term: string, columns: readonly string[]): Condition {
  const column = columns.length === 1 ? columns[0]! : `concat_ws(char(10), ${columns.join(', ')})`;
  return [...term].length >= shortestIndexed
    ? { matches: [{ query: `{${columns.join(' ')}} : "${term}"`, term, column }], expressions: [] }
    : { matches: [], expressions: [isWithin(term, column)] };
}

export function isWithin(term: string, column: string): Expression {
  return { sql: `instr(${column}, ?)`, params: [term] };
}

/** One of the codes stands in a column made by `codeList`. `unless`: rows that have none by their nature. */
export function includesAny(column: string, unless?: string): FilterField<readonly string[]> {
  const condition = (codes: readonly string[]): Condition => {
    const wanted = [...new Set(codes)].map((code) => `|${code}|`);
    const found = wanted.map(() => `instr(${column}, ?)`).join(' OR ');
    return { matches: [], expressions: [{ sql: `(${found || 'FALSE'})`, params: wanted }] };
  };
  return {
    condition,
    needs: () => [column],
    possible: undecidedIfSilent(condition, [column], unless),
  };
}

/** Codes in one column, each between bars, for `includesAny`. */
export function codeList(codes: readonly { clave: string }[]): string | null {
  return codes.length === 0 ? null : `|${codes.map(({ clave }) => clave).join('|')}|`;
}

/** A column compares so with the value; a null column never does. */
export function compares(
  column: string,
  operator: '=' | '>=' | '<=',
): FilterField<string> & { condition(value: string): Condition } {
  const condition = (value: string): Condition => ({
    matches: [],
    expressions: [{ sql: `${column} ${operator} ?`, params: [value] }],
  });
  return { condition, needs: () => [column], possible: undecidedIfSilent(condition, [column]) };
}

/** Like `compares`, for a date: a row without one does not decide it. */
export function comparesDate(column: string, operator: '>=' | '<='): FilterField<string> {
  const { condition, needs } = compares(column, operator);
  return {
    condition,
    needs,
    possible: (value) => either(condition(value), { sql: `${column} IS NULL`, params: [] }),
  };
}
