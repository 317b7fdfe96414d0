import type { SettingsSchema } from '../../service/settings/schema.ts';
import { day } from './service-schema.ts';
import { secret } from './secret-schema.ts';
import { serviceUrl } from './service-url.ts';
import { text } from './text-schema.ts';

const endsOn: SettingsSchema = {
  ...day,
  description: 'The day on which it ends, so that somebody is told before.',
  descripcion: 'El día en que termina, para avisar antes.',
};

/** An account at a token endpoint: OAuth 2.0, password grant. */
export const accountSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['tokenUrl', 'username', 'password', 'clientId', 'clientSecret'],
  properties: {
    tokenUrl: {
      ...serviceUrl,
      description: 'Token endpoint of the OAuth 2.0 password grant.',
      descripcion: 'Dirección donde se obtiene el token (OAuth 2.0).',
    },
    username: { ...text, description: 'User name.', descripcion: 'Usuario.' },
    password: { ...secret, description: 'Password.', descripcion: 'Contraseña.' },
    clientId: { ...text, description: 'OAuth client.', descripcion: 'Cliente OAuth.' },
    clientSecret: { ...secret, description: 'Its secret.', descripcion: 'Secreto del cliente.' },
    clientAuthentication: {
      enum: ['basic', 'form'],
      default: 'basic',
      description: 'How the client shows itself: by HTTP Basic, or in the form.',
      descripcion: 'Cómo se identifica el cliente: por HTTP Basic o en el formulario.',
    },
    endsOn,
    scope: {
      ...text,
      description: 'Scope to ask for; some services refuse users that ask for none.',
      descripcion: 'Alcance (scope) que se pide; algunos servicios lo exigen.',
    },
  },
};

/** A token that the provider has handed out once and for all. */
export const tokenSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['token'],
  properties: {
    token: { ...secret, description: 'Access token.', descripcion: 'Token de acceso.' },
    endsOn,
  },
};
