import type { Deviation } from '../../http/deviations.ts';
import type { FindingText } from '../finding-text.ts';

/** What was wrong with answers that were understood all the same: other clients may refuse them. */
export const deviationFindings = {
  CONTENT_TYPE_WRONG: {
    requirement: 'SRC-32',
    en: [
      'JSON is sent under another content type, or under none.',
      'It is read here by its bytes; a client that keeps to the content type refuses it.',
      'Send `Content-Type: application/json`.',
    ],
    es: [
      'El JSON se envía con otro tipo de contenido, o sin ninguno.',
      'Aquí se lee por sus bytes; un cliente que se atiene al tipo de contenido lo rechaza.',
      'Envíe `Content-Type: application/json`.',
    ],
  },
  BYTE_ORDER_MARK: {
    requirement: 'SRC-32',
    en: [
      'The JSON begins with a byte order mark.',
      'Many programs fail at its first character.',
      'Save or send the text as UTF-8 without BOM.',
    ],
    es: [
      'El JSON empieza con una marca de orden de bytes (BOM).',
      'Muchos programas fallan en su primer carácter.',
      'Guarde o envíe el texto en UTF-8 sin BOM.',
    ],
  },
  CHARSET_LATIN: {
    requirement: 'SRC-32',
    en: [
      'The text is sent in ISO-8859-1 or Windows-1252, as it is announced.',
      'JSON is UTF-8: a client that takes it for that shows damaged accents and ñ.',
      'Send UTF-8, and leave out the charset.',
    ],
    es: [
      'El texto se envía en ISO-8859-1 o Windows-1252, como se anuncia.',
      'JSON es UTF-8: un cliente que lo tome así muestra dañados los acentos y la ñ.',
      'Envíe UTF-8 y quite el charset.',
    ],
  },
  CHARSET_WRONG: {
    requirement: 'SRC-32',
    en: [
      'The text is UTF-8, and another charset is announced.',
      'A client that believes it shows damaged accents and ñ.',
      'Announce `charset=utf-8`, or none.',
    ],
    es: [
      'El texto es UTF-8 y se anuncia otro charset.',
      'Un cliente que lo crea muestra dañados los acentos y la ñ.',
      'Anuncie `charset=utf-8`, o ninguno.',
    ],
  },
  TOKEN_TYPE_MISSING: {
    requirement: 'SRC-32',
    en: [
      'A token comes without token_type "Bearer".',
      'It is used as one here; a strict client refuses it (RFC 6749, section 5.1).',
      'Add `"token_type": "Bearer"` to the answer.',
    ],
    es: [
      'Un token viene sin token_type "Bearer".',
      'Aquí se usa como tal; un cliente estricto lo rechaza (RFC 6749, sección 5.1).',
      'Agregue `"token_type": "Bearer"` a la respuesta.',
    ],
  },
  TOKEN_EXTRA_MEMBERS: {
    requirement: 'SRC-32',
    en: [
      'An identity (id_token) comes with the token, which nobody asked for.',
      'A strict client verifies it and refuses the answer when it cannot.',
      'Issue it only when the scope `openid` is asked for.',
    ],
    es: [
      'Con el token viene una identidad (id_token) que nadie pidió.',
      'Un cliente estricto la verifica y rechaza la respuesta cuando no puede.',
      'Entréguela sólo cuando se pida el alcance `openid`.',
    ],
  },
  EXPIRES_IN_TEXT: {
    requirement: 'SRC-32',
    en: [
      'The lifetime of a token (expires_in) is a text.',
      'A strict client refuses it, or takes the token for expired.',
      'Write it as a number of seconds, without quotation marks.',
    ],
    es: [
      'La vida de un token (expires_in) es un texto.',
      'Un cliente estricto la rechaza, o da el token por vencido.',
      'Escríbala como número de segundos, sin comillas.',
    ],
  },
  EXPIRES_IN_MISSING: {
    requirement: 'SRC-32',
    en: [
      'A token comes without its lifetime (expires_in).',
      'It is asked for anew every five minutes, since nobody knows until when it is good.',
      'Add expires_in, in seconds.',
    ],
    es: [
      'Un token viene sin su vida (expires_in).',
      'Se pide de nuevo cada cinco minutos, porque no se sabe hasta cuándo sirve.',
      'Agregue expires_in, en segundos.',
    ],
  },
  PAGE_LIMITED: {
    requirement: 'SRC-33',
    en: [
      'The service refuses pages of the size that it is asked for, and answers smaller ones.',
      'Reading takes more requests; a client that does not try smaller pages reads nothing.',
      'Allow 200 rows a page or more (in Directus: QUERY_LIMIT_MAX), or set `limits: { pageSize: … }` of the source to what it takes.',
    ],
    es: [
      'El servicio rechaza páginas del tamaño que se le pide y responde las más chicas.',
      'Leer toma más peticiones; un cliente que no intente páginas más chicas no lee nada.',
      'Permita 200 renglones por página o más (en Directus: QUERY_LIMIT_MAX), o ponga `limits: { pageSize: … }` de la fuente en lo que acepta.',
    ],
  },
  ID_HIDDEN: {
    requirement: 'SRC-33',
    en: [
      'The ids of the rows are not shown to this account.',
      'A row that changes counts as another one, and its history is lost.',
      'Allow the role of this account to read the field `id`.',
    ],
    es: [
      'A esta cuenta no se le muestran los ids de los renglones.',
      'Un renglón que cambia cuenta como otro, y se pierde su historia.',
      'Permita al rol de esta cuenta leer el campo `id`.',
    ],
  },
  FIELD_HIDDEN: {
    requirement: 'SRC-33',
    en: [
      'A related part of the rows is not shown to this account.',
      'The register is read without it, so what it holds cannot be found.',
      'Allow the role of this account to read every collection that the register refers to.',
    ],
    es: [
      'A esta cuenta no se le muestra una parte relacionada de los renglones.',
      'El registro se lee sin ella, así que lo que contiene no se puede encontrar.',
      'Permita al rol de esta cuenta leer cada colección a la que el registro se refiere.',
    ],
  },
} as const satisfies Record<Deviation, FindingText>;
