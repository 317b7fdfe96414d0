import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import type { BuyerRecord, StoredRecord } from '../../records.ts';
import { codesV1 } from './codes.ts';

const areaV1 = codesV1(tiposArea, ['T', 'RE', 'RC', 'O', 'C', 'R'], 'O');
const levelV1 = codesV1(nivelesResponsabilidad, ['A', 'T', 'R', 'O'], 'O');
const procedureV1 = codesV1(tiposProcedimiento, ['1', '2', '3', '4', '5'], '5');

/** A buyer as REST v1 has it (S2 v1's OpenAPI file, `respSpic`). */
export function spicRow(stored: StoredRecord): object {
  const record = stored.record as BuyerRecord;
  const { ramo, institucionDependencia, puesto, superiorInmediato } = record;
  return {
    ejercicioFiscal: record.ejercicioFiscal,
    // v1 has a number for its key.
    ramo: ramo && {
      clave: /^\d+$/.test(ramo.clave ?? '') ? Number(ramo.clave) : null,
      valor: ramo.valor,
    },
    nombres: record.nombres ?? '',
    primerApellido: record.primerApellido ?? '',
    segundoApellido: record.segundoApellido,
    genero: genderV1(record.genero),
    institucionDependencia: institucionDependencia ?? { nombre: '' },
    puesto: { nombre: puesto?.nombre ?? '', nivel: puesto?.nivel?.slice(0, 12) ?? null },
    tipoArea: distinct(record.tipoArea.map(areaV1)),
    // Of this catalogue v1 closes the labels too.
    nivelResponsabilidad: distinct(
      record.nivelResponsabilidad.map(levelV1).map(({ clave }) => ({
        clave,
        valor: nivelesResponsabilidad.find(clave)!.label,
      })),
    ),
    tipoProcedimiento: distinct(
      record.tipoProcedimiento.map(procedureV1).map(({ clave, valor }) => {
        return { clave: Number(clave), valor };
      }),
    ),
    superiorInmediato,
    observaciones: record.observaciones,
  };
}

/** F, M and O are all that v1 knows. */
export function genderV1(genero: BuyerRecord['genero']): BuyerRecord['genero'] {
  const clave = /^[FMO]$/.test(genero?.clave ?? '') ? genero!.clave : 'O';
  return genero && { clave, valor: genero.valor };
}

/** Lists of v1 say nothing twice, however many things "other" stands for. */
function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
