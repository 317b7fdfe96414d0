import type { Language } from '../../../service/settings/schema-words.ts';

/** The words of problems with flags. */
export const flagWords = {
  es: {
    title: 'No se puede continuar. Corrija lo siguiente:',
    problem: (flag: string, found: string | null, expected: string) =>
      `  ${flag}: ${found === null ? 'falta; indique' : `se encontró ${found}; se espera`} ${expected}`,
    unknown: 'una bandera desconocida',
    lone: 'una palabra suelta',
    aFlag: 'una bandera, por ejemplo --state COL; lo que lleva espacios va entre comillas',
    twice: 'un segundo valor',
    once: 'uno solo',
    value: 'un valor',
    noValue: 'ningún valor',
    entry: 'NOMBRE=VALOR, por ejemplo nombres="Nombre(s)"',
    /** Of what `nearestName` says. */
    nearest: (english: string) =>
      english.replace(/, perhaps$/, ', quizá').replace(/^one of /, 'uno de '),
    both: 'una cuenta y un token',
    oneOfBoth: 'una cosa o la otra',
    exists: (file: string) => `${file}, que ya existe`,
    newFile: 'un archivo nuevo, o --force para sobrescribirlo',
    hint: 'Todas las banderas: npm run connect -- --help',
  },
  en: {
    title: 'Cannot continue. Correct the following:',
    problem: (flag: string, found: string | null, expected: string) =>
      `  ${flag}: ${found === null ? 'missing; give' : `found ${found}; expected`} ${expected}`,
    unknown: 'an unknown flag',
    lone: 'a lone word',
    aFlag: 'a flag, such as --state COL; what has spaces needs quotation marks',
    twice: 'a second value',
    once: 'a single one',
    value: 'a value',
    noValue: 'no value',
    entry: 'NAME=VALUE, such as nombres="Nombre(s)"',
    nearest: (english: string) => english,
    both: 'an account and a token',
    oneOfBoth: 'the one or the other',
    exists: (file: string) => `${file}, which exists`,
    newFile: 'a new file, or --force to overwrite it',
    hint: 'All flags: npm run connect -- --help --lang en',
  },
} satisfies Record<Language, object>;
