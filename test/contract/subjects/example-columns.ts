import { parse } from 'yaml';
import { readProjectFile } from '../../support/project.ts';

/** The columns that the example of a state maps fields to, by registers. */
export function exampleColumns(state: string): Record<string, Record<string, string>> {
  const { sources } = parse(readProjectFile(`examples/states/${state}.yaml`)) as {
    sources: { register: string; columns: Record<string, string> }[];
  };
  return Object.fromEntries(sources.map(({ register, columns }) => [register, columns]));
}
