import type { Language } from '../../../service/settings/schema-words.ts';
import type { UntestedReason } from '../finding.ts';
import type { Grade } from '../report.ts';

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** The words of a report beside those of its findings. */
export const reportWords = {
  es: {
    title: (state: string) => `Revisión de ${state}`,
    grade: 'Calificación',
    rows: (rows: number, perSecond: number | null) =>
      `${rows} renglones${perSecond === null ? '' : `, ${perSecond} por segundo`}`,
    must: 'DEBE',
    should: 'DEBERÍA',
    nothing: 'Sin hallazgos.',
    met: 'Se cumple',
    times: (count: number) => (count === 1 ? 'una vez' : `${count} veces`),
    where: 'Dónde',
    why: 'Por qué importa',
    how: 'Cómo corregirlo',
    record: 'registro',
    more: (count: number) => `… y ${count} más, en el informe JSON`,
    unknown:
      'Valores que ningún catálogo conoce; en `values` de la configuración se puede decir qué significan:',
    untested: 'No se pudo revisar',
    summary: (must: number, should: number) =>
      must + should === 0
        ? 'Se cumple todo lo revisado.'
        : `No se cumplen: ${counted(must, 'requisito obligatorio', 'requisitos obligatorios')}, ${counted(should, 'recomendado', 'recomendados')}.`,
    ungraded: 'sin calificación: no hay renglones que revisar',
    examined: 'Revisado',
  },
  en: {
    title: (state: string) => `Examination of ${state}`,
    grade: 'Grade',
    rows: (rows: number, perSecond: number | null) =>
      `${rows} rows${perSecond === null ? '' : `, ${perSecond} a second`}`,
    must: 'MUST',
    should: 'SHOULD',
    nothing: 'Nothing found.',
    met: 'Met',
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    where: 'Where',
    why: 'Why it matters',
    how: 'How to correct it',
    record: 'record',
    more: (count: number) => `… and ${count} more, in the JSON report`,
    unknown: 'Values that no catalogue knows; `values` in the settings may say what they mean:',
    untested: 'Could not be examined',
    summary: (must: number, should: number) =>
      must + should === 0
        ? 'Everything that was examined is met.'
        : `Not met: ${must} mandatory, ${should} recommended.`,
    ungraded: 'no grade: there are no rows to examine',
    examined: 'Examined',
  },
} as const;

export const gradeWords: Record<Language, Record<Grade, string>> = {
  es: {
    A: 'cumple todo',
    B: 'cumple lo obligatorio; casi todo lo recomendado',
    C: 'cumple lo obligatorio; falta lo recomendado',
    D: 'incumple algo obligatorio',
    F: 'incumple mucho, o no se pudo leer',
  },
  en: {
    A: 'all is met',
    B: 'what is mandatory is met, and most of the rest',
    C: 'what is mandatory is met; the rest is lacking',
    D: 'something mandatory is not met',
    F: 'much is not met, or a register could not be read',
  },
};

export const untestedWords: Record<Language, Record<UntestedReason, string>> = {
  es: {
    UNREACHABLE: 'el registro no se pudo leer',
    SERVICE_FAILED: 'el servicio falló al preguntarle, tres veces',
    NO_TIME: 'se acabó el tiempo (--minutes)',
    LONG_LIFE: 'el token dura más que la espera de un minuto',
    NO_ROWS: 'no hay renglones con qué probarlo',
    NOT_APPLICABLE: 'no aplica',
  },
  en: {
    UNREACHABLE: 'the register could not be read',
    SERVICE_FAILED: 'the service failed when it was asked, three times',
    NO_TIME: 'time was over (--minutes)',
    LONG_LIFE: 'the token lives longer than the wait of one minute',
    NO_ROWS: 'there are no rows to try it with',
    NOT_APPLICABLE: 'does not apply',
  },
};
