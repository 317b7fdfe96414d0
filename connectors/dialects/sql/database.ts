/** A connection to a database, within one transaction that can only read and sees one state. */
export interface Database {
  orders: KeyOrders;
  /**
   * Runs one statement.
   * @throws UpstreamFailure
   */
  query(text: string, parameters: readonly unknown[]): Promise<Result>;
  /** Lets go of the connection, whatever state it is in. */
  close(): Promise<void>;
}

export interface Result {
  columns: Column[];
  /** Values as the driver has them, which a parameter takes back exactly. */
  rows: unknown[][];
}

export interface Column {
  name: string;
  /** What a table row has of a value that is not null. */
  decode(value: unknown): unknown;
  /** The type that a parameter must be cast to before it is compared with the column. */
  cast: string | null;
  /** Whether it is ordered by a list and yet compared as text, as MySQL does an ENUM. */
  isEnumerated: boolean;
}

/** How a database orders by a column. */
export interface KeyOrders {
  /** As it does by itself, with the collation of a text, which an index may help with. */
  byValue: KeyOrder;
  /** By the bytes of its text, which tells apart whatever is different. */
  byText: KeyOrder;
}

/** One way of ordering by a column and of comparing it with a value of it. */
export interface KeyOrder {
  expressionOf(column: Column): string;
  /** The parameter at a position, from 1. */
  parameterOf(column: Column, position: number): string;
}
