import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../specs/catalogues/procurement.ts';
import type { ReadRecord } from '../normalise/accept-row.ts';
import { readCoded, readCodedList } from '../normalise/coded.ts';
import { readDateTime } from '../normalise/dates.ts';
import { emptyBuyer } from '../normalise/empty-records.ts';
import { readCode, readText, unlessEmpty } from '../normalise/text.ts';
import type { Cells } from './cells.ts';
import type { Field } from './fields.ts';
import { readGender } from './gender.ts';
import { readPersonName, readSuperiorName } from './person-name.ts';
import { readPost, readPublicBody } from './public-body.ts';
import type { TableSource } from './settings.ts';

/** S2, `spic`: a public servant who takes part in procurement. */
export function readBuyerRow(
  cell: Cells,
  { level, options: { separator, timeZone } }: TableSource,
): ReadRecord {
  const list = <Code extends string>(field: Field, catalogue: Catalogue<Code>, other: Code) =>
    readCodedList(cell(field), catalogue, (item) => readCoded(item, catalogue, other), separator);
  const record = {
    ...emptyBuyer,
    ...readPersonName(cell),
    genero: readGender(cell),
    ...readPublicBody(cell, level),
    ...readPost(cell),
    ejercicioFiscal: readCode(cell('ejercicioFiscal')),
    ramo: unlessEmpty({
      clave: readCode(cell('ramo.clave')),
      valor: readText(cell('ramo.valor')),
    }),
    tipoArea: list('tipoArea', tiposArea, 'OTRA'),
    nivelResponsabilidad: list('nivelResponsabilidad', nivelesResponsabilidad, 'OTRO'),
    tipoProcedimiento: list('tipoProcedimiento', tiposProcedimiento, 'OTRO'),
    superiorInmediato: readSuperior(cell),
    observaciones: readText(cell('observaciones')),
  };
  const reserved = {
    rfc: readText(cell('rfc')),
    curp: readText(cell('curp')),
    superiorRfc: readText(cell('superiorInmediato.rfc')),
    superiorCurp: readText(cell('superiorInmediato.curp')),
  };
  return { record, reserved, fechaCaptura: readDateTime(cell('fechaCaptura'), timeZone) };
}

function readSuperior(cell: Cells) {
  return unlessEmpty({
    ...readSuperiorName(cell),
    puesto: unlessEmpty({
      nombre: readText(cell('superiorInmediato.puesto.nombre')),
      nivel: readCode(cell('superiorInmediato.puesto.nivel')),
    }),
  });
}
