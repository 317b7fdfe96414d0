import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import {
  nivelesActuacion,
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import {
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { NoteKind } from '../../normalise/note-texts.ts';
import { at, itemsOf, type Place } from '../../normalise/place.ts';
import { readCode } from '../../normalise/text.ts';
import type { AcceptedRow, ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Findings } from '../finding.ts';
import type { FindingCode } from '../finding-texts.ts';
import { checkForm } from './form.ts';
import { checkOwnIdentifiers } from './own-identifiers.ts';
import { inspectTexts } from './texts.ts';

/** What a remark of the reader means to the provider. The others are of no consequence. */
const noted: Partial<Record<NoteKind, FindingCode>> = {
  BLANK_REQUIRED: 'REQUIRED_BLANK',
  NOT_UNICODE: 'BROKEN_LETTERS',
  NOT_AN_AMOUNT: 'BAD_AMOUNT',
  NOT_A_DATE: 'BAD_DATE',
  MIDNIGHT_ADDED: 'DATE_WITHOUT_ZONE',
  UTC_ASSUMED: 'DATE_WITHOUT_ZONE',
  DAY_FIRST: 'DATE_OTHER_FORM',
  MONTH_FIRST: 'DATE_OTHER_FORM',
  EPOCH_DATE: 'DATE_OTHER_FORM',
  SERIAL_DATE: 'DATE_OTHER_FORM',
  DATE_REWRITTEN: 'DATE_OTHER_FORM',
  LABEL_FROM_CATALOGUE: 'LABEL_BLANK',
  CODE_FROM_LABEL: 'LABEL_BLANK',
  NOT_IN_CATALOGUE: 'UNKNOWN_CODE',
  NEITHER_PERSON_NOR_COMPANY: 'NOT_PERSON_NOR_COMPANY',
  OTHER_FORM: 'OTHER_FORM',
  WRONG_FORM: 'OTHER_FORM',
  NOT_TEXT: 'OTHER_FORM',
  TOO_MANY: 'OTHER_FORM',
  TOO_LONG: 'OTHER_FORM',
  ERROR_CELL: 'CELL_UNKNOWN',
  FORMULA_WITHOUT_VALUE: 'CELL_UNKNOWN',
};

const codedLists: Record<string, Catalogue<string>[]> = {
  tipoArea: [tiposArea],
  nivelResponsabilidad: [nivelesResponsabilidad, nivelesActuacion],
  tipoProcedimiento: [tiposProcedimiento],
  tipoFalta: [tiposFalta],
  tipoSancion: [sancionesServidores, sancionesParticulares],
};

const dayMs = 86_400_000;
/** No register of the PDN reaches further back. */
const earliest = '1950';

/** What every row is judged by. */
export const rowRequirements = [
  'SRC-9',
  'SRC-10',
  'SRC-11',
  'SRC-12',
  'SRC-13',
  'SRC-21',
  'SRC-22',
  'SRC-23',
  'SRC-24',
  'SRC-25',
  'SRC-28',
];

/** Judges one row: by what the reader made of it, and by what it holds. */
export function checkRow(
  row: ReadRow,
  source: SourceSettings,
  findings: Findings,
  now: Date,
): void {
  const { register } = source;
  const ofOtherForm =
    source.dialect === 'pdn-rest-v1'
      ? checkForm(row.original, { register, recordId: row.providerId }, findings)
      : [];
  if (row.kind === 'quarantined') {
    const { providerId } = row;
    for (const { path, code } of row.reasons) {
      // Its remark says more of it.
      if (code === 'UNREADABLE_FILE') continue;
      const isId = providerId === null && (path === '/id' || code === 'UNUSABLE_ID');
      findings.add(isId ? 'ID_MISSING' : 'ROW_REFUSED', providerId, path);
    }
  } else {
    checkNotes(row, source, ofOtherForm, findings);
    checkLabels(row, findings);
    checkTimes(row, findings, now);
    checkOwnIdentifiers(row, findings);
  }
  inspectTexts(row, findings, isAskedAsAnybody(source));
}

/**
 * REST v1 is asked without rfcSolicitante, so as anybody may ask it. Other services tell by the token
 * what they may send; one that wants none sends it to anybody. Databases and files are no services.
 */
function isAskedAsAnybody({ dialect, credentials, options }: SourceSettings): boolean {
  const isService = dialect !== 'sql' && Object.hasOwn(options as object, 'url');
  return dialect === 'pdn-rest-v1' || (isService && credentials === null);
}

function checkNotes(
  { providerId, record, notes, original, withheld }: AcceptedRow,
  source: SourceSettings,
  ofOtherForm: readonly string[],
  findings: Findings,
): void {
  const isHidden = 'gravedad' in record && record.gravedad === 'NO_GRAVE';
  for (const remark of notes) {
    const { code, path } = remark;
    const finding = noted[code as NoteKind];
    if (!finding) continue;
    // What has another form has no code for that reason.
    const isCoded = finding === 'UNKNOWN_CODE' || finding === 'LABEL_BLANK';
    if (isCoded && ofOtherForm.some((wrong) => `${path}/`.startsWith(`${wrong}/`))) continue;
    // A sheet has dates as its country writes them.
    if (finding === 'DATE_OTHER_FORM' && source.dialect !== 'pdn-rest-v1') continue;
    // Only REST v1 has labels: the formats of 2024 and the federal service write a code or a word alone.
    if (finding === 'LABEL_BLANK' && source.dialect !== 'pdn-rest-v1') continue;
    if (code === 'CODE_FROM_LABEL' && isOther(original, path)) continue;
    // REST v1 has the fault of a private party as free text, so it has no code.
    if (source.register === 'psancionados' && path === '/tipoFalta') continue;
    // Where the fault is not serious, a blank name is as it should be.
    if (finding === 'REQUIRED_BLANK' && isHidden && /nombre|apellido/i.test(path)) continue;
    findings.add(finding, providerId, path);
    if (isCoded) findings.unknownValues.add({ notes: [remark], original, withheld });
  }
}

/** Where v1 has no code for something, its specification has it as O, AMONESTACIÓN. */
function isOther(original: unknown, path: string): boolean {
  let place: Place = { value: original, path: '', notes: [] };
  for (const name of path.split('/').slice(1)) {
    place = itemsOf(place)[Number(name)] ?? at(place, name);
  }
  return ['O', 'OTRO'].includes(readCode(at(place, 'clave')) ?? '');
}

/** A label that names another entry of the catalogue than its code. */
function checkLabels({ providerId, record }: AcceptedRow, findings: Findings): void {
  for (const [name, catalogues] of Object.entries(codedLists)) {
    const items = (record as unknown as Record<string, { clave: string; valor: string }[]>)[name];
    for (const { clave, valor } of items ?? []) {
      const meant = catalogues.flatMap((catalogue) => catalogue.find(valor)?.code ?? []);
      if (meant.length > 0 && !meant.includes(clave)) {
        findings.add('LABEL_CONTRADICTS', providerId, `/${name}`);
      }
    }
  }
}

function checkTimes(
  { providerId, record, fechaCaptura }: AcceptedRow,
  findings: Findings,
  now: Date,
): void {
  const tomorrow = new Date(now.getTime() + dayMs).toISOString();
  if (fechaCaptura !== null && fechaCaptura > tomorrow) {
    findings.add('DATE_IN_FUTURE', providerId, '/fechaCaptura');
  }
  if (fechaCaptura !== null && fechaCaptura < earliest) {
    findings.add('DATE_TOO_EARLY', providerId, '/fechaCaptura');
  }
  const fiscalYear = 'ejercicioFiscal' in record ? Number(record.ejercicioFiscal) : 0;
  if (fiscalYear > now.getUTCFullYear() + 1) {
    findings.add('DATE_IN_FUTURE', providerId, '/ejercicioFiscal');
  }
  if (!('subject' in record)) return;
  const { resolucion, inhabilitacion } = record;
  if ((resolucion?.fechaResolucion ?? '') > tomorrow) {
    findings.add('DATE_IN_FUTURE', providerId, '/resolucion/fechaResolucion');
  }
  if ((resolucion?.fechaResolucion ?? earliest) < earliest) {
    findings.add('DATE_TOO_EARLY', providerId, '/resolucion/fechaResolucion');
  }
  const { fechaInicial, fechaFinal } = inhabilitacion ?? {};
  if (fechaInicial && fechaFinal && fechaFinal < fechaInicial) {
    findings.add('ENDS_BEFORE_IT_BEGINS', providerId, '/inhabilitacion');
  }
  for (const [name, day] of Object.entries({ fechaInicial, fechaFinal })) {
    if (day && day < earliest)
      findings.add('DATE_TOO_EARLY', providerId, `/inhabilitacion/${name}`);
  }
}
