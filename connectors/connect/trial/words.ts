import type { Language } from '../../../service/settings/schema-words.ts';

/** The words of what came of a trial. */
export const trialWords = {
  es: {
    trying: 'Probando: se lee la primera página …',
    failed: 'No se pudo leer.',
    again: (file: string) => `Corrija ${file} y vuelva a probar con el doctor (más abajo).`,
    notTried: (variables: string) =>
      `No se probó: falta el valor de ${variables}. Póngalo y revise con el doctor.`,
    needed: (variables: string) =>
      `Para ver sus columnas hace falta entrar: ponga ${variables} en el ambiente y repita.`,
    read: (rows: number, total: number | null, hasMore: boolean) =>
      `Se leyó la primera página: ${rows === 1 ? '1 renglón' : `${rows} renglones`}${total === null ? '' : ` de ${total}`}${hasMore ? ', y hay más' : ''}.`,
    none: 'No trae ningún renglón. Revise que sea el archivo o el registro correcto.',
    accepted: (rows: number) => `  ✓ ${rows === 1 ? '1 se entiende' : `${rows} se entienden`}.`,
    quarantined: (rows: number) =>
      rows === 1
        ? '  ✗ 1 no se entiende: se aparta, con el motivo, y no se publica hasta que se corrija.'
        : `  ✗ ${rows} no se entienden: se apartan, con el motivo, y no se publican hasta que se corrijan.`,
    repeated: (rows: number) =>
      `  · ${rows === 1 ? '1 renglón repite' : `${rows} renglones repiten`} otro por completo: cada uno cuenta como un solo registro.`,
    reason: (path: string, rows: number, why: string, where: string) =>
      `      ${path || 'el renglón'}, ${rows} ${rows === 1 ? 'vez' : 'veces'}: ${why}${where && ` (${where})`}`,
    notes: 'Qué se cambió o no se entendió al leerlos:',
    noNotes: 'Nada se cambió al leerlos.',
    unknown:
      'Valores que ningún catálogo conoce; en `values` de la configuración se puede decir qué significan:',
    first: 'Así queda el primero, sin sus datos reservados:',
  },
  en: {
    trying: 'Trying: the first page is read …',
    failed: 'It could not be read.',
    again: (file: string) => `Correct ${file} and try again by the doctor (below).`,
    notTried: (variables: string) =>
      `Not tried: ${variables} has no value. Set it and ask the doctor.`,
    needed: (variables: string) =>
      `To see its columns one has to get in: put ${variables} into the environment and repeat.`,
    read: (rows: number, total: number | null, hasMore: boolean) =>
      `The first page was read: ${rows} ${rows === 1 ? 'row' : 'rows'}${total === null ? '' : ` of ${total}`}${hasMore ? ', and there are more' : ''}.`,
    none: 'It brings no row at all. Check that it is the right file or register.',
    accepted: (rows: number) => `  ✓ ${rows} understood.`,
    quarantined: (rows: number) =>
      `  ✗ ${rows} not understood: kept apart with the reason, unpublished until corrected.`,
    repeated: (rows: number) =>
      `  · ${rows === 1 ? '1 row repeats' : `${rows} rows repeat`} another one entirely: each counts as one record.`,
    reason: (path: string, rows: number, why: string, where: string) =>
      `      ${path || 'the row'}, ${rows} ${rows === 1 ? 'time' : 'times'}: ${why}${where && ` (${where})`}`,
    notes: 'What was changed, or not understood, in reading them:',
    noNotes: 'Nothing was changed in reading them.',
    unknown: 'Values that no catalogue knows; `values` in the settings may say what they mean:',
    first: 'This is the first of them, without its reserved data:',
  },
} satisfies Record<Language, object>;
