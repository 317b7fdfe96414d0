import type { SettingsSchema } from '../../service/settings/schema.ts';

/** The address of a state's service. */
export const serviceUrl: SettingsSchema = {
  type: 'string',
  format: 'service-url',
  expected: {
    en: 'an https:// address, or http:// on this machine, without user or password',
    es: 'una dirección https://, o http:// en esta máquina, sin usuario ni contraseña',
  },
};
