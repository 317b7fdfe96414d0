import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { Entry } from '../../specs/ledger.ts';
import { readSchema } from '../../specs/records/read-schema.ts';

const ajv = new Ajv();
ajvFormats.default(ajv);
const isEntry = ajv.compile<Entry>(readSchema('ledger-entry'));

/** The entry that a line of a ledger holds; null where it holds none that this program understands. */
export function readEntry(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}
