import type { SanctionFilter } from '../../specs/graphql/sanctions.generated.ts';
import type { SanctionRecord } from '../records.ts';
import {
  codeList,
  compares,
  comparesDate,
  contains,
  containsWords,
  either,
  includesAny,
} from './conditions.ts';
import { debarmentColumns, inForceOn } from './debarment-conditions.ts';
import { containsInName, containsInWholeName } from './name-conditions.ts';
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

const ofSubject = includesAny('subject');

/** Here the authority refrained from sanctioning, so there is no sanction to be named. */
const isAbstention = `formato IN ('|ABSTENCIONES_GRAVES|', '|ABSTENCIONES_NO_GRAVES|')`;
/** A record of this format is about a person or a company, also where it does not say which. */
const isOfPrivateParty = `formato = '|PARTICULARES_SANCIONADOS|'`;

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
    ...debarmentColumns,
    resolved: ({ resolucion }) =>
      resolucion?.fechaResolucion ?? resolucion?.fechaNotificacion ?? null,
    level: ({ nivelOrdenGobierno }) => nivelOrdenGobierno,
    gravedad: ({ gravedad }) => gravedad,
    // Of companies alone, where it is public.
    rfc: ({ empresa }) => empresa?.rfc ?? null,
  },
  conditions: {
    text: containsWords(Object.keys(texts)),
    nombres: containsInName('nombres'),
    primerApellido: containsInName('primerApellido'),
    segundoApellido: containsInName('segundoApellido'),
    nombreRazonSocial: containsInWholeName(),
    institucion: contains('institucion'),
    autoridad: contains('autoridad'),
    formato: includesAny('formato'),
    subject: {
      condition: ofSubject.condition,
      // A source that tells of nobody what they are can still answer who is unknown.
      needs: (subjects) => (subjects.includes('UNKNOWN') ? [] : ['subject']),
      possible(subjects) {
        if (subjects.includes('UNKNOWN')) return null;
        const isOther = subjects.every((subject) => subject === 'OFFICIAL')
          ? isOfPrivateParty
          : 'FALSE';
        const isUntold = `subject = '|UNKNOWN|' AND NOT ${isOther}`;
        return either(ofSubject.condition(subjects), { sql: isUntold, params: [] });
      },
    },
    tipoSancion: includesAny('tipoSancion', isAbstention),
    tipoFalta: includesAny('tipoFalta'),
    expediente: contains('expediente'),
    inForceOn: inForceOn(isAbstention),
    resolvedFrom: comparesDate('resolved', '>='),
    resolvedTo: comparesDate('resolved', '<='),
    level: compares('level', '='),
  },
});
