import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptyBuyer } from '../../normalise/empty-records.ts';
import { readInstitution, readPost } from '../../normalise/institution.ts';
import { partAt } from '../../normalise/part.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readGender } from '../../normalise/sex.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { codedListAt, readPersonName } from './parts.ts';

/** S2, `/v1/spic`: a public servant who takes part in procurement. */
export function readBuyer(row: Place, { level }: SourceSettings): ReadRecord {
  const superior = partAt(row, 'superiorInmediato');
  const record = {
    ...emptyBuyer,
    nombres: readRequiredText(at(row, 'nombres'), 'name'),
    primerApellido: readRequiredText(at(row, 'primerApellido'), 'name'),
    segundoApellido: readText(at(row, 'segundoApellido'), 'name'),
    genero: readGender(at(row, 'genero')),
    institucionDependencia: readInstitution(row, 'institucionDependencia'),
    puesto: readPost(row, 'puesto'),
    ejercicioFiscal: readCode(at(row, 'ejercicioFiscal')),
    ramo: readClaveValor(partAt(row, 'ramo', () => 'valor')),
    nivelOrdenGobierno: level,
    tipoArea: readCodedList(codedListAt(row, 'tipoArea'), tiposArea, (item) =>
      readCoded(item, tiposArea, 'OTRA'),
    ),
    nivelResponsabilidad: readCodedList(
      at(row, 'nivelResponsabilidad'),
      nivelesResponsabilidad,
      (item) => readCoded(item, nivelesResponsabilidad, 'OTRO'),
    ),
    tipoProcedimiento: readCodedList(
      codedListAt(row, 'tipoProcedimiento'),
      tiposProcedimiento,
      (item) => readCoded(item, tiposProcedimiento, 'OTRO'),
    ),
    superiorInmediato: readSuperior(superior),
    observaciones: readText(at(row, 'observaciones')),
  };
  const reserved = {
    rfc: readText(at(row, 'rfc')),
    curp: readText(at(row, 'curp')),
    superiorRfc: readText(at(superior, 'rfc')),
    superiorCurp: readText(at(superior, 'curp')),
  };
  return { record, reserved, fechaCaptura: readDateTime(at(row, 'fechaCaptura')) };
}

function readSuperior(superior: Place) {
  return unlessEmpty({ ...readPersonName(superior), puesto: readPost(superior, 'puesto') });
}
