import { foldText } from '../../specs/order.ts';
import type { BuyerFilter } from '../../specs/graphql/buyers.generated.ts';
import type { BuyerRecord } from '../records.ts';
import {
  codeList,
  compares,
  comparesDate,
  contains,
  containsUnindexed,
  containsWords,
  includesAny,
} from './conditions.ts';
import { defineSearchTable, type TextColumns } from './search-table.ts';

const texts: TextColumns<BuyerRecord> = {
  nombres: ({ nombres }) => [nombres],
  primerApellido: ({ primerApellido }) => [primerApellido],
  segundoApellido: ({ segundoApellido }) => [segundoApellido],
  institucion: ({ institucionDependencia: institucion }) => [
    institucion?.nombre,
    institucion?.siglas,
  ],
  puesto: ({ puesto }) => [puesto?.nombre],
};

const capturedSince = comparesDate('captured', '>=');
const inUtc = (moment: string) => new Date(moment).toISOString();

/** How buyers (S2) are searched. */
export const buyersTable = defineSearchTable<BuyerRecord, BuyerFilter>({
  name: 'buyers',
  texts,
  values: {
    tipoProcedimiento: ({ tipoProcedimiento }) => codeList(tipoProcedimiento),
    tipoArea: ({ tipoArea }) => codeList(tipoArea),
    nivelResponsabilidad: ({ nivelResponsabilidad }) => codeList(nivelResponsabilidad),
    ejercicioFiscal: ({ ejercicioFiscal }) => ejercicioFiscal && foldText(ejercicioFiscal),
    level: ({ nivelOrdenGobierno }) => nivelOrdenGobierno,
    captured: (_, fechaCaptura) => fechaCaptura,
  },
  conditions: {
    text: containsWords(Object.keys(texts)),
    nombres: contains('nombres'),
    primerApellido: contains('primerApellido'),
    segundoApellido: contains('segundoApellido'),
    institucion: contains('institucion'),
    puesto: contains('puesto'),
    tipoProcedimiento: includesAny('tipoProcedimiento'),
    tipoArea: includesAny('tipoArea'),
    nivelResponsabilidad: includesAny('nivelResponsabilidad'),
    ejercicioFiscal: containsUnindexed('ejercicioFiscal'),
    level: compares('level', '='),
    // With whatever offset the caller wrote it; moments are stored in UTC.
    capturedSince: {
      condition: (moment) => capturedSince.condition(inUtc(moment)),
      needs: capturedSince.needs,
      possible: (moment, silent) => capturedSince.possible(inUtc(moment), silent),
    },
  },
});
