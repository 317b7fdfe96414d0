import { materias, modalidades, tiposArea } from '../../../specs/catalogues/procurement.ts';
import type {
  ClaseProcedimiento,
  ClaveValor,
  Procedimiento,
} from '../../../specs/graphql/buyers.generated.ts';
import { readBareCode, readCoded, readCodedList } from '../../normalise/coded.ts';
import { at, type Place } from '../../normalise/place.ts';
import { related, relatedRows } from '../../normalise/relation.ts';
import { readCode, readText } from '../../normalise/text.ts';
import { emptyProcedure } from './empty-procedure.ts';
import { readParticipation } from './participation.ts';
import { readProcedureDates } from './procedure-dates.ts';
import { code, member } from './spellings.ts';

const stages = [
  'autorizacion',
  'justificacion',
  'convocatoria',
  'evaluacion',
  'adjudicacion',
  'formalizacion',
];

/**
 * Public contracts: acquisitions and works, which hang on `tipoContratacion`. The PDN's migration writes
 * them straight into the row.
 */
export function readContracts(row: Place): Procedimiento[] {
  return [...relatedRows(at(row, 'tipoContratacion')), row].flatMap((kind) => [
    ...readContract(
      member(kind, 'contratacionAdquisicion'),
      'ADQUISICION',
      'nivelResponsabilidadContratacion',
    ),
    ...readContract(member(kind, 'contratacionObra'), 'OBRA', 'nivelResponsabilidadObra'),
  ]);
}

/** A contract counts as many procedures as it has files; without any it is one. */
function readContract(
  relation: Place,
  clase: ClaseProcedimiento,
  responsibilities: string,
): Procedimiento[] {
  const contract = related(relation);
  const part = {
    ...emptyProcedure,
    clase,
    areas: readCodedList(at(contract, 'tipoArea'), tiposArea, (area) =>
      readCoded(code(area, 'tipoArea'), tiposArea, 'OTRA'),
    ),
    ...readParticipation(contract, { relation: responsibilities, stages }),
  };
  const files = relatedRows(at(contract, 'datosGeneralesProcedimientos')).map(readFile);
  return files.length === 0 ? [part] : files.map((file) => ({ ...part, ...file }));
}

function readFile(file: Place) {
  return {
    expediente: readCode(at(file, 'numeroExpedienteFolio')),
    materia: inWords(
      readBareCode(code(at(file, 'materia'), 'materia'), materias),
      at(file, 'otroMateria'),
    ),
    modalidad: inWords(
      readBareCode(code(member(file, 'tipoProcedimiento'), 'modalidad'), modalidades),
      at(file, 'otroTipoProcedimiento'),
    ),
    ...readProcedureDates(file),
  };
}

/** What stands in words beside a code says more than the label of it, which is mostly "other". */
function inWords(coded: ClaveValor | null, words: Place): ClaveValor | null {
  const valor = readText(words);
  return valor === null ? coded : { clave: coded?.clave ?? null, valor };
}
