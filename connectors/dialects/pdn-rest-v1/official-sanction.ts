import {
  gravedadOf,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import { readCoded } from '../../normalise/coded.ts';
import { at, type Place } from '../../normalise/place.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SanctionRecord } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { codesOf, described, readSanctionParts, readSanctionTypes } from './sanction-parts.ts';

/** S3, `/v1/ssancionados`: a sanctioned public servant. */
export function readOfficialSanction(
  row: Place,
  source: SourceSettings,
): Omit<SanctionRecord, 'id'> {
  const official = at(row, 'servidorPublicoSancionado');
  const fault = at(row, 'tipoFalta');
  const tipoFalta = [described(fault, readCoded(fault, tiposFalta, 'OTRO'))].filter(
    (falta) => falta !== null,
  );
  const gravedad = gravedadOf(codesOf(tipoFalta));
  const names = {
    nombres: readRequiredText(at(official, 'nombres')),
    primerApellido: readRequiredText(at(official, 'primerApellido')),
    segundoApellido: readText(at(official, 'segundoApellido')),
  };
  return {
    subject: 'OFFICIAL',
    ...(gravedad === 'NO_GRAVE' ? hiddenNames : names),
    nombreRazonSocial: null,
    genero: readClaveValor(at(official, 'genero')),
    puesto: unlessEmpty({
      nombre: readRequiredText(at(official, 'puesto')),
      nivel: readCode(at(official, 'nivel')),
    }),
    empresa: null,
    tipoFalta,
    tipoSancion: readSanctionTypes(at(row, 'tipoSancion'), sancionesServidores),
    acto: null,
    objetoContrato: null,
    responsableSancion: null,
    ...readSanctionParts(row, source, gravedad),
  };
}

const hiddenNames = { nombres: null, primerApellido: null, segundoApellido: null };
