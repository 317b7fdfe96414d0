import { sourceError, type FailureCode } from '../../../specs/outcomes.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { refusedText } from '../../dialects/file/refused-kinds.ts';
import { failureFinding } from '../../doctor/failure-finding.ts';
import { Findings } from '../../doctor/finding.ts';
import { wordsOf } from '../../doctor/finding-texts.ts';
import type { Answers } from '../answers.ts';
import type { UpstreamFailure } from '../../http/upstream-failure.ts';

type Words = Partial<Record<FailureCode, Record<Language, string>>>;

/** What a failure means where the source is a file of this machine, and what to do. */
const ofPaths: Words = {
  SERVER_ERROR: {
    es: 'No está el archivo, o la carpeta no tiene ninguno que se pueda leer. Revise la ruta.',
    en: 'The file is not there, or the folder has none that can be read. Check the path.',
  },
  FORBIDDEN: {
    es: 'El archivo no se deja leer. Dele permiso de lectura a quien corre el conector.',
    en: 'The file may not be read. Allow whoever runs the connector to read it.',
  },
};

/** The same of what a file holds, wherever it is. */
const ofFiles: Words = {
  WRONG_CONTENT_TYPE: {
    es: 'No es CSV, XLSX, ODS, JSON ni NDJSON. Ábralo con el programa que lo hizo y guárdelo como .xlsx.',
    en: 'It is neither CSV, XLSX, ODS, JSON nor NDJSON. Open it with the program that made it, and save it as .xlsx.',
  },
  EMPTY_BODY: {
    es: 'El archivo está vacío.',
    en: 'The file is empty.',
  },
  NOT_UTF8: {
    es: 'Sus letras vienen dañadas, o no se distingue si son de Windows, de MS-DOS (cp850) o de Mac (macintosh). Vuelva a guardarlo como «CSV UTF-8», o diga su codificación con --encoding.',
    en: 'Its letters are damaged, or may be those of Windows, of MS-DOS (cp850) or of a Mac (macintosh). Save it again as "CSV UTF-8", or name its encoding with --encoding.',
  },
  BODY_TOO_LARGE: {
    es: 'Es demasiado grande para leerlo así. Guárdelo como CSV, que no tiene límite, o repártalo en varios archivos de una carpeta.',
    en: 'It is too large to be read like this. Save it as CSV, which has no limit, or share it out to several files of one folder.',
  },
  BODY_TRUNCATED: {
    es: 'Termina con unas comillas sin cerrar. Revise el último renglón, o vuelva a exportarlo.',
    en: 'It ends within quotation marks. Look at its last row, or export it again.',
  },
  WRONG_SHAPE: {
    es: 'No tiene la forma esperada: falta una columna asignada, o la hoja o el renglón de encabezados que se dijo.',
    en: 'It does not have the expected form: a mapped column is missing, or the sheet or line of headings that was told.',
  },
  INCONSISTENT: {
    es: 'Alguien lo escribió mientras se leía. Ciérrelo y vuelva a intentar.',
    en: 'Somebody wrote it while it was read. Close it and try again.',
  },
};

const ofSeveralSheets: Record<Language, string> = {
  es: 'Varias hojas tienen las columnas asignadas. Diga con --sheet cuál es la del registro, o repita la bandera con todas.',
  en: 'Several sheets have the mapped columns. Say by --sheet which holds the register, or repeat the flag with all of them.',
};

/** The same of a database. */
const ofDatabases: Words = {
  UNAUTHORIZED: {
    es: 'La base de datos no acepta el usuario o la contraseña de su dirección.',
    en: 'The database does not accept the user or the password of its address.',
  },
  FORBIDDEN: {
    es: 'El usuario no puede leer esas tablas. Basta darle SELECT sobre ellas.',
    en: 'The user may not read those tables. Granting SELECT on them is enough.',
  },
  WRONG_SHAPE: {
    es: 'La consulta no se entiende, nombra una tabla o columna que no existe, o su llave se repite.',
    en: 'The query is not understood, names a table or column that is not there, or its key repeats.',
  },
};

/** A failure of a source in plain words, with what to do about it. */
export function failureText(
  { code, cause }: UpstreamFailure,
  { dialect, source, language }: Pick<Answers, 'dialect' | 'source' | 'language'>,
): string {
  const detail = cause === null ? code : `${code}: ${cause}`;
  const own = {
    ...(dialect.name === 'file' ? ofFiles : {}),
    ...('path' in source ? ofPaths : {}),
    ...('query' in source ? ofDatabases : {}),
  }[code];
  const isSeveral = cause?.startsWith('several sheets') ?? false;
  const refused = isSeveral ? ofSeveralSheets[language] : refusedOf(dialect, cause, language);
  return `${refused ?? own?.[language] ?? usualText({ code, cause }, language)} (${detail})`;
}

function refusedOf({ name }: Answers['dialect'], cause: string | null, language: Language) {
  return name === 'file' ? refusedText(cause, language) : undefined;
}

/** What it means wherever it happens, with the doctor's advice. */
function usualText(
  { code, cause }: Pick<UpstreamFailure, 'code' | 'cause'>,
  language: Language,
): string {
  const { message, mensaje } = sourceError(code);
  const findings = new Findings();
  failureFinding({ failure: code, cause, retryAfter: '' }, findings, '');
  const [, , advice] = wordsOf(findings.all()[0]!.code, language);
  return `${language === 'es' ? mensaje : message} ${advice}`;
}
