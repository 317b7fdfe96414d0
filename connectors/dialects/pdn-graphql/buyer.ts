import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import type { TipoProcedimientoClave } from '../../../specs/graphql/buyers.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readClosedCode } from '../../normalise/bare-code.ts';
import { readCodeList } from '../../normalise/code-list.ts';
import { readCoded } from '../../normalise/coded.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptyBuyer } from '../../normalise/empty-records.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readDayFirst } from './day-first.ts';
import { readCodeOrLabel, readInstitution, readPost } from './parts.ts';

/** S2, `servidor_publico`. The service has no RFC and no CURP to ask for. */
export function readBuyer(row: Place, { level }: SourceSettings): ReadRecord {
  const record = {
    ...emptyBuyer,
    ...readName(row),
    genero: readCodeOrLabel(at(row, 'genero'), /^.$/),
    institucionDependencia: readInstitution(at(row, 'dependencia')),
    puesto: readPost(at(row, 'puesto')),
    ejercicioFiscal: readCode(at(row, 'ejercicio_fiscal')),
    ramo: unlessEmpty({ clave: readCode(at(row, 'id_ramo')), valor: readText(at(row, 'ramo')) }),
    nivelOrdenGobierno: level,
    tipoArea: readCodeList(at(row, 'tipo_area'), (code) => readClosedCode(code, tiposArea, 'OTRA')),
    nivelResponsabilidad: readCodeList(at(row, 'nivel_responsabilidad'), (code) =>
      readClosedCode(code, nivelesResponsabilidad, 'OTRO'),
    ),
    tipoProcedimiento: listOf(readProcedure(row)),
    superiorInmediato: readSuperior(at(row, 'superior_inmediato')),
  };
  return {
    record,
    reserved: { rfc: null, curp: null, superiorRfc: null, superiorCurp: null },
    fechaCaptura: readDayFirst(at(row, 'fecha_captura'), readDateTime),
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

/** By its number, which `tipo_actos` labels; without one by that label. */
function readProcedure(row: Place): TipoProcedimientoClave | null {
  const number = at(row, 'tipo_procedimiento');
  const act = at(row, 'tipo_actos');
  const clave = readCode(number);
  const valor = readText(act);
  const byNumber = clave === null ? undefined : tiposProcedimiento.find(clave);
  const byAct = valor === null ? undefined : tiposProcedimiento.find(valor);
  const contradicts = byNumber && byAct && byNumber !== byAct && byNumber.code !== 'OTRO';
  if (contradicts) note(act, 'CONTRADICTED');
  const coded = { clave, valor: contradicts ? null : valor };
  return readCoded(
    { ...(clave === null ? act : number), value: coded },
    tiposProcedimiento,
    'OTRO',
  );
}

function readSuperior(superior: Place) {
  return unlessEmpty({
    nombres: readText(at(superior, 'nombres'), 'name'),
    primerApellido: readText(at(superior, 'primer_apellido'), 'name'),
    segundoApellido: readText(at(superior, 'segundo_apellido'), 'name'),
    puesto: readPost(at(superior, 'puesto')),
  });
}

function listOf<Item>(item: Item | null): Item[] {
  return item === null ? [] : [item];
}
