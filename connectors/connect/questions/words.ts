import type { Language } from '../../../service/settings/schema-words.ts';

/** The questions, and what stands beside their choices. */
export const questionWords = {
  es: {
    state: '¿De qué entidad?',
    dialect: '¿Dónde están hoy los datos?',
    register: '¿Qué registro es?',
    place: '¿Dónde está el archivo o la carpeta? (ruta, o dirección https://…)',
    optional: '(vacío: no hace falta)',
    account: '¿Cómo se entra al servicio?',
    accounts: {
      none: 'Nada: es público',
      account: 'Usuario y contraseña (OAuth 2.0, como lo pide la PDN)',
      token: 'Un token fijo, que le dieron una vez',
    },
    secret: (variable: string) =>
      `Valor de ${variable}, sólo para probar ahora; no se guarda (vacío: no probar)`,
    name: 'Nombre de la fuente, para las personas:',
    level: '¿De qué orden de gobierno es quien publica?',
    publish: '¿Publicarla también como la pide la PDN, con usuarios y contraseñas?',
    out: '¿En qué archivo se escribe?',
    value: 'un valor',
    noSuchFolder: 'no existe la carpeta',
    exists:
      'ya existe: otro nombre; --add para agregarle el registro, o --force para sobrescribirlo',
    dialects: {
      connector: 'Otro conector de este proyecto: se copia su réplica',
      'directus-s2-v2': 'Directus con el formato 2024 de S2 (herramienta de captura de la PDN)',
      'directus-s3-v2': 'Directus con los formatos 2024 de S3 (herramienta de captura de la PDN)',
      file: 'Una hoja de cálculo o un archivo: .xlsx, .csv, .json',
      'pdn-graphql': 'Un servicio GraphQL como el federal',
      'pdn-rest-v1': 'Un servicio REST v1 de la PDN: /v1/spic y los demás',
      sql: 'Una base de datos: PostgreSQL, MySQL, MariaDB',
    } as Record<string, string>,
    registers: {
      spic: 'servidores públicos en contrataciones',
      ssancionados: 'servidores públicos sancionados',
      psancionados: 'particulares sancionados',
      servidor_publico: 'servidores públicos en contrataciones',
      sancionados: 'servidores públicos sancionados',
      servidores_intervengan_procedimientos_contrataciones: 'servidores públicos en contrataciones',
      S2: 'servidores públicos en contrataciones',
      S3: 'sanciones',
    } as Record<string, string>,
  },
  en: {
    state: 'Which state?',
    dialect: 'Where is the data today?',
    register: 'Which register is it?',
    place: 'Where is the file or the folder? (a path, or an address https://…)',
    optional: '(empty: not needed)',
    account: 'How does one get into the service?',
    accounts: {
      none: 'Nothing: it is public',
      account: 'User and password (OAuth 2.0, as the PDN wants it)',
      token: 'A fixed token that was handed out once',
    },
    secret: (variable: string) =>
      `Value of ${variable}, only to try it now; it is not kept (empty: do not try)`,
    name: 'Name of the source, for people:',
    level: 'Which level of government is the publisher of?',
    publish: 'Publish it as the PDN asks for it too, with users and passwords?',
    out: 'Which file is to be written?',
    value: 'a value',
    noSuchFolder: 'there is no such folder',
    exists: 'it exists: another name; --add to add the register, or --force to overwrite it',
    dialects: {
      connector: 'Another connector of this project: its replica is copied',
      'directus-s2-v2': "Directus with the S2 format of 2024 (the PDN's capture tool)",
      'directus-s3-v2': "Directus with the S3 formats of 2024 (the PDN's capture tool)",
      file: 'A spreadsheet or a file: .xlsx, .csv, .json',
      'pdn-graphql': 'A GraphQL service such as the federal one',
      'pdn-rest-v1': 'A REST v1 service of the PDN: /v1/spic and the others',
      sql: 'A database: PostgreSQL, MySQL, MariaDB',
    } as Record<string, string>,
    registers: {
      spic: 'public servants in procurement',
      ssancionados: 'sanctioned public servants',
      psancionados: 'sanctioned private parties',
      servidor_publico: 'public servants in procurement',
      sancionados: 'sanctioned public servants',
      servidores_intervengan_procedimientos_contrataciones: 'public servants in procurement',
      S2: 'public servants in procurement',
      S3: 'sanctions',
    } as Record<string, string>,
  },
} satisfies Record<Language, object>;

/** A register in words: its own where there are any. */
export function registerWords(register: string, language: Language): string {
  return questionWords[language].registers[register] ?? register.replaceAll('_', ' ');
}
