import type { SanctionFilter } from '../../specs/graphql/sanctions.generated.ts';
import type { SanctionRecord } from '../records.ts';
import { allOf, codeList, compares, contains, containsWords, includesAny } from './conditions.ts';
import { defineSearchTable, type TextColumns } from './search-table.ts';

const texts: TextColumns<SanctionRecord> = {
  nombres: ({ nombres }) => [nombres],
  primerApellido: ({ primerApellido }) => [primerApellido],
  segundoApellido: ({ segundoApellido }) => [segundoApellido],
  nombreRazonSocial: ({ nombreRazonSocial }) => [nombreRazonSocial],
  institucion: ({ institucionDependencia: institucion }) => [
    institucion?.nombre,
    institucion?.siglas,
  ],
  autoridad: ({ autoridadSancionadora }) => [autoridadSancionadora],
  puesto: ({ puesto }) => [puesto?.nombre],
  expediente: ({ expediente }) => [expediente],
};

const dayAfterAll = '9999-12-31';

const begunBy = compares('debarredFrom', '<=');
const notEndedBy = compares('debarredTo', '>=');
const ofSubject = includesAny('subject');

/** How sanctions (S3) are searched. */
export const sanctionsTable = defineSearchTable<SanctionRecord, SanctionFilter>({
  name: 'sanctions',
  texts,
  untold: { subject: codeList([{ clave: 'UNKNOWN' }]) },
  values: {
    formato: ({ formato }) => codeList([{ clave: formato }]),
    subject: ({ subject }) => codeList([{ clave: subject }]),
    tipoSancion: ({ tipoSancion }) => codeList(tipoSancion),
    tipoFalta: ({ tipoFalta }) => codeList(tipoFalta),
    debarredFrom: (record) =>
      isDebarment(record) ? (record.inhabilitacion?.fechaInicial ?? '') : null,
    debarredTo: (record) =>
      isDebarment(record) ? (record.inhabilitacion?.fechaFinal ?? dayAfterAll) : null,
    resolved: ({ resolucion }) =>
      resolucion?.fechaResolucion ?? resolucion?.fechaNotificacion ?? null,
    level: ({ nivelOrdenGobierno }) => nivelOrdenGobierno,
    gravedad: ({ gravedad }) => gravedad,
    // Of companies alone, where it is public.
    rfc: ({ empresa }) => empresa?.rfc ?? null,
  },
  conditions: {
    text: containsWords(Object.keys(texts)),
    nombres: contains('nombres'),
    primerApellido: contains('primerApellido'),
    segundoApellido: contains('segundoApellido'),
    nombreRazonSocial: contains('nombreRazonSocial'),
    institucion: contains('institucion'),
    autoridad: contains('autoridad'),
    formato: includesAny('formato'),
    subject: {
      condition: ofSubject.condition,
      // A source that tells of nobody what they are can still answer who is unknown.
      needs: (subjects) => (subjects.includes('UNKNOWN') ? [] : ['subject']),
    },
    tipoSancion: includesAny('tipoSancion'),
    tipoFalta: includesAny('tipoFalta'),
    expediente: contains('expediente'),
    inForceOn: {
      condition: (date) => allOf([begunBy.condition(date), notEndedBy.condition(date)]),
      needs: () => ['tipoSancion', 'debarredFrom'],
    },
    resolvedFrom: compares('resolved', '>='),
    resolvedTo: compares('resolved', '<='),
    level: compares('level', '='),
  },
});

/** A debarment may be published as a kind of sanction, as a period, or as both. */
function isDebarment({ tipoSancion, inhabilitacion }: SanctionRecord): boolean {
  return inhabilitacion !== null || tipoSancion.some(({ clave }) => clave === 'INHABILITACION');
}
