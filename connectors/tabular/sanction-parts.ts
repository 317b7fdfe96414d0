import { defineCatalogue, type Catalogue } from '../../specs/catalogues/catalogue.ts';
import type {
  Documento,
  Resolucion,
  TipoSancion,
  TipoSancionClave,
} from '../../specs/graphql/sanctions.generated.ts';
import { readBareCode } from '../normalise/bare-code.ts';
import { readDebarment } from '../normalise/debarment.ts';
import { noTerms } from '../normalise/empty-parts.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../normalise/text.ts';
import type { Cells } from './cells.ts';
import { readCodedCell } from './coded-cell.ts';
import { readFaults } from './faults.ts';
import type { Field } from './fields.ts';
import { readGender } from './gender.ts';
import { readTableDate } from './mexican-dates.ts';
import { readTableAmount } from './mexican-numbers.ts';
import { readPublicBody } from './public-body.ts';
import type { TableSource } from './settings.ts';

/** Some currencies by the words that tables have for them. */
const currencies = defineCatalogue({
  MXN: ['PESO MEXICANO', 'PESOS MEXICANOS', 'PESOS', 'PESO', 'MONEDA NACIONAL', 'MN', 'MXP'],
  USD: ['DÓLAR ESTADOUNIDENSE', 'DÓLARES ESTADOUNIDENSES', 'DÓLARES AMERICANOS', 'DÓLARES'],
  EUR: ['EURO', 'EUROS'],
});

/** What sanctions on public servants and on private parties have in common. */
export function readSanctionParts(
  cell: Cells,
  { level, options: { separator, timeZone } }: TableSource,
) {
  const date: ReadDate = (field) => readTableDate(cell(field), timeZone);
  return {
    genero: readGender(cell),
    ...readPublicBody(cell, level),
    autoridadSancionadora: readText(cell('autoridadSancionadora')),
    expediente: readCode(cell('expediente')),
    origenProcedimiento: unlessEmpty({
      clave: readCode(cell('origenProcedimiento.clave')),
      valor: readText(cell('origenProcedimiento.valor')),
    }),
    ...readFaults(cell, separator),
    causaMotivoHechos: readRequiredText(cell('causaMotivoHechos')),
    resolucion: readResolution(cell, date),
    multa: unlessEmpty({
      monto: readTableAmount(cell('multa.monto')),
      moneda: readBareCode(cell('multa.moneda'), currencies),
    }),
    inhabilitacion: readDebarment(
      {
        plazo: readCode(cell('inhabilitacion.plazo')),
        from: cell('inhabilitacion.fechaInicial'),
        until: cell('inhabilitacion.fechaFinal'),
      },
      (place) => readTableDate(place, timeZone),
    ),
    observaciones: readText(cell('observaciones')),
    documentos: readDocuments(cell, date),
  };
}

/** A table has no place for the terms of each of several sanctions. */
export function readSanctionTypes<Code extends TipoSancion>(
  cell: Cells,
  separator: string,
  catalogue: Catalogue<Code | 'OTRO'>,
): TipoSancionClave[] {
  const coded = readCodedCell(cell('tipoSancion'), separator, catalogue, 'OTRO');
  return coded.map((sanction) => ({ ...sanction, descripcion: null, ...noTerms }));
}

type ReadDate = (field: Field) => string | null;

function readResolution(cell: Cells, date: ReadDate): Resolucion | null {
  return unlessEmpty({
    sentido: readText(cell('resolucion.sentido')),
    titulo: readText(cell('resolucion.titulo')),
    url: readText(cell('resolucion.url')),
    fechaResolucion: date('resolucion.fechaResolucion'),
    fechaNotificacion: date('resolucion.fechaNotificacion'),
    urlFirme: readText(cell('resolucion.urlFirme')),
    fechaResolucionFirme: date('resolucion.fechaResolucionFirme'),
    fechaNotificacionFirme: date('resolucion.fechaNotificacionFirme'),
    fechaEjecucion: date('resolucion.fechaEjecucion'),
    ordenJurisdiccional: readText(cell('resolucion.ordenJurisdiccional')),
    autoridadInvestigadora: readText(cell('resolucion.autoridadInvestigadora')),
    autoridadSubstanciadora: readText(cell('resolucion.autoridadSubstanciadora')),
  });
}

function readDocuments(cell: Cells, date: ReadDate): Documento[] {
  const document = unlessEmpty({
    id: readCode(cell('documento.id')),
    tipo: readText(cell('documento.tipo')),
    titulo: readText(cell('documento.titulo')),
    descripcion: readText(cell('documento.descripcion')),
    url: readText(cell('documento.url')),
    fecha: date('documento.fecha'),
  });
  return document === null ? [] : [document];
}
