import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { WrittenCompany } from '../../specs/matching/match-companies.ts';
import type { WrittenPerson } from '../../specs/matching/match-people.ts';
import type { Pair } from './pairs.ts';

/** Labelled pairs of somebody else's. */
export interface GivenPairs {
  people: Pair<WrittenPerson>[];
  companies: Pair<WrittenCompany>[];
}

/**
 * Reads one pair a line: `{"isSame": true, "rule": "…", "a": {…}, "b": {…}}`. A record with `nombreRazonSocial` is a
 * company's; any other has `nombres`, `primerApellido`, `segundoApellido`, `rfc`, `curp`, as far as it is known.
 * @throws Error that names the line
 */
export async function readPairs(file: string): Promise<GivenPairs> {
  const given: GivenPairs = { people: [], companies: [] };
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number++;
    if (line.trim() === '') continue;
    const pair = readPair(line);
    if (!pair) throw new Error(`${file}:${number}: expected {"isSame": …, "a": {…}, "b": {…}}`);
    const isCompany = 'nombreRazonSocial' in pair.a;
    if (isCompany) given.companies.push(pair);
    else given.people.push(pair);
  }
  return given;
}

function readPair(line: string): Pair<object> | null {
  try {
    const { rule = 'given', isSame, a, b } = JSON.parse(line) as Partial<Pair<object>>;
    const isPair = typeof isSame === 'boolean' && isObject(a) && isObject(b);
    return isPair ? { rule, isSame, a, b } : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
