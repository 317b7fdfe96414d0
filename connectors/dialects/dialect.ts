import type { System } from '../../specs/graphql/network.generated.ts';
import type { ReadRow } from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import type { Upstream } from '../http/upstream.ts';

/** One page of a register, already decoded as JSON of the dialect's shape; its rows are not yet judged. */
export interface Page {
  rows: unknown[];
  /** How many rows the source says it holds in all. */
  total: number;
  hasNext: boolean;
}

/**
 * One kind of state service: how it is asked and how its answers are read. A dialect never imports
 * another one; all are listed in `dialects/index.ts`.
 */
export interface Dialect {
  /** Name and version, as it stands in settings and provenance. */
  name: string;
  /** The registers that services of this kind publish, and the system each belongs to. */
  registers: Readonly<Record<string, System>>;
  /**
   * Asks for one page, counted from 1, in an explicit order.
   * @throws UpstreamFailure with the code of whatever stopped it.
   */
  fetchPage(source: SourceSettings, page: number, upstream: Upstream): Promise<Page>;
  /** Validates and normalises one row. Never throws on whatever a source may send. */
  readRow(source: SourceSettings, row: unknown): ReadRow;
}
