import { actosOtorgamiento } from '../../../specs/catalogues/procurement.ts';
import type {
  ClaseProcedimiento,
  ClaveValor,
  Procedimiento,
} from '../../../specs/graphql/buyers.generated.ts';
import { readAmount } from '../../normalise/amount.ts';
import { readBareCode } from '../../normalise/coded.ts';
import { readDate } from '../../normalise/dates.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import { related } from '../../normalise/relation.ts';
import { readCode, readText } from '../../normalise/text.ts';
import { textsOf } from '../../normalise/text-list.ts';
import { emptyProcedure } from './empty-procedure.ts';
import { readParticipation, type Responsibilities } from './participation.ts';
import { readProcedureDates } from './procedure-dates.ts';
import { code, member } from './spellings.ts';

/** Concessions, licences, permits and authorisations. */
export function readConcession(row: Place): Procedimiento {
  const concession = related(member(row, 'otorgamientoConcesion'));
  const details = related(member(concession, 'datosGeneralesConcesiones'));
  return {
    ...emptyProcedure,
    clase: 'CONCESION',
    expediente: readCode(at(details, 'numeroExpedienteFolio')),
    tipoActo: readAct(at(concession, 'tipoActo')),
    denominacion: readText(at(details, 'denominacion')),
    descripcion: readText(at(details, 'objeto')),
    fundamento: readText(at(details, 'fundamento')),
    sectores: readSectors(member(details, 'sectorActoJuridico')),
    fechaInicioVigencia: readDate(at(details, 'fechaInicioVigencia')),
    fechaConclusionVigencia: readDate(at(details, 'fechaConclusionVigencia')),
    monto: readAmount(at(details, 'monto')),
    url: readText(member(details, 'urlActoJuridico')),
    titular: readHolder(details),
    ...readParticipation(concession, {
      relation: 'nivelResponsabilidadConcesiones',
      stages: ['convocatoria', 'dictamenes', 'visitas', 'evaluacion', 'determinacion'],
    }),
  };
}

/** Disposals of movable goods. */
export function readDisposal(row: Place): Procedimiento {
  return readDescribed('ENAJENACION', related(member(row, 'enajenacionBien')), {
    details: 'datosEnajenacionesBienes',
    relation: 'nivelesResponsabilidadesEnajenaciones',
    stages: [
      'autorizaciones',
      'analisis',
      'modificaciones',
      'presentacion',
      'evaluacion',
      'adjudicacion',
      'formalizacion',
    ],
  });
}

/** Valuations, and what rents are just. */
export function readValuation(row: Place): Procedimiento {
  return readDescribed('AVALUO', related(member(row, 'avaluosJustipreciacion')), {
    details: 'datosDictaminacionesAvaluos',
    relation: 'nivelesResponsabilidadesAvaluos',
    stages: ['propuestas', 'asignacion', 'emision'],
  });
}

function readDescribed(
  clase: ClaseProcedimiento,
  procedure: Place,
  { details: name, ...responsibilities }: Responsibilities & { details: string },
): Procedimiento {
  const details = related(member(procedure, name));
  return {
    ...emptyProcedure,
    clase,
    expediente: readCode(at(details, 'numeroExpedienteFolio')),
    descripcion: readText(at(details, 'descripcion')),
    ...readProcedureDates(details),
    ...readParticipation(procedure, responsibilities),
  };
}

/** One act; the form of the capture tool lets several be chosen. */
function readAct(place: Place): ClaveValor | null {
  const [first, ...others] = textsOf(place);
  for (const other of others) note(other, 'ONLY_FIRST_READ');
  return first ? readBareCode(code(first, 'tipoActo'), actosOtorgamiento) : null;
}

function readSectors(place: Place): string[] {
  return textsOf(place)
    .map((item) => readText(item))
    .filter((sector) => sector !== null);
}

/** A person, a company, or one for the other. */
function readHolder(details: Place): string | null {
  const holders = [
    readText(member(details, 'nombrePersonaFisica'), 'name'),
    readText(member(details, 'denominacionPersonaMoral'), 'name'),
  ].filter((holder) => holder !== null);
  return holders.length === 0 ? null : holders.join('; ');
}
