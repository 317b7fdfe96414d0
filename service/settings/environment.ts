import { SettingsError } from './problems.ts';
import { compileSettings, type SettingsSchema } from './schema.ts';

/**
 * Reads the variables that a schema names, with defaults for those that are absent. An empty one counts
 * as absent: it is how a shell or a compose file unsets a variable.
 * @throws SettingsError with every problem.
 */
export function readEnvironment<Entry>(
  schema: SettingsSchema,
  env: Readonly<Record<string, string | undefined>>,
): Entry {
  const entry: Record<string, string> = {};
  for (const name of Object.keys(schema.properties ?? {})) {
    const value = env[name];
    if (value) entry[name] = value;
  }
  const problems = compileSettings(schema, { coerceTypes: true })(entry).map(
    ({ path, ...problem }) => ({ where: path.join('.'), line: null, path: '', ...problem }),
  );
  if (problems.length > 0) throw new SettingsError(problems);
  return entry as Entry;
}
