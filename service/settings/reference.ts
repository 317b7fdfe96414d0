import { expectedBy, type Language } from './schema-words.ts';
import type { SettingsSchema } from './schema.ts';

const words = {
  en: { columns: ['Setting', 'Meaning', 'Value', 'Default'], required: 'required' },
  es: { columns: ['Ajuste', 'Significado', 'Valor', 'Por omisión'], required: 'obligatorio' },
};

/** The settings of one schema with their meaning, values and defaults, as a Markdown table. */
export function settingsTable(schema: SettingsSchema, language: Language): string {
  const { columns } = words[language];
  const rows = [columns, columns.map(() => '---'), ...rowsOf(schema, '', language)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One row for each described setting under a schema, `credentials.*.username` among them. */
function rowsOf(schema: SettingsSchema, path: string, language: Language): string[][] {
  const { properties = {}, additionalProperties: any, items, required = [] } = schema;
  const members = Object.entries(properties).flatMap(([name, member]) => {
    const memberPath = path === '' ? name : `${path}.${name}`;
    const row = rowOf(member, memberPath, required.includes(name), language);
    return [...row, ...rowsOf(member, memberPath, language)];
  });
  const deeper = [
    ...(typeof any === 'object' ? rowsOf(any, `${path}.*`, language) : []),
    ...(items ? rowsOf(items, `${path}[]`, language) : []),
  ];
  return [...members, ...deeper];
}

function rowOf(
  schema: SettingsSchema,
  path: string,
  isRequired: boolean,
  language: Language,
): string[][] {
  const meaning = language === 'en' ? schema.description : schema.descripcion;
  if (meaning === undefined) return [];
  const standard = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  const fallback = isRequired ? words[language].required : standard;
  return [[`\`${path}\``, meaning, expectedBy(schema, language), fallback]];
}
