import type { Sql } from '../sql.ts';

/** One version of the schema made of the one before it. A file is never changed once a version has used it. */
export interface Migration {
  /** The version that it makes. */
  to: number;
  /** The fingerprint of the primary schema that it begins with. */
  from: string;
  /** What it does, for the log. */
  what: string;
  run(sql: Sql): void;
}
