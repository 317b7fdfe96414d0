import type { SettingsSchema } from '../../service/settings/schema.ts';
import { hashPattern } from '../publish/oauth/hash.ts';

const text: SettingsSchema = { type: 'string', minLength: 1, maxLength: 200 };

const hash: SettingsSchema = {
  type: 'string',
  pattern: hashPattern.source,
  isSecret: true,
  expected: {
    en: 'a hash as `npm run secret` prints it; a secret itself never stands in the settings',
    es: 'un hash como lo imprime `npm run secret`; el secreto mismo nunca va en los ajustes',
  },
};

function account(
  name: string,
  secret: string,
  description: string,
  descripcion: string,
): SettingsSchema {
  return {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    description,
    descripcion,
    items: {
      type: 'object',
      additionalProperties: false,
      required: [name, secret],
      properties: {
        [name]: { ...text, description: 'Its name.', descripcion: 'Su nombre.' },
        [secret]: { ...hash, description: 'Its hash.', descripcion: 'Su hash.' },
      },
    },
  };
}

function seconds(usual: number, description: string, descripcion: string): SettingsSchema {
  return {
    type: 'integer',
    minimum: 10,
    maximum: 2_592_000,
    default: usual,
    description,
    descripcion,
  };
}

/** What a connector publishes of a state as the PDN asks for it, and to whom. */
export const publishSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['users', 'clients'],
  description: 'Publish the registers as the PDN asks for them: REST v1 and S3 v2.',
  descripcion: 'Publicar los registros como los pide la PDN: REST v1 y S3 v2.',
  properties: {
    users: account(
      'username',
      'passwordHash',
      'Who may have a token by the password grant.',
      'Quién puede obtener un token con usuario y contraseña.',
    ),
    clients: account(
      'id',
      'secretHash',
      'The OAuth clients that may ask for one.',
      'Los clientes OAuth que pueden pedirlo.',
    ),
    tokens: account(
      'name',
      'tokenHash',
      'Fixed tokens for the S3 v2 collections.',
      'Tokens fijos para las colecciones de S3 v2.',
    ),
    accessTokenSeconds: seconds(
      600,
      'How long an access token lives.',
      'Cuánto vive un token de acceso.',
    ),
    refreshTokenSeconds: seconds(
      86_400,
      'How long a refresh token lives.',
      'Cuánto vive un token de renovación.',
    ),
  },
};
