import { secret } from '../../settings/secret-schema.ts';
import { tableSettings, type TableOptions } from '../../tabular/settings.ts';
import type { DialectSettings } from '../dialect.ts';

export interface SqlOptions extends TableOptions {
  /** The address of the database: a secret, since it holds a password. */
  database: string;
  query: string;
  key: string | readonly string[];
  statementTimeoutMs: number;
}

const column = { type: 'string', minLength: 1, maxLength: 200 } as const;

export const settings: DialectSettings = {
  required: ['database', 'query', 'key', 'columns'],
  properties: {
    database: {
      ...secret,
      description:
        'Address of the database: postgres://user:password@host:port/database, or mysql:// or mariadb://. Unless the host is this machine it is encrypted and its certificate verified; ?sslrootcert=/path.pem names an authority of your own, ?sslmode=require verifies nothing, ?sslmode=disable encrypts nothing. A user that may only read is enough.',
      descripcion:
        'Dirección de la base de datos: postgres://usuario:contraseña@servidor:puerto/base, o mysql:// o mariadb://. Si el servidor no es esta máquina, se cifra y se verifica su certificado; ?sslrootcert=/ruta.pem nombra una autoridad propia, ?sslmode=require no verifica nada y ?sslmode=disable no cifra. Basta un usuario que sólo pueda leer.',
    },
    query: {
      type: 'string',
      minLength: 1,
      maxLength: 20_000,
      expected: { en: 'one SELECT', es: 'un SELECT' },
      description: 'SELECT whose result is the register, without a semicolon at its end.',
      descripcion: 'SELECT cuyo resultado es el registro, sin punto y coma al final.',
    },
    key: {
      type: ['string', 'array'],
      minLength: 1,
      maxLength: 200,
      minItems: 1,
      maxItems: 10,
      items: column,
      expected: {
        en: 'the name of a column, or a list of them',
        es: 'el nombre de una columna, o una lista',
      },
      description:
        'Column of the result, or several, that tell its rows apart and are never null; it is read in their order. They are the id too, unless `columns` names one or the public may not see them.',
      descripcion:
        'Columna del resultado, o varias, que distinguen sus renglones y nunca son nulas; se lee en su orden. Son también el id, salvo que `columns` nombre otro o el público no pueda verlas.',
    },
    ...tableSettings,
    statementTimeoutMs: {
      type: 'integer',
      minimum: 1000,
      maximum: 3_600_000,
      default: 30_000,
      description: 'Longest time that the database may take for one page, in milliseconds.',
      descripcion: 'Tiempo máximo de la base de datos para una página, en milisegundos.',
    },
  },
};

export function keyOf({ key }: Pick<SqlOptions, 'key'>): string[] {
  return [key].flat();
}
