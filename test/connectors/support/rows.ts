import { emptyBuyer, emptySanction } from '../../../connectors/normalise/empty-records.ts';
import { hideReserved } from '../../../connectors/normalise/hide-reserved.ts';
import type {
  AcceptedRow,
  BuyerRecord,
  QuarantinedRow,
  ReservedPart,
  SanctionRecord,
} from '../../../connectors/records.ts';
import { formatRecordId } from '../../../specs/ids.ts';

const noIdentifiers: ReservedPart = {
  rfc: null,
  curp: null,
  superiorRfc: null,
  superiorCurp: null,
};

/** A buyer of `JAL.spic` as a dialect would hand it over; all that is not given is empty. */
export function buyerRow(
  providerId: string,
  record: Partial<BuyerRecord> = {},
  row: Partial<AcceptedRow> = {},
): AcceptedRow {
  const id = formatRecordId({ state: 'JAL', system: 'S2', sourceKey: 'spic', providerId });
  const whole: BuyerRecord = { ...emptyBuyer, nivelOrdenGobierno: 'ESTATAL', ...record, id };
  return acceptedRow(providerId, whole, { reserved: noIdentifiers, ...row });
}

/** A sanction of `JAL.ssancionados`; all that is not given is empty. */
export function sanctionRow(
  providerId: string,
  whole: Partial<SanctionRecord> = {},
  row: Partial<AcceptedRow> = {},
): AcceptedRow {
  const id = formatRecordId({ state: 'JAL', system: 'S3', sourceKey: 'ssancionados', providerId });
  const { record, reserved } = hideReserved({
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS',
    subject: 'OFFICIAL',
    nivelOrdenGobierno: 'ESTATAL',
    gravedad: 'GRAVE',
    ...whole,
  });
  return acceptedRow(providerId, { ...record, id }, { reserved, ...row });
}

export function quarantinedRow(providerId: string | null, original: unknown = {}): QuarantinedRow {
  const reasons = [
    { path: '/id', code: 'WRONG_VALUE', found: { type: 'undefined' }, expected: {} } as const,
  ];
  return { kind: 'quarantined', providerId, reasons, original };
}

/** The original follows the record unless it is given. */
function acceptedRow(
  providerId: string,
  record: BuyerRecord | SanctionRecord,
  row: Pick<AcceptedRow, 'reserved'> & Partial<AcceptedRow>,
): AcceptedRow {
  return {
    kind: 'accepted',
    id: record.id,
    providerId,
    record,
    notes: [],
    fechaCaptura: null,
    original: JSON.parse(JSON.stringify(record)),
    withheld: [],
    ...row,
  };
}
