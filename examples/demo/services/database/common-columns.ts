import type { Coded, Disqualification, Fine, Institution } from '../data/records.ts';
import { columnsOf, joinCodes, type Column } from './column.ts';

const institution = columnsOf<{ institucionDependencia: Institution }>();

export const INSTITUTION_COLUMNS = [
  institution.text('dependencia', 'Dependencia', (row) => row.institucionDependencia.nombre),
  institution.text('siglas', 'Siglas', (row) => row.institucionDependencia.siglas),
  institution.text(
    'clave_dependencia',
    'Clave de la dependencia',
    (row) => row.institucionDependencia.clave,
  ),
];

interface Sanctioned {
  tipoSancion: Coded[];
  causaMotivoHechos: string;
  inhabilitacion?: Disqualification;
  multa?: Fine;
}

const sanction = columnsOf<Sanctioned>();

/** What was imposed, and for what. */
export const SANCTION_COLUMNS: readonly Column<Sanctioned>[] = [
  sanction.text('sanciones', 'Tipo de sanción', (row) => joinCodes(row.tipoSancion)),
  sanction.text('causa', 'Causa, motivo o hechos', (row) => row.causaMotivoHechos),
  sanction.text(
    'inhabilitacion_plazo',
    'Plazo de inhabilitación',
    (row) => row.inhabilitacion?.plazo,
  ),
  sanction.day(
    'inhabilitacion_inicio',
    'Fecha de inhabilitación (inicio)',
    (row) => row.inhabilitacion?.fechaInicial,
  ),
  sanction.day(
    'inhabilitacion_fin',
    'Fecha de inhabilitación (fin)',
    (row) => row.inhabilitacion?.fechaFinal,
  ),
  sanction.amount('multa_monto', 'Monto de la multa', (row) => row.multa?.monto),
  sanction.text('multa_moneda', 'Moneda', (row) => row.multa?.moneda.clave),
];

const entry = columnsOf<{ fechaCaptura: string; observaciones?: string }>();

/** How the row came to be. */
export const ENTRY_COLUMNS = [
  entry.moment('fecha_alta', 'Fecha de captura', (row) => row.fechaCaptura),
  entry.text('observaciones', 'Observaciones', (row) => row.observaciones),
];
