import type { PsancionadoRow, SanctionedParty } from '../data/records.ts';
import { columnsOf, type Column } from './column.ts';
import { ENTRY_COLUMNS, INSTITUTION_COLUMNS, SANCTION_COLUMNS } from './common-columns.ts';
import { nameColumns } from './name-columns.ts';

const { key, text, day, reserved } = columnsOf<PsancionadoRow>();

/** Sanctioned companies and private persons. */
export const PARTY_COLUMNS: readonly Column<PsancionadoRow>[] = [
  key('folio', 'Folio', (row) => row.id),
  text('expediente', 'Expediente', (row) => row.expediente),
  text(
    'razon_social',
    'Nombre o razón social',
    (row) => row.particularSancionado.nombreRazonSocial,
  ),
  text('tipo_persona', 'Tipo de persona', (row) => row.particularSancionado.tipoPersona),
  text('rfc', 'RFC', (row) => row.particularSancionado.rfc),
  text('objeto_social', 'Objeto social', (row) => row.particularSancionado.objetoSocial),
  text('telefono', 'Teléfono', (row) => row.particularSancionado.telefono),
  text('domicilio', 'Domicilio', (row) => addressOf(row.particularSancionado)),
  ...nameColumns<PsancionadoRow>((row) => row.particularSancionado.directorGeneral, {
    prefix: 'director_',
    suffix: ' del director general',
  }),
  reserved(
    'director_curp',
    'CURP del director general',
    (row) => row.particularSancionado.directorGeneral?.curp,
  ),
  ...nameColumns<PsancionadoRow>((row) => row.particularSancionado.apoderadoLegal, {
    prefix: 'apoderado_',
    suffix: ' del apoderado legal',
  }),
  reserved(
    'apoderado_curp',
    'CURP del apoderado legal',
    (row) => row.particularSancionado.apoderadoLegal?.curp,
  ),
  ...INSTITUTION_COLUMNS,
  text('objeto_contrato', 'Objeto del contrato', (row) => row.objetoContrato),
  text('autoridad', 'Autoridad sancionadora', (row) => row.autoridadSancionadora),
  ...nameColumns<PsancionadoRow>((row) => row.responsableSancion, {
    prefix: 'responsable_',
    suffix: ' del responsable de la sanción',
  }),
  text('falta', 'Tipo de falta', (row) => row.tipoFalta),
  text('acto', 'Acto', (row) => row.acto),
  text('sentido', 'Sentido de la resolución', (row) => row.resolucion?.sentido),
  day('fecha_notificacion', 'Fecha de notificación', (row) => row.resolucion?.fechaNotificacion),
  text('resolucion_url', 'Resolución (enlace)', (row) => row.resolucion?.url),
  ...SANCTION_COLUMNS,
  ...ENTRY_COLUMNS,
];

/** An address on one line, as people write it on an envelope. */
function addressOf({ domicilioMexico, domicilioExtranjero }: SanctionedParty): string | undefined {
  if (domicilioMexico) {
    const { vialidad, numeroExterior, municipio, codigoPostal, entidadFederativa } =
      domicilioMexico;
    const street = `${vialidad.clave} ${vialidad.valor} ${numeroExterior}`;
    return `${street}, ${municipio.valor}, C.P. ${codigoPostal}, ${entidadFederativa.valor}`;
  }
  if (domicilioExtranjero) {
    const { calle, numeroExterior, ciudadLocalidad, estadoProvincia, pais } = domicilioExtranjero;
    return `${calle} ${numeroExterior}, ${ciudadLocalidad}, ${estadoProvincia}, ${pais.valor}`;
  }
  return undefined;
}
