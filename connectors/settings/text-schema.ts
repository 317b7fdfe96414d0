import type { SettingsSchema } from '../../service/settings/schema.ts';

/** Words of a setting: names, accounts, variables. */
export const text: SettingsSchema = { type: 'string', minLength: 1, maxLength: 500 };
