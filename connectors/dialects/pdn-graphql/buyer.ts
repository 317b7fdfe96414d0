import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import type { TipoProcedimientoClave } from '../../../specs/graphql/buyers.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { entryOf, readCoded, readCodedList } from '../../normalise/coded.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptyBuyer } from '../../normalise/empty-records.ts';
import { readInstitution, readPost } from '../../normalise/institution.ts';
import { partAt } from '../../normalise/part.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import { readGender } from '../../normalise/sex.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';

/** S2, `servidor_publico`. The service has no RFC and no CURP to ask for. */
export function readBuyer(row: Place, { level }: SourceSettings): ReadRecord {
  const record = {
    ...emptyBuyer,
    ...readName(row),
    genero: readGender(at(row, 'genero')),
    institucionDependencia: readInstitution(row, 'dependencia'),
    puesto: readPost(row, 'puesto', { isNameUsual: true }),
    ejercicioFiscal: readCode(at(row, 'ejercicio_fiscal')),
    ramo: unlessEmpty({ clave: readCode(at(row, 'id_ramo')), valor: readText(at(row, 'ramo')) }),
    nivelOrdenGobierno: level,
    tipoArea: readCodedList(at(row, 'tipo_area'), tiposArea, (code) =>
      readCoded(code, tiposArea, 'OTRA'),
    ),
    nivelResponsabilidad: readCodedList(
      at(row, 'nivel_responsabilidad'),
      nivelesResponsabilidad,
      (code) => readCoded(code, nivelesResponsabilidad, 'OTRO'),
    ),
    tipoProcedimiento: readProcedures(row),
    superiorInmediato: readSuperior(partAt(row, 'superior_inmediato')),
  };
  return {
    record,
    reserved: { rfc: null, curp: null, superiorRfc: null, superiorCurp: null },
    fechaCaptura: readDateTime(at(row, 'fecha_captura')),
  };
}

/** A name that came whole alone stays in the original: nobody can tell where a surname begins. */
function readName(row: Place) {
  const nombres = readRequiredText(at(row, 'nombres'), 'name');
  const primerApellido = readRequiredText(at(row, 'primer_apellido'), 'name');
  const whole = at(row, 'nombrecompleto');
  const isSplit = nombres !== null && primerApellido !== null;
  if (!isSplit && readText(whole) !== null) note(whole, 'NAME_NOT_SPLIT');
  return {
    nombres,
    primerApellido,
    segundoApellido: readText(at(row, 'segundo_apellido'), 'name'),
  };
}

/** By its number, which `tipo_actos` labels; without one, or where one is a list, by either alone. */
function readProcedures(row: Place): TipoProcedimientoClave[] {
  const number = at(row, 'tipo_procedimiento');
  const act = at(row, 'tipo_actos');
  const list = (place: Place) =>
    readCodedList(place, tiposProcedimiento, (item) => readCoded(item, tiposProcedimiento, 'OTRO'));
  if (typeof number.value === 'object' && number.value !== null) return list(number);
  const clave = readCode(number);
  const valor = readText(act);
  if (clave === null) {
    return list(typeof act.value === 'object' ? act : { ...act, value: { clave, valor } });
  }
  const byNumber = entryOf(number, clave, tiposProcedimiento);
  const byAct = valor === null ? undefined : entryOf(act, valor, tiposProcedimiento);
  const contradicts = byNumber && byAct && byNumber !== byAct && byNumber.code !== 'OTRO';
  if (contradicts) note(act, 'CONTRADICTED');
  return list({ ...number, value: { clave, valor: contradicts ? null : valor } });
}

function readSuperior(superior: Place) {
  return unlessEmpty({
    nombres: readText(at(superior, 'nombres'), 'name'),
    primerApellido: readText(at(superior, 'primer_apellido'), 'name'),
    segundoApellido: readText(at(superior, 'segundo_apellido'), 'name'),
    puesto: readPost(superior, 'puesto', { isNameUsual: true }),
  });
}
