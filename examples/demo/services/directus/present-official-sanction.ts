import { SANCTIONS_OF_OFFICIALS } from '../data/catalogues.ts';
import type { SsancionadoRow } from '../data/records.ts';
import { isNotSerious, offencesOfOfficial } from './offences.ts';
import type { Present } from './presentation.ts';
import { postOf } from './public-office.ts';
import { originOf, publishedResolutionOf, resolutionOf } from './resolutions.ts';
import { sanctionsOf, type SanctionCodes } from './sanctions.ts';
import { sexOf } from './sex.ts';

const SERIOUS: SanctionCodes = {
  D: 'DESTITUCION',
  I: 'INHABILITACION',
  IRSC: 'SANCION_ECONOMICA',
  M: 'SANCION_ECONOMICA',
  S: 'SUSPENSION',
  SE: 'SANCION_ECONOMICA',
};
const NOT_SERIOUS: SanctionCodes = {
  A: 'AMONESTACION',
  D: 'DESTITUCION',
  I: 'INHABILITACION',
  S: 'SUSPENSION',
};

/** A sanctioned official: among those of serious offences unless the offence is known as minor. */
export const presentOfficialSanction: Present<SsancionadoRow> = (code, row, random) => {
  const notSerious = isNotSerious(row.tipoFalta);
  const { genero, puesto, nombres, primerApellido, segundoApellido, curp, rfc } =
    row.servidorPublicoSancionado;
  const resolvedOn = row.resolucion?.fechaResolucion;
  const known = { resolvedOn, url: row.resolucion?.url, authority: row.autoridadSancionadora };

  return {
    collection: notSerious ? 'faltas_administrativas_no_graves' : 'faltas_administrativas_graves',
    draft: {
      expediente: row.expediente,
      observaciones: row.observaciones,
      datosGenerales: { nombres, primerApellido, segundoApellido, curp, rfc, sexo: sexOf(genero) },
      empleoCargoComision: postOf(code, row.institucionDependencia, puesto, random),
      origenProcedimiento: originOf(random),
      resolucion: (notSerious ? resolutionOf : publishedResolutionOf)(known, random),
      faltaCometida: offencesOfOfficial(row.tipoFalta, row.causaMotivoHechos, random),
      tipoSancion: sanctionsOf(
        row,
        notSerious ? NOT_SERIOUS : SERIOUS,
        SANCTIONS_OF_OFFICIALS,
        resolvedOn ?? row.fechaCaptura.slice(0, 10),
        random,
      ),
    },
  };
};
