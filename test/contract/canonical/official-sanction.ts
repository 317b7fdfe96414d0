import {
  gravedadOf,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { SanctionRecord } from '../../../connectors/records.ts';
import type { SsancionadoRow } from '../../../examples/demo/services/data/records.ts';
import type { Told } from '../register.ts';
import { isNoGrave } from './gravity.ts';
import { codedOf, entryOf, nameOf, textOf } from './parts.ts';
import { sanctionOf } from './sanction.ts';

const nobody = { nombres: null, primerApellido: null, segundoApellido: null };

/** What the record of a sanctioned official tells where nothing of the row is lost on its way. */
export function officialSanctionOf(row: SsancionadoRow): Told<SanctionRecord> {
  const { servidorPublicoSancionado: official } = row;
  const fault = entryOf(row.tipoFalta, tiposFalta);
  return {
    ...sanctionOf(row, sancionesServidores),
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS',
    subject: 'OFFICIAL',
    ...(isNoGrave(row) ? nobody : nameOf(official)),
    genero: codedOf(official.genero),
    puesto: { nombre: textOf(official.puesto), nivel: textOf(official.nivel) },
    gravedad: gravedadOf([fault.clave]),
    tipoFalta: [{ ...fault, descripcion: null, normatividad: [] }],
    observaciones: isNoGrave(row) ? textOf(row.observaciones) : null,
  };
}
