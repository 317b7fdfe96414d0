import { isIP } from 'node:net';
import { kindText, valueKindOf, type Language } from '../../../service/settings/schema-words.ts';
import { checkTableOptions } from '../../tabular/check-options.ts';
import type { OptionsProblem } from '../dialect.ts';
import { readAddress } from './database-address.ts';
import type { SqlOptions } from './options.ts';

/** What is wrong with the options beyond what their schema can tell. */
export function checkOptions(options: SqlOptions, register: string): OptionsProblem[] {
  return [
    ...problemsOfAddress(options.database),
    ...problemsOfQuery(options.query),
    ...checkTableOptions(options, register),
  ];
}

/** A missing secret is empty, and reported already. */
function problemsOfAddress(database: string): OptionsProblem[] {
  if (database === '') return [];
  const problem = (expected: Record<Language, string>) => [
    problemAt('database', database, expected),
  ];
  const address = readAddress(database);
  if ('expected' in address) return problem(address.expected);
  const { engine, encryption, host } = address;
  // The driver would compare the certificate with no name at all.
  if (engine !== 'mysql' || encryption !== 'verified' || isIP(host) === 0) return [];
  return problem({
    en: 'a host name, or an sslmode: MySQL has no way to verify a certificate for an IP address',
    es: 'un nombre de servidor, o un sslmode: MySQL no puede comprobar el certificado de una dirección IP',
  });
}

/** More is for the database to tell; whatever it is, it can only read. */
function problemsOfQuery(query: string): OptionsProblem[] {
  const isSelect = /^\s*(SELECT|WITH)\b/i.test(query) && !/;\s*$/.test(query);
  const expected = {
    en: 'one SELECT, without a semicolon at its end',
    es: 'un solo SELECT, sin punto y coma al final',
  };
  return isSelect ? [] : [problemAt('query', query, expected)];
}

/** What stands there may be a secret. */
function problemAt(
  name: string,
  value: string,
  expected: Record<Language, string>,
): OptionsProblem {
  const kind = valueKindOf(value);
  const es = { found: kindText(kind, 'es'), expected: expected.es };
  return { path: [name], found: kindText(kind, 'en'), expected: expected.en, es };
}
