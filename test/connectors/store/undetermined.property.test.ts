import fc from 'fast-check';
import { noTerms } from '../../../connectors/normalise/empty-parts.ts';
import type { Debarment, SanctionRecord } from '../../../connectors/records.ts';
import type { SanctionFilter } from '../../../specs/graphql/sanctions.generated.ts';
import { foldText } from '../../../specs/order.ts';
import { sanctionRow } from '../support/rows.ts';
import { openTestStore, ssancionados } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

// A record matches a filter, does not match it, or does not say enough to tell. What the store counts and
// lists is held against the same told here record by record.

type Answer = boolean | 'unknown';

const name = fc.string({ unit: fc.constantFrom(...'abñ '), minLength: 1, maxLength: 5 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const day = fc.constantFrom('2024-01-01', '2025-06-01', '2026-12-31');
const dateState = fc.constantFrom(undefined, 'ILEGIBLE' as const);
const tipo = fc.constantFrom('INHABILITACION' as const, 'MULTA' as const);
const subject = fc.constantFrom('OFFICIAL', 'PERSON', 'COMPANY', 'UNKNOWN');
const formato = fc.constantFrom('PARTICULARES_SANCIONADOS', 'ABSTENCIONES_GRAVES');

const sanction = fc.record({
  formato,
  subject,
  gravedad: fc.constantFrom('GRAVE', 'NO_GRAVE'),
  nombres: maybe(name),
  primerApellido: maybe(name),
  nombreRazonSocial: maybe(name),
  autoridadSancionadora: maybe(name),
  tipos: fc.uniqueArray(tipo),
  from: fc.tuple(maybe(day), dateState),
  to: fc.tuple(maybe(day), dateState),
  resolved: maybe(day),
});

const register = fc.array(sanction, { maxLength: 12 }).map((sanctions) => sanctions.map(recordOf));

function recordOf({ tipos, from, to, resolved, ...rest }: any): Partial<SanctionRecord> {
  const debarment: Debarment = {
    plazo: null,
    ...withState('fechaInicial', from),
    ...withState('fechaFinal', to),
  } as Debarment;
  const hasDates = Object.values(debarment).some((value) => value !== null);
  return {
    ...rest,
    tipoSancion: tipos.map((clave: string) => ({
      ...{ clave, valor: 'x', descripcion: null, ...noTerms },
    })),
    inhabilitacion: hasDates ? debarment : null,
    resolucion: resolved && { fechaResolucion: resolved, fechaNotificacion: null, url: null },
  };
}

function withState(member: string, [date, state]: [string | null, 'ILEGIBLE' | undefined]) {
  return state ? { [member]: null, [`${member}Estado`]: state } : { [member]: date };
}

const term = name.filter((text) => foldText(text) !== '');

const conditions = {
  nombres: term,
  primerApellido: term,
  nombreRazonSocial: term,
  autoridad: term,
  subject: fc.uniqueArray(subject, { minLength: 1, maxLength: 2 }),
  formato: fc.uniqueArray(formato, { minLength: 1 }),
  tipoSancion: fc.uniqueArray(tipo, { minLength: 1 }),
  inForceOn: day,
  resolvedFrom: day,
  resolvedTo: day,
};

const filters: fc.Arbitrary<SanctionFilter> = fc
  .record(conditions as any, { requiredKeys: [] })
  .filter((filter) => Object.keys(filter).length <= 4);

const namesIn = ({ gravedad, subject: of }: SanctionRecord) =>
  gravedad === 'NO_GRAVE' && of !== 'COMPANY' ? 'reserved' : 'public';

/** What one record says to one condition; `isEverFilled` tells of columns that any record fills. */
function answerOf(
  field: string,
  value: any,
  record: SanctionRecord,
  isEverFilled: (of: (record: SanctionRecord) => unknown) => boolean,
): Answer {
  const occursIn = (text: string | null) =>
    text !== null && foldText(text).includes(foldText(value));
  const isUntold = (of: (record: SanctionRecord) => unknown): Answer =>
    isEverFilled(of) ? false : 'unknown';
  const { nombres, primerApellido, segundoApellido, nombreRazonSocial } = record;
  const isUnparted = nombres === null && primerApellido === null && segundoApellido === null;
  switch (field) {
    case 'nombres':
    case 'primerApellido': {
      const own = record[field];
      if (own !== null && foldText(own) !== '') return occursIn(own);
      if (record.subject === 'COMPANY' || namesIn(record) === 'reserved') return false;
      if (isBlank(nombres, primerApellido) && !isBlank(nombreRazonSocial))
        return occursIn(nombreRazonSocial) ? 'unknown' : false;
      return isUntold((other) => !isBlank(other[field]));
    }
    case 'nombreRazonSocial':
      if (!isBlank(nombreRazonSocial)) return occursIn(nombreRazonSocial);
      if (record.subject === 'OFFICIAL' || namesIn(record) === 'reserved') return false;
      if (!isUnparted && !isBlank(nombres, primerApellido)) return false;
      return isUntold((other) => !isBlank(other.nombreRazonSocial));
    case 'autoridad':
      if (!isBlank(record.autoridadSancionadora)) return occursIn(record.autoridadSancionadora);
      return isUntold((other) => !isBlank(other.autoridadSancionadora));
    case 'formato':
      return value.includes(record.formato);
    case 'subject':
      if (value.includes(record.subject)) return true;
      if (record.subject !== 'UNKNOWN' || value.includes('UNKNOWN')) return false;
      if (record.formato === 'PARTICULARES_SANCIONADOS' && String(value) === 'OFFICIAL')
        return false;
      return 'unknown';
    case 'tipoSancion':
      if (record.tipoSancion.length > 0)
        return record.tipoSancion.some(({ clave }) => value.includes(clave));
      if (record.formato === 'ABSTENCIONES_GRAVES') return false;
      return isUntold((other) => other.tipoSancion.length > 0);
    case 'inForceOn':
      return isInForce(record, value, isUntold);
    default: {
      const date = record.resolucion?.fechaResolucion ?? null;
      if (date === null) return 'unknown';
      return field === 'resolvedFrom' ? date >= value : date <= value;
    }
  }
}

function isInForce(
  { inhabilitacion, tipoSancion, formato: of }: SanctionRecord,
  date: string,
  isUntold: (of: (record: SanctionRecord) => unknown) => Answer,
): Answer {
  if (!inhabilitacion && !tipoSancion.some(({ clave }) => clave === 'INHABILITACION')) {
    if (tipoSancion.length > 0 || of === 'ABSTENCIONES_GRAVES') return false;
    return isUntold((other) => other.inhabilitacion ?? other.tipoSancion[0]);
  }
  const { fechaInicial, fechaInicialEstado, fechaFinal, fechaFinalEstado } = inhabilitacion ?? {};
  const begun: Answer = fechaInicialEstado ? 'unknown' : !fechaInicial || fechaInicial <= date;
  const lasts: Answer = fechaFinalEstado ? 'unknown' : !fechaFinal || fechaFinal >= date;
  return all([begun, lasts]);
}

function isBlank(...texts: (string | null)[]): boolean {
  return texts.every((text) => foldText(text ?? '') === '');
}

function all(answers: Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

test('Records that match, and those that may, are counted and listed as each record says', () => {
  fc.assert(
    fc.property(register, filters, (records, filter) => {
      const { store, clock, sweep } = openTestStore();
      const rows = records.map((record, i) => sanctionRow(String(i), record));
      sweep([rows], {}, ssancionados);
      const published = rows.map(({ record }) => record as SanctionRecord);
      const answers = published.map((record) =>
        all(
          Object.entries(filter).map(([field, value]) =>
            answerOf(field, value, record, (of) => published.some((other) => Boolean(of(other)))),
          ),
        ),
      );
      const query = { system: 'S3', sourceIds: ['JAL.ssancionados'] } as const;
      const page = { order: 'NAME', first: 100, after: null } as const;
      for (const asOf of [null, clock.now().toISOString()]) {
        const idsOf = (asked: SanctionFilter) =>
          store
            .page({ ...query, asOf, filter: asked }, page)
            .rows.map(({ stored }) => Number(stored.providerId))
            .toSorted((a, b) => a - b);
        const numbersOf = (answer: Answer) =>
          answers.flatMap((given, i) => (given === answer ? [i] : []));
        expect(idsOf(filter)).toEqual(numbersOf(true));
        expect(idsOf({ ...filter, undetermined: true })).toEqual(numbersOf('unknown'));
        expect(store.counts({ ...query, asOf, filter }).get('JAL.ssancionados')).toBe(
          numbersOf(true).length,
        );
        expect(store.undetermined({ ...query, asOf, filter }).get('JAL.ssancionados')).toBe(
          numbersOf('unknown').length,
        );
      }
      store.close();
    }),
    { numRuns: 60 },
  );
});
