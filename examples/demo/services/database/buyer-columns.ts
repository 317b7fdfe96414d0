import type { SpicRow } from '../data/records.ts';
import { columnsOf, joinCodes, type Column } from './column.ts';
import { ENTRY_COLUMNS, INSTITUTION_COLUMNS } from './common-columns.ts';
import { nameColumns } from './name-columns.ts';

const { key, text, number, reserved } = columnsOf<SpicRow>();

/** Officials who take part in procurement. */
export const BUYER_COLUMNS: readonly Column<SpicRow>[] = [
  key('folio', 'Folio', (row) => row.id),
  ...nameColumns<SpicRow>((row) => row),
  text('sexo', 'Sexo', (row) => row.genero?.clave),
  ...INSTITUTION_COLUMNS,
  text('puesto', 'Puesto', (row) => row.puesto.nombre),
  text('nivel_puesto', 'Nivel del puesto', (row) => row.puesto.nivel),
  number('clave_ramo', 'Clave del ramo', (row) => row.ramo?.clave),
  text('ramo', 'Ramo', (row) => row.ramo?.valor),
  text('area', 'Tipo de área', (row) => joinCodes(row.tipoArea)),
  text('responsabilidad', 'Nivel de responsabilidad', (row) => joinCodes(row.nivelResponsabilidad)),
  text('procedimientos', 'Tipo de procedimiento', (row) => joinCodes(row.tipoProcedimiento)),
  text('ejercicio', 'Año', (row) => row.ejercicioFiscal),
  ...nameColumns<SpicRow>((row) => row.superiorInmediato, {
    prefix: 'superior_',
    suffix: ' del superior inmediato',
  }),
  text(
    'superior_puesto',
    'Puesto del superior inmediato',
    (row) => row.superiorInmediato?.puesto?.nombre,
  ),
  ...ENTRY_COLUMNS,
  reserved('rfc', 'RFC', (row) => row.rfc),
  reserved('curp', 'CURP', (row) => row.curp),
];
