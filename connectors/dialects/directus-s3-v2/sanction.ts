import type { FormatoSancion } from '../../../specs/graphql/sanctions.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { readGravity } from '../../normalise/gravity.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readCode, readText } from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readFaults } from './faults.ts';
import { layoutOf } from './layout.ts';
import { readBody, readPost } from './office.ts';
import { readOrigin } from './origin.ts';
import { readParty } from './party.ts';
import { readPenalties } from './penalties.ts';
import { recordTypeOf } from './record-types.ts';
import { readResolution } from './resolution.ts';

/** S3 of 2024, any of its eleven formats. */
export function readSanction(row: Place, source: SourceSettings): ReadRecord {
  const type = recordTypeOf(source);
  const layout = layoutOf(row, type);
  const { party, identifiers } = readParty(layout, type);
  const faults = readFaults(layout.faults);
  const { gravedad, isDoubted } = readGravity({
    tipoFalta: faults.tipoFalta,
    faults: layout.faults,
    stated: [at(row, 'gravedad')],
    ofRegister: type.gravedad,
    facts: faults.causaMotivoHechos,
  });
  const whole = {
    ...emptySanction,
    // Collections are named after their formats.
    formato: source.register.toUpperCase() as FormatoSancion,
    subject: type.subject,
    ...party,
    ...readBody(layout, row, source.level),
    ...(type.subject === 'OFFICIAL' && readPost(layout)),
    expediente: readCode(at(row, 'expediente')),
    origenProcedimiento: readOrigin(layout.origin),
    gravedad,
    ...faults,
    ...readPenalties(layout.sanctions, type),
    ...readResolution(layout),
    observaciones: readText(layout.remarks),
  };
  return { ...hideReserved(whole, identifiers, isDoubted), fechaCaptura: readCaptureDate(row) };
}

/** Services that do not show when a row was created still have the date that its author wrote. */
function readCaptureDate(row: Place): string | null {
  return readDateTime(at(row, 'date_created')) ?? readDateTime(at(row, 'fecha'));
}
