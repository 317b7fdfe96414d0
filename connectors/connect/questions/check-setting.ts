import { expectedBy, type Language } from '../../../service/settings/schema-words.ts';
import { compileSettings, type SettingsSchema } from '../../../service/settings/schema.ts';

/** What an answer should have been; null where it is right. */
export function checkSetting(
  schema: SettingsSchema,
  language: Language,
): (answer: string) => string | null {
  const check = compileSettings(
    { type: 'object', properties: { answer: schema } },
    { coerceTypes: true },
  );
  return (answer) => (check({ answer }).length === 0 ? null : expectedBy(schema, language));
}
