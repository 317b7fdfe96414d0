import { invalidQuery } from '../directus-errors.ts';
import { readListLimits, type ListLimits } from './list-limits.ts';

const COUNTS = ['total_count', 'filter_count'] as const;
export type CountName = (typeof COUNTS)[number];

/** What a request for a collection asks, as far as that can be read without knowing its fields. */
export interface ListQuery {
  fields: readonly string[];
  sort: readonly string[];
  /** Parsed JSON; undefined asks for everything. */
  filter: unknown;
  search: string | undefined;
  /** −1 stands for all. */
  limit: number;
  offset: number;
  counts: readonly CountName[];
  lists: ListLimits;
}

const DEFAULT_LIMIT = 100;

/**
 * Reads the parameters of a request for a collection; throws 400 where they are malformed. Node's
 * limit on the head of a request bounds their length.
 * @param most rows that the service gives at once, as QUERY_LIMIT_MAX has it.
 */
export function readListQuery(parameters: URLSearchParams, most = Infinity): ListQuery {
  const usual = Math.min(DEFAULT_LIMIT, most);
  const asked = readInteger(parameters, 'limit', -1) ?? usual;
  if (asked > most) throw invalidQuery(`"limit" must be less than or equal to ${most}`);
  const limit = asked === -1 && Number.isFinite(most) ? most : asked;
  const offset = readInteger(parameters, 'offset', 0) ?? 0;
  const page = readInteger(parameters, 'page', 0) ?? 0;
  return {
    fields: readFields(parameters),
    lists: readListLimits(deepOf(parameters), DEFAULT_LIMIT, most),
    sort: readNames(parameters, 'sort'),
    filter: readJson(parameters, 'filter'),
    search: parameters.get('search') || undefined,
    limit,
    // A page counts from 1 and wins over an offset; without a limit there are no pages.
    offset: page > 0 && limit > 0 ? (page - 1) * limit : offset,
    counts: readCounts(parameters),
  };
}

/** The fields that a request asks for: those of the item itself unless it says otherwise. */
function readFields(parameters: URLSearchParams): readonly string[] {
  const fields = readNames(parameters, 'fields');
  return fields.length > 0 ? fields : ['*'];
}

function readNames(parameters: URLSearchParams, name: string): string[] {
  return parameters
    .getAll(name)
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter(Boolean);
}

function readInteger(parameters: URLSearchParams, name: string, lowest: number) {
  const text = parameters.get(name);
  if (text === null) return undefined;
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw invalidQuery(`"${name}" must be a number`);
  if (!Number.isSafeInteger(number)) throw invalidQuery(`"${name}" must be an integer`);
  if (number < lowest) {
    throw invalidQuery(`"${name}" must be greater than or equal to ${lowest}`);
  }
  return number;
}

function readCounts(parameters: URLSearchParams): readonly CountName[] {
  const names = readNames(parameters, 'meta');
  if (names.includes('*')) return COUNTS;
  for (const name of names) {
    if (!COUNTS.includes(name as CountName))
      throw invalidQuery('"meta[0]" must be one of [total_count, filter_count]');
  }
  return names as CountName[];
}

/** One that is no JSON is passed over. */
function deepOf(parameters: URLSearchParams): unknown {
  try {
    return readJson(parameters, 'deep');
  } catch {
    return undefined;
  }
}

function readJson(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name);
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidQuery(`Invalid JSON for ${name} object`);
  }
}
