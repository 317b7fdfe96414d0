import { dirname, relative, resolve } from 'node:path';
import type { SettingsSchema } from '../../../service/settings/schema.ts';
import { sourceSchemaOf } from '../../settings/source-schema.ts';
import type { Answers } from '../answers.ts';
import { accountNameFor } from './existing-state.ts';
import type { PublishEntry } from './publish-accounts.ts';

/** The settings of a state as its YAML holds them, each member in the order of its schema. */
export interface StateYaml {
  state: string;
  credentials?: Record<string, Record<string, unknown>>;
  sources: [Record<string, unknown>];
  publish?: PublishEntry;
}

/** The settings that these answers make, with nothing in them that is secret. */
export function stateEntry(answers: Answers, publish: PublishEntry | null): StateYaml {
  const { state, dialect, account, existing, out } = answers;
  const accountName = account && accountNameFor(account, existing?.accounts ?? {});
  const schema = sourceSchemaOf(dialect);
  const told: Record<string, unknown> = {
    ...answers.source,
    dialect: dialect.name,
    ...(accountName && { credentials: accountName }),
  };
  const source: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.properties!)) {
    if (told[name] !== undefined) source[name] = placed(told[name], member, out);
  }
  return {
    state,
    ...(account && accountName && { credentials: { [accountName]: account } }),
    sources: [source],
    ...(publish && { publish }),
  };
}

/** Paths were told as seen from the working folder; in the file they are relative to it. */
function placed(value: unknown, schema: SettingsSchema, out: string): unknown {
  if (!schema.isPath || typeof value !== 'string') return value;
  const path = relative(dirname(resolve(out)), resolve(value));
  return path.startsWith('.') ? path : `./${path}`;
}
