import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import { currencies } from '../../specs/catalogues/currencies.ts';
import type {
  Documento,
  Resolucion,
  TipoSancion,
  TipoSancionClave,
} from '../../specs/graphql/sanctions.generated.ts';
import { readBareCode, readCoded, readCodedList } from '../normalise/coded.ts';
import { readDate } from '../normalise/dates.ts';
import { withDebarment } from '../normalise/debarment-kind.ts';
import { readDebarment } from '../normalise/debarment.ts';
import { noTerms } from '../normalise/empty-parts.ts';
import { readMoney } from '../normalise/money.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../normalise/text.ts';
import type { Debarment } from '../records.ts';
import type { Cells } from './cells.ts';
import { readFaults } from './faults.ts';
import type { Field } from './fields.ts';
import { readGender } from './gender.ts';
import { readPublicBody } from './public-body.ts';
import type { TableSource } from './settings.ts';

/** What sanctions on public servants and on private parties have in common. */
export function readSanctionParts(
  cell: Cells,
  { level, options: { separator, timeZone } }: TableSource,
) {
  const causaMotivoHechos = readRequiredText(cell('causaMotivoHechos'));
  const date: ReadDate = (field) => readDate(cell(field), timeZone);
  return {
    genero: readGender(cell),
    ...readPublicBody(cell, level),
    autoridadSancionadora: readText(cell('autoridadSancionadora')),
    expediente: readCode(cell('expediente')),
    origenProcedimiento: unlessEmpty({
      clave: readCode(cell('origenProcedimiento.clave')),
      valor: readText(cell('origenProcedimiento.valor')),
    }),
    ...readFaults(cell, separator, causaMotivoHechos),
    causaMotivoHechos,
    resolucion: readResolution(cell, date),
    multa: readMoney(cell('multa.monto'), cell('multa.moneda'), (place) =>
      readBareCode(place, currencies),
    ),
    inhabilitacion: readDebarment(
      {
        plazo: readCode(cell('inhabilitacion.plazo')),
        from: cell('inhabilitacion.fechaInicial'),
        until: cell('inhabilitacion.fechaFinal'),
      },
      (place) => readDate(place, timeZone),
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
  debarment: Debarment | null,
): TipoSancionClave[] {
  const place = cell('tipoSancion');
  const sanctions = readCodedList(
    place,
    catalogue,
    (item) => {
      const coded = readCoded(item, catalogue, 'OTRO');
      return coded && { ...coded, descripcion: null, ...noTerms };
    },
    separator,
  );
  return withDebarment(sanctions, debarment, { place, catalogue });
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
