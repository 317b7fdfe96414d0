import { settingsTable } from '../../service/settings/reference.ts';
import type { Language } from '../../service/settings/schema-words.ts';
import { dialects } from '../dialects/index.ts';
import { accountSchema, tokenSchema } from './credentials-schema.ts';
import { programSchema } from './program-schema.ts';
import { sourceSchemaOf } from './source-schema.ts';
import { stateSchema } from './state-schema.ts';

const headings = {
  en: {
    program: 'Program (environment variables)',
    state: 'State (YAML file)',
    account: '`credentials.*`, an account at a token endpoint',
    token: '`credentials.*`, a token',
    source: '`sources[]`, dialect',
  },
  es: {
    program: 'Programa (variables de entorno)',
    state: 'Entidad (archivo YAML)',
    account: '`credentials.*`, una cuenta en un punto de emisión de tokens',
    token: '`credentials.*`, un token',
    source: '`sources[]`, dialecto',
  },
} as const;

/** All settings with their meaning, their values and their defaults, as Markdown tables. */
export function settingsReference(language: Language): string {
  const { program, state, account, token, source } = headings[language];
  const parts = [
    [program, programSchema],
    [state, stateSchema],
    [account, accountSchema],
    [token, tokenSchema],
    ...dialects.map(
      (dialect) => [`${source} \`${dialect.name}\``, sourceSchemaOf(dialect)] as const,
    ),
  ] as const;
  return parts
    .map(([heading, schema]) => `## ${heading}\n\n${settingsTable(schema, language)}`)
    .join('\n\n');
}
