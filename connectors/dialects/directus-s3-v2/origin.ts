import { defineCatalogue } from '../../../specs/catalogues/catalogue.ts';
import { readCoded } from '../../normalise/coded.ts';
import type { Place } from '../../normalise/place.ts';
import { coded } from './spellings.ts';

/** PDNMX/herramienta-capturador-s3, `origen_procedimiento`. */
const origins = defineCatalogue<string>({
  ASF_ENTIDADES_FISCALIZACION: [
    'Auditoría Superior de la Federación o entidades de fiscalización superior de las entidades federativas',
  ],
  AUDITORIA_OIC: ['Auditoría del órgano interno de control del ente público'],
  DENUNCIA: ['Denuncia'],
  DE_OFICIO: ['De oficio'],
  OTRO: ['Otro'],
});

/** What set off the investigation; in words of its own only where it is "other". */
export function readOrigin(origin: Place) {
  return readCoded(coded(origin, 'origenProcedimiento'), origins, 'OTRO');
}
