import { sancionesServidores } from '../../../specs/catalogues/sanctions.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { partAt } from '../../normalise/part.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readGender } from '../../normalise/sex.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readFaults, readSanctionParts, readSanctionTypes } from './sanction-parts.ts';

/** S3, `/v1/ssancionados`: a sanctioned public servant. */
export function readOfficialSanction(row: Place, source: SourceSettings): ReadRecord {
  const official = partAt(row, 'servidorPublicoSancionado');
  const tipoFalta = readFaults(at(row, 'tipoFalta'));
  const { isDoubted, ...parts } = readSanctionParts(row, source, tipoFalta);
  const whole = {
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS' as const,
    subject: 'OFFICIAL' as const,
    nombres: readRequiredText(at(official, 'nombres'), 'name'),
    primerApellido: readRequiredText(at(official, 'primerApellido'), 'name'),
    segundoApellido: readText(at(official, 'segundoApellido'), 'name'),
    genero: readGender(at(official, 'genero')),
    puesto: unlessEmpty({
      nombre: readRequiredText(at(official, 'puesto')),
      nivel: readCode(at(official, 'nivel')),
    }),
    tipoFalta,
    ...parts,
    tipoSancion: readSanctionTypes(row, sancionesServidores, parts.inhabilitacion),
  };
  const identifiers = {
    rfc: readText(at(official, 'rfc')),
    curp: readText(at(official, 'curp')),
  };
  const parted = hideReserved(whole, identifiers, isDoubted);
  return { ...parted, fechaCaptura: readDateTime(at(row, 'fechaCaptura')) };
}
