import type { FindingText } from '../finding-text.ts';

/** How the service is reached, and who may read it. */
export const accessFindings = {
  UNREACHABLE: {
    requirement: 'SRC-16',
    en: [
      'The service could not be reached.',
      'Nothing of this register reaches the national platform.',
      'Check the address, the firewall and that the service runs; then try again.',
    ],
    es: [
      'No se pudo llegar al servicio.',
      'Nada de este registro llega a la plataforma nacional.',
      'Revise la dirección, el cortafuegos y que el servicio esté corriendo; luego intente de nuevo.',
    ],
  },
  NO_TLS: {
    requirement: 'SRC-17',
    en: [
      'The service is reached without encryption.',
      'Passwords, tokens and data can be read and changed on the way.',
      'Serve it over https with a certificate of a public authority.',
    ],
    es: [
      'El servicio se alcanza sin cifrado.',
      'Contraseñas, tokens y datos se pueden leer y alterar en el camino.',
      'Publíquelo por https con un certificado de una autoridad pública.',
    ],
  },
  CERTIFICATE_ENDS_SOON: {
    requirement: 'SRC-18',
    en: [
      'The certificate ends within 30 days.',
      'On that day the state disappears from the platform.',
      'Renew it now, and let it renew itself.',
    ],
    es: [
      'El certificado vence en menos de 30 días.',
      'Ese día la entidad desaparece de la plataforma.',
      'Renuévelo ya, y automatice su renovación.',
    ],
  },
  WRONG_PASSWORD_ACCEPTED: {
    requirement: 'SRC-19',
    en: [
      'The token endpoint issued a token for a wrong password.',
      'Anybody can read what only authorities may.',
      'Compare the password, and refuse with 400 or 401.',
    ],
    es: [
      'El punto de emisión entregó un token con una contraseña equivocada.',
      'Cualquiera puede leer lo que sólo corresponde a las autoridades.',
      'Compare la contraseña y rechace con 400 o 401.',
    ],
  },
  WRONG_USER_ACCEPTED: {
    requirement: 'SRC-19',
    en: [
      'The token endpoint issued a token for a user that does not exist.',
      'Anybody can read what only authorities may.',
      'Look up the user, and refuse with 400 or 401.',
    ],
    es: [
      'El punto de emisión entregó un token a un usuario que no existe.',
      'Cualquiera puede leer lo que sólo corresponde a las autoridades.',
      'Busque al usuario y rechace con 400 o 401.',
    ],
  },
  REFUSAL_AS_SUCCESS: {
    requirement: 'SRC-20',
    en: [
      'A request without a valid token is answered with status 200 and no rows.',
      'A program takes the refusal for data, and does not ask for a new token.',
      'Refuse with 401, not with a page to log in at.',
    ],
    es: [
      'Una petición sin un token válido se responde con estado 200 y sin renglones.',
      'Un programa toma el rechazo por datos y no pide un token nuevo.',
      'Rechace con 401, no con una página de inicio de sesión.',
    ],
  },
  RENEWED_TOKEN_REFUSED: {
    requirement: 'SRC-3',
    en: [
      'A token that was renewed is refused.',
      'Clients have to send the password again each time.',
      'Accept the access_token that grant_type=refresh_token returns.',
    ],
    es: [
      'Se rechaza un token que se acaba de renovar.',
      'Los clientes tienen que enviar la contraseña cada vez.',
      'Acepte el access_token que devuelve grant_type=refresh_token.',
    ],
  },
  READ_WITHOUT_TOKEN: {
    requirement: 'SRC-19',
    en: [
      'The register answers without a token, or with an invented one.',
      'The credentials protect nothing.',
      'Refuse requests without a valid token with 401.',
    ],
    es: [
      'El registro responde sin token o con uno inventado.',
      'Las credenciales no protegen nada.',
      'Rechace con 401 las peticiones sin un token válido.',
    ],
  },
  TOKEN_DIED_EARLY: {
    requirement: 'SRC-2',
    en: [
      'A token was refused before the moment it said it expires.',
      'Readings break in the middle and begin again.',
      'Accept a token until expires_in has passed.',
    ],
    es: [
      'Un token fue rechazado antes del momento en que dijo vencer.',
      'Las lecturas se cortan a la mitad y vuelven a empezar.',
      'Acepte el token hasta que pase expires_in.',
    ],
  },
  NO_REFRESH_TOKEN: {
    requirement: 'SRC-3',
    en: [
      'The token endpoint issues no refresh token.',
      'The password travels again for every renewal.',
      'Issue a refresh_token together with the access token.',
    ],
    es: [
      'El punto de emisión no entrega refresh_token.',
      'La contraseña viaja de nuevo en cada renovación.',
      'Entregue un refresh_token junto con el token de acceso.',
    ],
  },
  REFRESH_REFUSED: {
    requirement: 'SRC-3',
    en: [
      'A fresh refresh token was refused.',
      'Clients have to send the password again each time.',
      'Accept grant_type=refresh_token once for each refresh token.',
    ],
    es: [
      'Se rechazó un refresh_token recién emitido.',
      'Los clientes tienen que enviar la contraseña cada vez.',
      'Acepte grant_type=refresh_token una vez por cada refresh_token.',
    ],
  },
  REFRESH_NOT_ROTATED: {
    requirement: 'SRC-3',
    en: [
      'A refresh token can be used twice.',
      'Whoever copies it can renew for ever.',
      'Issue a new one at each use and forget the old one.',
    ],
    es: [
      'Un refresh_token se puede usar dos veces.',
      'Quien lo copie puede renovarlo para siempre.',
      'Emita uno nuevo en cada uso y olvide el anterior.',
    ],
  },
  NO_RETRY_AFTER: {
    requirement: 'SRC-15',
    en: [
      'A service that refused for now did not say until when.',
      'It is asked again sooner than it can bear.',
      'Send Retry-After with 429 and 503.',
    ],
    es: [
      'Un servicio que rechazó por ahora no dijo hasta cuándo.',
      'Se le vuelve a preguntar antes de lo que aguanta.',
      'Envíe Retry-After con 429 y 503.',
    ],
  },
  WRONG_CLIENT_ACCEPTED: {
    requirement: 'SRC-19',
    en: [
      'The token endpoint issued a token for a wrong client secret.',
      "Whoever learns a user's password can read from any program.",
      'Compare the client secret too, and refuse with 401.',
    ],
    es: [
      'El punto de emisión entregó un token con un secreto de cliente equivocado.',
      'Quien conozca la contraseña de un usuario puede leer desde cualquier programa.',
      'Compare también el secreto del cliente y rechace con 401.',
    ],
  },
  TOKEN_ERROR_AS_SUCCESS: {
    requirement: 'SRC-20',
    en: [
      'The token endpoint answers a wrong account with status 200.',
      'Programs take the error for a token and fail later, somewhere else.',
      'Refuse with 400 or 401 and an error code.',
    ],
    es: [
      'El punto de emisión responde con estado 200 a una cuenta equivocada.',
      'Los programas toman el error por un token y fallan después, en otra parte.',
      'Rechace con 400 o 401 y un código de error.',
    ],
  },
  EXPIRED_TOKEN_ACCEPTED: {
    requirement: 'SRC-29',
    en: [
      'A token is accepted after it has expired.',
      'A token that was copied once can be used for ever.',
      'Refuse a token with 401 once expires_in has passed.',
    ],
    es: [
      'Se acepta un token después de que venció.',
      'Un token que alguien copió una vez sirve para siempre.',
      'Rechace el token con 401 en cuanto pase expires_in.',
    ],
  },
  FAILS_NOW_AND_THEN: {
    requirement: 'SRC-16',
    en: [
      'Some requests failed, and the same requests were answered when they were repeated.',
      'A reading takes longer, and whoever does not repeat a request loses data.',
      'Look in the log of the server for that code: limits of requests, of connections, of memory or of time.',
    ],
    es: [
      'Algunas peticiones fallaron, y las mismas se respondieron al repetirlas.',
      'La lectura tarda más, y quien no repite la petición pierde datos.',
      'Busque ese código en la bitácora del servidor: límites de peticiones, de conexiones, de memoria o de tiempo.',
    ],
  },
} as const satisfies Record<string, FindingText>;
