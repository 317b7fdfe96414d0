import { readSchema } from '../../specs/records/read-schema.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import { compileCheck } from '../normalise/check.ts';

export interface Counts {
  /** Rows of the whole collection. */
  total: number | null;
  /** Rows that pass the filter. */
  filtered: number | null;
}

/** A page of a collection of Directus. */
export interface Answer extends Counts {
  rows: unknown[];
}

const checkEnvelope = compileCheck(readSchema('directus/envelope'));

/** @throws UpstreamFailure `WRONG_SHAPE` when the answer is no page. */
export function readAnswer(answer: unknown): Answer {
  const [fault] = checkEnvelope(answer);
  if (fault) throw new UpstreamFailure('WRONG_SHAPE', fault.path);
  const { data, meta } = answer as { data: unknown[]; meta?: Record<string, unknown> | null };
  return {
    rows: data,
    total: countOf(meta?.['total_count']),
    filtered: countOf(meta?.['filter_count']),
  };
}

/** Some databases count in text. */
function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : null;
}
