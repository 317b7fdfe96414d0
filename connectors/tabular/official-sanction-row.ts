import { sancionesServidores } from '../../specs/catalogues/sanctions.ts';
import type { ReadRecord } from '../normalise/accept-row.ts';
import { emptySanction } from '../normalise/empty-records.ts';
import { hideReserved } from '../normalise/hide-reserved.ts';
import { readText } from '../normalise/text.ts';
import type { Cells } from './cells.ts';
import { readTableMoment } from './mexican-dates.ts';
import { readPersonName } from './person-name.ts';
import { readPost } from './public-body.ts';
import { readSanctionParts, readSanctionTypes } from './sanction-parts.ts';
import type { TableSource } from './settings.ts';

/** S3, `ssancionados`: a sanctioned public servant. */
export function readOfficialSanctionRow(cell: Cells, source: TableSource): ReadRecord {
  const { separator, timeZone } = source.options;
  const whole = {
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS' as const,
    subject: 'OFFICIAL' as const,
    ...readPersonName(cell),
    ...readPost(cell),
    ...readSanctionParts(cell, source),
    tipoSancion: readSanctionTypes(cell, separator, sancionesServidores),
  };
  const parted = hideReserved(whole, {
    rfc: readText(cell('rfc')),
    curp: readText(cell('curp')),
  });
  return { ...parted, fechaCaptura: readTableMoment(cell('fechaCaptura'), timeZone) };
}
