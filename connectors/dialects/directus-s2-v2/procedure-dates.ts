import type { Procedimiento } from '../../../specs/graphql/buyers.generated.ts';
import { readDate } from '../../normalise/dates.ts';
import type { Place } from '../../normalise/place.ts';
import { member } from './spellings.ts';

/** When a procedure began and when it ended. */
export function readProcedureDates(
  details: Place,
): Pick<Procedimiento, 'fechaInicio' | 'fechaConclusion'> {
  return {
    fechaInicio: readDate(member(details, 'fechaInicioProcedimiento')),
    fechaConclusion: readDate(member(details, 'fechaConclusionProcedimiento')),
  };
}
