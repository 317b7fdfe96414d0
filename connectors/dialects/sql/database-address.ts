import type { Language } from '../../../service/settings/schema-words.ts';
import { isAbsolute } from 'node:path';
import { isLoopback } from '../../../service/settings/schema.ts';

export type Engine = 'postgres' | 'mysql';

/** Where a database is, and how it is to be reached. */
export interface DatabaseAddress {
  engine: Engine;
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  encryption: 'none' | 'unverified' | 'verified';
  /** The certificate of the authority, a file; null for those that Node trusts. */
  authority: string | null;
}

const engines = new Map<string, { engine: Engine; port: number }>([
  ['postgres:', { engine: 'postgres', port: 5432 }],
  ['postgresql:', { engine: 'postgres', port: 5432 }],
  ['mysql:', { engine: 'mysql', port: 3306 }],
  ['mariadb:', { engine: 'mysql', port: 3306 }],
]);

const encryptions = new Map<string, DatabaseAddress['encryption']>([
  ['disable', 'none'],
  ['require', 'unverified'],
  ['verify-full', 'verified'],
]);

/** What an address should be. None of it is ever repeated: it holds a password. */
const expected = {
  scheme: {
    en: 'an address that begins with postgres://, mysql:// or mariadb://',
    es: 'una dirección que empiece con postgres://, mysql:// o mariadb://',
  },
  parts: {
    en: 'an address such as postgres://user:password@host:port/database; a special character of the password may be written as %XX, such as %23 for #',
    es: 'una dirección como postgres://usuario:contraseña@servidor:puerto/base; un carácter especial de la contraseña se puede escribir como %XX, por ejemplo %23 en lugar de #',
  },
  parameters: {
    en: 'no parameters but sslmode and sslrootcert',
    es: 'ningún parámetro más que sslmode y sslrootcert',
  },
  mode: {
    en: `sslmode to be one of ${[...encryptions.keys()].join(', ')}`,
    es: `que sslmode sea uno de ${[...encryptions.keys()].join(', ')}`,
  },
  authority: {
    en: 'sslrootcert to be a whole path',
    es: 'que sslrootcert sea una ruta completa',
  },
};

/** Takes an address apart, or says what it should be. */
export function readAddress(
  text: string,
): DatabaseAddress | { expected: Record<Language, string> } {
  const [, scheme = ''] = /^([a-z]+:)\/\//i.exec(text) ?? [];
  const known = engines.get(scheme.toLowerCase());
  if (!known) return { expected: expected.scheme };
  const url = URL.parse(escapeAccount(text));
  const parts = url && [url.username, url.password, url.pathname.slice(1)].map(decode);
  const [user, password, database] = parts ?? [];
  const isWhole = user && password !== undefined && database && url?.hostname && !url.hash;
  if (!isWhole || database.includes('/')) return { expected: expected.parts };

  const {
    sslmode,
    sslrootcert: authority = null,
    ...others
  } = Object.fromEntries(url.searchParams);
  if (Object.keys(others).length > 0) return { expected: expected.parameters };
  const usual = isLoopback(url.hostname) ? 'disable' : 'verify-full';
  const encryption = encryptions.get(sslmode ?? usual);
  if (!encryption) return { expected: expected.mode };
  if (authority !== null && !isAbsolute(authority)) return { expected: expected.authority };
  return {
    engine: known.engine,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || known.port,
    user,
    password,
    database,
    encryption,
    authority,
  };
}

/**
 * People copy passwords as they are. User and password end at the last @, so `#`, `/`, `?`, `:` and `@` in the
 * password are taken literally, and so is a `%` that begins no escape.
 */
function escapeAccount(text: string): string {
  const [, scheme, user, password, rest] =
    /^([^:]+:\/\/)([^:@]*):(.*)@([^@]*\/.*)$/s.exec(text) ?? [];
  if (password === undefined) return text;
  return `${scheme}${user}:${encodeURIComponent(decode(password) ?? password)}@${rest}`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
