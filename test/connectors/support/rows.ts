import type {
  AcceptedRow,
  BuyerRecord,
  QuarantinedRow,
  SanctionRecord,
} from '../../../connectors/records.ts';
import { formatRecordId } from '../../../specs/ids.ts';

/** A buyer of `JAL.spic` as a dialect would hand it over; all that is not given is empty. */
export function buyerRow(
  providerId: string,
  record: Partial<BuyerRecord> = {},
  row: Partial<AcceptedRow> = {},
): AcceptedRow {
  const id = formatRecordId({ state: 'JAL', system: 'S2', sourceKey: 'spic', providerId });
  const whole: BuyerRecord = {
    nombres: null,
    primerApellido: null,
    segundoApellido: null,
    genero: null,
    institucionDependencia: null,
    puesto: null,
    ejercicioFiscal: null,
    ramo: null,
    nivelOrdenGobierno: 'ESTATAL',
    tipoArea: [],
    nivelResponsabilidad: [],
    tipoProcedimiento: [],
    superiorInmediato: null,
    observaciones: null,
    ...record,
    id,
  };
  return acceptedRow(providerId, whole, row);
}

/** A sanction of `JAL.ssancionados`; all that is not given is empty. */
export function sanctionRow(
  providerId: string,
  record: Partial<SanctionRecord> = {},
  row: Partial<AcceptedRow> = {},
): AcceptedRow {
  const id = formatRecordId({ state: 'JAL', system: 'S3', sourceKey: 'ssancionados', providerId });
  const whole: SanctionRecord = {
    subject: 'OFFICIAL',
    nombres: null,
    primerApellido: null,
    segundoApellido: null,
    nombreRazonSocial: null,
    genero: null,
    puesto: null,
    empresa: null,
    institucionDependencia: null,
    nivelOrdenGobierno: 'ESTATAL',
    autoridadSancionadora: null,
    expediente: null,
    gravedad: 'GRAVE',
    tipoFalta: [],
    tipoSancion: [],
    causaMotivoHechos: null,
    acto: null,
    objetoContrato: null,
    responsableSancion: null,
    resolucion: null,
    multa: null,
    inhabilitacion: null,
    observaciones: null,
    documentos: [],
    ...record,
    id,
  };
  return acceptedRow(providerId, whole, row);
}

export function quarantinedRow(providerId: string | null, original: unknown = {}): QuarantinedRow {
  const reasons = [{ path: '/id', found: 'nothing', expected: 'text' }];
  return { kind: 'quarantined', providerId, reasons, original };
}

/** The original follows the record unless it is given. */
function acceptedRow(
  providerId: string,
  record: BuyerRecord | SanctionRecord,
  row: Partial<AcceptedRow>,
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
