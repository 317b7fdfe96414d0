import type { Spelling } from './directus/model/spellings.ts';
import type { FileForm } from './files/forms.ts';
import type { StateCode } from './states.ts';

/** How a state publishes, beside REST v1 or in its place. */
export type Way =
  | { kind: 'directus'; spelling: Spelling }
  | { kind: 'graphql' }
  | { kind: 'database' }
  | { kind: 'files'; form: FileForm };

const WAYS: Partial<Record<StateCode, Way>> = {
  GUA: { kind: 'directus', spelling: 'oas' },
  PUE: { kind: 'directus', spelling: 'oas' },
  QUE: { kind: 'directus', spelling: 'tool' },
  SON: { kind: 'directus', spelling: 'tool' },
  TAB: { kind: 'directus', spelling: 'migration' },
  YUC: { kind: 'directus', spelling: 'migration' },
  DUR: { kind: 'graphql' },
  NLE: { kind: 'database' },
  BCS: { kind: 'files', form: 'csv-semicolon' },
  CAM: { kind: 'files', form: 'xlsx' },
  ZAC: { kind: 'files', form: 'ndjson' },
};

/** Null for the states that speak REST v1 alone. */
export function wayOf(code: StateCode): Way | null {
  return WAYS[code] ?? null;
}
