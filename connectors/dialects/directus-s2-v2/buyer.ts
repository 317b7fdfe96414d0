import { tiposProcedimiento } from '../../../specs/catalogues/procurement.ts';
import type {
  Procedimiento,
  TipoProcedimientoClave,
} from '../../../specs/graphql/buyers.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptyBuyer } from '../../normalise/empty-records.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readPublicPost } from '../../normalise/public-post.ts';
import { related } from '../../normalise/relation.ts';
import { readSex } from '../../normalise/sex.ts';
import { readCode, readRequiredText, readText } from '../../normalise/text.ts';
import { readYesNo } from '../../normalise/yes-no.ts';
import type { SourceSettings } from '../../settings.ts';
import { readContracts } from './contracts.ts';
import { saysNothing } from './empty-procedure.ts';
import { readConcession, readDisposal, readValuation } from './other-procedures.ts';
import { code, member } from './spellings.ts';

/** S2 of 2024: a public servant who takes part in procurement, and in which procedures. */
export function readBuyer(row: Place, { level }: SourceSettings): ReadRecord {
  const person = related(at(row, 'datosGenerales'));
  const procedimientos = readProcedures(row);
  const record = {
    ...emptyBuyer,
    nombres: readRequiredText(member(person, 'nombre'), 'name'),
    primerApellido: readRequiredText(at(person, 'primerApellido'), 'name'),
    segundoApellido: readText(at(person, 'segundoApellido'), 'name'),
    genero: readSex(at(person, 'sexo')),
    ...readPublicPost(related(at(row, 'empleoCargoComision')), level),
    ejercicioFiscal: readCode(at(row, 'ejercicio')),
    tipoArea: distinct(procedimientos.flatMap(({ areas }) => areas)),
    nivelResponsabilidad: distinct(
      procedimientos
        .flatMap(({ responsabilidades }) => responsabilidades)
        .flatMap(({ niveles }) => niveles),
    ),
    tipoProcedimiento: readKind(member(row, 'tipoProcedimiento')),
    procedimientos,
    observaciones: readText(member(row, 'observaciones')),
  };
  const reserved = {
    rfc: readText(at(person, 'rfc')),
    curp: readText(at(person, 'curp')),
    superiorRfc: null,
    superiorCurp: null,
  };
  return { record, reserved, fechaCaptura: readCaptureDate(row) };
}

function readProcedures(row: Place): Procedimiento[] {
  const procedures = [
    ...readContracts(row),
    readConcession(row),
    readDisposal(row),
    readValuation(row),
  ];
  // Older versions of the capture tool, and the PDN's migration, say it once for all.
  const ofAll = readYesNo(at(row, 'continuaParticipando'));
  return procedures
    .filter((procedure) => !saysNothing(procedure))
    .map((procedure) => ({
      ...procedure,
      continuaParticipando: procedure.continuaParticipando ?? ofAll,
    }));
}

function readKind(place: Place): TipoProcedimientoClave[] {
  return readCodedList(place, tiposProcedimiento, (item) =>
    readCoded(code(item, 'tipoProcedimiento'), tiposProcedimiento, 'OTRO'),
  );
}

/** Services that do not show when a row was created still have the date that its author wrote. */
function readCaptureDate(row: Place): string | null {
  return readDateTime(at(row, 'date_created')) ?? readDateTime(at(row, 'fecha'));
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
