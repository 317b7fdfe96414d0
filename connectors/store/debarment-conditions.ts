import type { SanctionRecord } from '../records.ts';
import { both, compares, allOf, either, type Condition, type FilterField } from './conditions.ts';

/** A first day that is not published. It is before every date: a debarment without one has begun. */
const unpublishedStart = '';
/** A last day that is not published. It is after every date: a debarment without one may last. */
const unpublishedEnd = '9999-12-31';
/** A date that is published and unreadable. It is after every date, also after an unpublished last day. */
const unreadable = '?';

/** A debarment's first and last day, as they are searched; null where a sanction is no debarment. */
export const debarmentColumns = {
  debarredFrom: (record: SanctionRecord) =>
    ifDebarment(record, ({ fechaInicial, fechaInicialEstado } = {}) =>
      fechaInicialEstado === 'ILEGIBLE' ? unreadable : (fechaInicial ?? unpublishedStart),
    ),
  debarredTo: (record: SanctionRecord) =>
    ifDebarment(record, ({ fechaFinal, fechaFinalEstado } = {}) =>
      fechaFinalEstado === 'ILEGIBLE' ? unreadable : (fechaFinal ?? unpublishedEnd),
    ),
};

/** A debarment may be published as a kind of sanction, as a period, or as both. */
function ifDebarment(
  { tipoSancion, inhabilitacion }: SanctionRecord,
  columnOf: (debarment?: Partial<NonNullable<SanctionRecord['inhabilitacion']>>) => string,
): string | null {
  if (inhabilitacion) return columnOf(inhabilitacion);
  return tipoSancion.some(({ clave }) => clave === 'INHABILITACION') ? columnOf() : null;
}

const columns = ['tipoSancion', 'debarredFrom'] as const;
const begunBy = compares('debarredFrom', '<=');
const notEndedBy = compares('debarredTo', '>=');
const hasNotEnded = { sql: `debarredTo <> '${unreadable}'`, params: [] };
const mayHaveBegun = { sql: `debarredFrom = '${unreadable}'`, params: [] };

/**
 * Debarred on a date. Where one of the two days is unreadable, the other one may still exclude the date;
 * if it does not, the date is undecided. `unless` selects sanctions that are no debarments by nature.
 */
export function inForceOn(unless: string): FilterField<string> {
  const condition = (date: string): Condition =>
    allOf([
      begunBy.condition(date),
      notEndedBy.condition(date),
      { matches: [], expressions: [hasNotEnded] },
    ]);
  const isUntold = {
    sql: `${columns.map((column) => `${column} IS NULL`).join(' AND ')} AND NOT ${unless}`,
    params: [],
  };
  return {
    condition,
    needs: () => columns,
    possible(date, silent) {
      const possible = allOf([
        either(begunBy.condition(date), mayHaveBegun),
        notEndedBy.condition(date),
      ]);
      return silent ? either(possible, both(silent, isUntold)) : possible;
    },
  };
}
