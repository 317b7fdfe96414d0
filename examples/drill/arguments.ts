import { parseArgs } from 'node:util';
import type { Scenario } from './scenarios/scenario.ts';
import type { Language } from './text.ts';

export interface Arguments {
  language: Language;
  /** Only tells what there is to play. */
  isList: boolean;
  chosen: readonly Scenario[];
}

/** @throws Error, to be shown, when there is no such argument or scenario. */
export function readArguments(argv: string[], all: readonly Scenario[]): Arguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      list: { type: 'boolean', default: false },
      en: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !all.some((scenario) => scenario.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`No hay / there is no: ${unknown.join(', ')}. npm run drill -- --list`);
  }
  return {
    language: values.en ? 'en' : 'es',
    isList: values.list,
    chosen: wanted ? all.filter(({ name }) => wanted.includes(name)) : all,
  };
}
