import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { Column, Database, KeyOrder } from './database.ts';

/** The order in which the result of a query is read. */
export interface Keyset {
  query: string;
  key: readonly Column[];
  order: KeyOrder;
}

interface Statement {
  text: string;
  parameters: unknown[];
}

/** The result of a query as a table. It stands on lines of its own, since it may end in a comment. */
export function resultOf(query: string): string {
  return `(\n${query}\n) AS registro`;
}

/**
 * Chooses an order in which no two rows are equal: a collation may take two keys for one, and paging
 * would then lose one of them. Where the query has the same row more than once, as a join may, the rows
 * are grouped, with their number behind the other columns.
 * @throws UpstreamFailure `WRONG_SHAPE` when the key is null somewhere, or not unique.
 */
export async function chooseOrder(
  database: Database,
  query: string,
  { key, columns }: { key: readonly Column[]; columns: readonly Column[] },
): Promise<{ keyset: Keyset; total: number; isGrouped: boolean }> {
  const { byValue, byText } = database.orders;
  const orders = key.some((column) => column.isEnumerated) ? [byText] : [byValue, byText];
  const found = await unique(query);
  if (found) return { ...found, isGrouped: false };
  const grouped = groupedBy(query, columns, byText);
  const once = await unique(grouped).catch(nullWhereRefused);
  if (once) return { ...once, isGrouped: true };
  throw new UpstreamFailure('WRONG_SHAPE', 'a key that is null or not unique');

  async function unique(read: string) {
    for (const order of orders) {
      const { total, keys } = await countKeys(database, { query: read, key, order });
      if (keys === total) return { keyset: { query: read, key, order }, total };
    }
    return null;
  }
}

/** Values of some types cannot be compared. */
function nullWhereRefused(error: unknown): null {
  if (error instanceof UpstreamFailure && error.code === 'WRONG_SHAPE') return null;
  throw error;
}

/** The rows of a query, those that are the same in all columns once, and how many they are behind them. */
function groupedBy(query: string, columns: readonly Column[], { expressionOf }: KeyOrder): string {
  const places = columns.map((_, index) => index + 1);
  // For a collation, texts that differ in case or accents may be the same.
  const all = [...places, ...columns.map(expressionOf)].join(', ');
  return `SELECT registro.*, count(*) AS copias FROM ${resultOf(query)} GROUP BY ${all}`;
}

async function countKeys(database: Database, { query, key, order }: Keyset) {
  const expressions = key.map(order.expressionOf);
  const filled = expressions.map((expression) => `${expression} IS NOT NULL`).join(' AND ');
  const distinct = `SELECT DISTINCT ${expressions.join(', ')} FROM ${resultOf(query)} WHERE ${filled}`;
  const { rows } = await database.query(
    `SELECT (SELECT count(*) FROM ${resultOf(query)}), (SELECT count(*) FROM (${distinct}) AS claves)`,
    [],
  );
  const [total, keys] = rows[0]!.map(Number);
  return { total: total!, keys: keys! };
}

/** The statement for a page: the rows whose keys come after one, or the first rows. */
export function pageStatement(
  { query, key, order }: Keyset,
  after: readonly unknown[] | null,
  pageSize: number,
): Statement {
  const parameters: unknown[] = [];
  /** Compares part by part: `a >= 1 AND (a > 1 OR (b >= 2 AND (b > 2 OR …)))`. */
  const isAfter = (index: number): string => {
    const column = key[index]!;
    const compared = (operator: string) => {
      parameters.push(after![index]);
      return `${order.expressionOf(column)} ${operator} ${order.parameterOf(column, parameters.length)}`;
    };
    if (index === key.length - 1) return compared('>');
    return `${compared('>=')} AND (${compared('>')} OR (${isAfter(index + 1)}))`;
  };
  const where = after === null ? '' : `WHERE ${isAfter(0)}`;
  const by = key.map(order.expressionOf).join(', ');
  const text = `SELECT * FROM ${resultOf(query)} ${where} ORDER BY ${by} LIMIT ${pageSize}`;
  return { text, parameters };
}
