import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { stateOf, type StateCode } from '../../demo/services/states.ts';

const examples = fileURLToPath(new URL('../../states/', import.meta.url));

/** What the drill changes in the examples' settings. */
export interface StateFileChanges {
  /** Where the service of the state is. */
  origin: string;
  sweepEverySeconds: number;
  pageSize: number;
}

/** Impatient. */
const limits = {
  connectTimeoutMs: 1500,
  responseTimeoutMs: 1500,
  requestTimeoutMs: 2500,
  maxBodyBytes: 2_000_000,
  maxPages: 200,
};

export interface StateSource {
  id: string;
  /** Which register of its dialect it is. */
  register: string;
  system: 'S2' | 'S3';
  level: string;
  name: string;
}

/**
 * Writes the settings of a state, and tells which sources these are.
 * @param example the state whose settings they are like, by default its own.
 */
export function writeStateFile(
  file: string,
  state: StateCode,
  { origin, sweepEverySeconds, pageSize }: StateFileChanges,
  example: StateCode = state,
): StateSource[] {
  const text = readFileSync(`${examples}${example.toLowerCase()}.yaml`, 'utf8');
  const exampleOrigin = `http://127.0.0.1:${14_200 + stateOf(example).number}`;
  const own = text.replaceAll(exampleOrigin, origin).replaceAll(example, state);
  const document = parseDocument(own);
  const { items } = document.get('sources') as { items: YamlSource[] };
  for (const source of items) {
    source.set('sweepEverySeconds', sweepEverySeconds);
    source.set('limits', document.createNode({ ...limits, pageSize }));
  }
  writeFileSync(file, String(document));
  return items.map((source) => ({
    id: String(source.get('id')),
    register: String(source.get('register')),
    system: source.get('id') === 'spic' ? 'S2' : 'S3',
    level: String(source.get('level')),
    name: String(source.get('name')),
  }));
}

interface YamlSource {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
