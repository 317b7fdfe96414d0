import { settingsTable } from '../../service/settings/reference.ts';
import type { Language } from '../../service/settings/schema-words.ts';
import { programSchema } from './program-schema.ts';
import { stateSchema } from './state-schema.ts';

const headings = {
  en: ['Program (environment variables)', 'State (YAML file)'],
  es: ['Programa (variables de entorno)', 'Entidad (archivo YAML)'],
} as const;

/** All settings with their meaning, their values and their defaults, as Markdown tables. */
export function settingsReference(language: Language): string {
  const [program, state] = headings[language];
  return [
    `## ${program}`,
    settingsTable(programSchema, language),
    `## ${state}`,
    settingsTable(stateSchema, language),
  ].join('\n\n');
}
