import type { FindingText } from '../finding-text.ts';

/** Why credentials lead to no data, each with its own remedy. */
export const credentialsFindings = {
  TOKEN_NOT_ISSUED: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint issues no token for the configured credentials.',
      'Without a token nothing can be read.',
      'Check user, password, client and scope; the endpoint must take the OAuth 2.0 password grant.',
    ],
    es: [
      'El punto de emisión no entrega un token con las credenciales configuradas.',
      'Sin token no se puede leer nada.',
      'Revise usuario, contraseña, cliente y alcance; debe aceptar el password grant de OAuth 2.0.',
    ],
  },
  TOKEN_ADDRESS_WRONG: {
    requirement: 'SRC-1',
    en: [
      'There is no token endpoint at the configured address.',
      'Without a token nothing can be read; the credentials were not even looked at.',
      'Check `tokenUrl`: most services have it at /oauth/token.',
    ],
    es: [
      'No hay punto de emisión de tokens en la dirección configurada.',
      'Sin token no se puede leer nada; las credenciales ni siquiera se revisaron.',
      'Revise `tokenUrl`: en la mayoría de los servicios es /oauth/token.',
    ],
  },
  CLIENT_REFUSED: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint does not accept the client.',
      'Without a token nothing can be read; the user was not even looked at.',
      'Check `clientId` and `clientSecret`, and try the other `clientAuthentication`: basic or form.',
    ],
    es: [
      'El punto de emisión no acepta al cliente.',
      'Sin token no se puede leer nada; el usuario ni siquiera se revisó.',
      'Revise `clientId` y `clientSecret`, y pruebe el otro `clientAuthentication`: basic o form.',
    ],
  },
  SCOPE_REFUSED: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint does not accept the scope.',
      'Without a token nothing can be read; user and password are not the cause.',
      'Set as `scope` what the service gave to this user, or leave it out.',
    ],
    es: [
      'El punto de emisión no acepta el alcance (scope).',
      'Sin token no se puede leer nada; el usuario y la contraseña no son la causa.',
      'Ponga en `scope` el que el servicio dio a este usuario, o quítelo.',
    ],
  },
  PASSWORD_GRANT_OFF: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint does not take the OAuth 2.0 password grant from this client.',
      'The platform asks for tokens in no other way; user and password are not the cause.',
      'Enable the grant `password` (in Keycloak: Direct access grants) for the client.',
    ],
    es: [
      'El punto de emisión no acepta el password grant de OAuth 2.0 de este cliente.',
      'La plataforma no pide tokens de otra manera; el usuario y la contraseña no son la causa.',
      'Habilite el grant `password` (en Keycloak: Direct access grants) para el cliente.',
    ],
  },
  TOKEN_REFUSED_AS_SUCCESS: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint answers these credentials with an error, and with status 200.',
      'Without a token nothing can be read, and the status says nothing of the reason.',
      'Look into the log of the service for the reason, and answer errors with 400 or 401.',
    ],
    es: [
      'El punto de emisión responde a estas credenciales con un error, y con estado 200.',
      'Sin token no se puede leer nada, y el estado no dice la razón.',
      'Busque la razón en la bitácora del servicio, y responda los errores con 400 o 401.',
    ],
  },
  TOKEN_ANSWER_UNUSABLE: {
    requirement: 'SRC-1',
    en: [
      'The token endpoint accepts the credentials and answers without a token that can be used.',
      'Without a token nothing can be read; user and password are not the cause.',
      'Answer JSON with access_token, token_type "Bearer" and expires_in in seconds (RFC 6749, section 5.1).',
    ],
    es: [
      'El punto de emisión acepta las credenciales y responde sin un token que se pueda usar.',
      'Sin token no se puede leer nada; el usuario y la contraseña no son la causa.',
      'Responda JSON con access_token, token_type "Bearer" y expires_in en segundos (RFC 6749, sección 5.1).',
    ],
  },
  CREDENTIALS_NOT_ACCEPTED: {
    requirement: 'SRC-19',
    en: [
      'The service does not accept the token, or the account, that it is asked with.',
      'Nothing can be read.',
      'A fixed token: check that it has not been replaced. One that the service issues: it must accept it until it expires. A database: check user and password.',
    ],
    es: [
      'El servicio no acepta el token, o la cuenta, con que se le pide.',
      'No se puede leer nada.',
      'Si es un token fijo, revise que siga vigente. Si lo emite el servicio, debe aceptarlo hasta que venza. Si es una base de datos, revise usuario y contraseña.',
    ],
  },
  NOT_ALLOWED: {
    requirement: 'SRC-16',
    en: [
      'The service refuses to show the register (403), whatever the credentials are worth.',
      'Nothing can be read.',
      'Allow this account to read the register and each of its fields, and let the address of the connector through the firewall.',
    ],
    es: [
      'El servicio se niega a mostrar el registro (403), valgan o no las credenciales.',
      'No se puede leer nada.',
      'Dé a esta cuenta permiso de leer el registro y cada uno de sus campos, y deje pasar en el cortafuegos la dirección del conector.',
    ],
  },
} as const satisfies Record<string, FindingText>;
