import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptyBuyer } from '../../normalise/empty-records.ts';
import { at, type Place } from '../../normalise/place.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readInstitution, readPersonName } from './parts.ts';

/** S2, `/v1/spic`: a public servant who takes part in procurement. */
export function readBuyer(row: Place, { level }: SourceSettings): ReadRecord {
  const superior = at(row, 'superiorInmediato');
  const record = {
    ...emptyBuyer,
    nombres: readRequiredText(at(row, 'nombres'), 'name'),
    primerApellido: readRequiredText(at(row, 'primerApellido'), 'name'),
    segundoApellido: readText(at(row, 'segundoApellido'), 'name'),
    genero: readClaveValor(at(row, 'genero')),
    institucionDependencia: readInstitution(at(row, 'institucionDependencia')),
    puesto: readPost(at(row, 'puesto')),
    ejercicioFiscal: readCode(at(row, 'ejercicioFiscal')),
    ramo: readClaveValor(at(row, 'ramo')),
    nivelOrdenGobierno: level,
    tipoArea: readCodedList(at(row, 'tipoArea'), (item) => readCoded(item, tiposArea, 'OTRA')),
    nivelResponsabilidad: readCodedList(at(row, 'nivelResponsabilidad'), (item) =>
      readCoded(item, nivelesResponsabilidad, 'OTRO'),
    ),
    tipoProcedimiento: readCodedList(at(row, 'tipoProcedimiento'), (item) =>
      readCoded(item, tiposProcedimiento, 'OTRO'),
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

function readPost(post: Place) {
  return unlessEmpty({ nombre: readText(at(post, 'nombre')), nivel: readCode(at(post, 'nivel')) });
}

function readSuperior(superior: Place) {
  return unlessEmpty({ ...readPersonName(superior), puesto: readPost(at(superior, 'puesto')) });
}
