import { sancionesServidores } from '../../specs/catalogues/sanctions.ts';
import type { ReadRecord } from '../normalise/accept-row.ts';
import { readDateTime } from '../normalise/dates.ts';
import { emptySanction } from '../normalise/empty-records.ts';
import { hideReserved } from '../normalise/hide-reserved.ts';
import { readText } from '../normalise/text.ts';
import type { Cells } from './cells.ts';
import { readPersonName } from './person-name.ts';
import { readPost } from './public-body.ts';
import { readSanctionParts, readSanctionTypes } from './sanction-parts.ts';
import type { TableSource } from './settings.ts';

/** S3, `ssancionados`: a sanctioned public servant. */
export function readOfficialSanctionRow(cell: Cells, source: TableSource): ReadRecord {
  const { separator, timeZone } = source.options;
  const { isDoubted, ...parts } = readSanctionParts(cell, source);
  const whole = {
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS' as const,
    subject: 'OFFICIAL' as const,
    ...readPersonName(cell),
    ...readPost(cell),
    ...parts,
    tipoSancion: readSanctionTypes(cell, separator, sancionesServidores, parts.inhabilitacion),
  };
  const identifiers = { rfc: readText(cell('rfc')), curp: readText(cell('curp')) };
  const parted = hideReserved(whole, identifiers, isDoubted);
  return { ...parted, fechaCaptura: readDateTime(cell('fechaCaptura'), timeZone) };
}
