import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import type { BuyerRecord } from '../../../connectors/records.ts';
import type { Post, SpicRow } from '../../../examples/demo/services/data/records.ts';
import type { Told } from '../register.ts';
import { codedOf, entryOf, institutionOf, momentOf, nameOf, textOf } from './parts.ts';

/** What the record of a buyer tells where nothing of the row is lost on its way. */
export function buyerOf(row: SpicRow): Told<BuyerRecord> {
  const { superiorInmediato: superior } = row;
  return {
    fechaCaptura: momentOf(row),
    ...nameOf(row),
    genero: codedOf(row.genero),
    institucionDependencia: institutionOf(row.institucionDependencia),
    nivelOrdenGobierno: 'ESTATAL',
    ambitoPublico: null,
    entidadFederativa: null,
    puesto: postOf(row.puesto),
    areaAdscripcion: null,
    ejercicioFiscal: textOf(row.ejercicioFiscal),
    ramo: codedOf(row.ramo),
    tipoArea: (row.tipoArea ?? []).map((area) => entryOf(area, tiposArea)),
    nivelResponsabilidad: (row.nivelResponsabilidad ?? []).map((level) =>
      entryOf(level, nivelesResponsabilidad),
    ),
    tipoProcedimiento: row.tipoProcedimiento.map((kind) => entryOf(kind, tiposProcedimiento)),
    procedimientos: [],
    superiorInmediato: superior
      ? { ...nameOf(superior), puesto: superior.puesto ? postOf(superior.puesto) : null }
      : null,
    observaciones: textOf(row.observaciones),
  };
}

function postOf({ nombre, nivel }: Post) {
  return { nombre: textOf(nombre), nivel: textOf(nivel) };
}
