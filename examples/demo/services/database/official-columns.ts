import type { SsancionadoRow } from '../data/records.ts';
import { columnsOf, type Column } from './column.ts';
import { ENTRY_COLUMNS, INSTITUTION_COLUMNS, SANCTION_COLUMNS } from './common-columns.ts';
import { nameColumns } from './name-columns.ts';

const { key, text, day, reserved } = columnsOf<SsancionadoRow>();

/** Sanctioned officials. */
export const OFFICIAL_COLUMNS: readonly Column<SsancionadoRow>[] = [
  key('folio', 'Folio', (row) => row.id),
  text('expediente', 'Expediente', (row) => row.expediente),
  ...nameColumns<SsancionadoRow>((row) => row.servidorPublicoSancionado),
  text('sexo', 'Sexo', (row) => row.servidorPublicoSancionado.genero?.clave),
  text('puesto', 'Puesto', (row) => row.servidorPublicoSancionado.puesto),
  text('nivel_puesto', 'Nivel del puesto', (row) => row.servidorPublicoSancionado.nivel),
  ...INSTITUTION_COLUMNS,
  text('autoridad', 'Autoridad sancionadora', (row) => row.autoridadSancionadora),
  text('clave_falta', 'Clave de la falta', (row) => row.tipoFalta.clave),
  text('falta', 'Tipo de falta', (row) => row.tipoFalta.valor),
  day('fecha_resolucion', 'Fecha de resolución', (row) => row.resolucion?.fechaResolucion),
  text('resolucion_url', 'Resolución (enlace)', (row) => row.resolucion?.url),
  ...SANCTION_COLUMNS,
  ...ENTRY_COLUMNS,
  reserved('rfc', 'RFC', (row) => row.servidorPublicoSancionado.rfc),
  reserved('curp', 'CURP', (row) => row.servidorPublicoSancionado.curp),
];
