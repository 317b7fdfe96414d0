import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';

/** What a member of a row of REST v1 is, by the PDN's OpenAPI files. Members that stand nowhere here are free. */
type Form = 'text' | 'amount' | 'object' | 'list';

const institution = ['text /nombre', 'text /siglas', 'text /clave'].map((form) =>
  form.replace('/', '/institucionDependencia/'),
);
const person = ['text /nombres', 'text /primerApellido', 'text /segundoApellido'];

const forms: Readonly<Record<string, readonly string[]>> = {
  spic: [
    ...['text /id', 'text /fechaCaptura', 'text /ejercicioFiscal', ...person, ...institution],
    ...['object /genero', 'object /institucionDependencia', 'object /puesto', 'object /ramo'],
    ...['text /puesto/nombre', 'text /puesto/nivel', 'text /observaciones'],
    ...['list /tipoArea', 'list /nivelResponsabilidad', 'list /tipoProcedimiento'],
  ],
  ssancionados: [
    ...['text /id', 'text /fechaCaptura', 'text /expediente', ...institution],
    ...['object /institucionDependencia', 'object /servidorPublicoSancionado'],
    ...person.map((form) => form.replace('/', '/servidorPublicoSancionado/')),
    ...['text /autoridadSancionadora', 'text /causaMotivoHechos', 'text /observaciones'],
    ...['object /tipoFalta', 'list /tipoSancion', 'object /resolucion', 'object /multa'],
    ...['amount /multa/monto', 'object /inhabilitacion', 'list /documentos'],
    ...['text /inhabilitacion/fechaInicial', 'text /inhabilitacion/fechaFinal'],
  ],
  psancionados: [
    ...['text /id', 'text /fechaCaptura', 'text /expediente', ...institution],
    ...['object /institucionDependencia', 'object /particularSancionado'],
    ...['text /particularSancionado/nombreRazonSocial', 'text /particularSancionado/tipoPersona'],
    ...['text /autoridadSancionadora', 'text /causaMotivoHechos', 'text /observaciones'],
    ...['list /tipoSancion', 'object /resolucion', 'object /multa', 'amount /multa/monto'],
    ...['object /inhabilitacion', 'list /documentos'],
  ],
};

const isOf: Readonly<Record<Form, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  amount: (value) => typeof value === 'number',
  object: isObject,
  list: Array.isArray,
};

const longestLevel = 12;
const genders = new Set(['F', 'M', 'O']);

/**
 * Holds a row of REST v1 against the published form, which a reader may be more tolerant about. Returns the paths
 * of what has another form.
 */
export function checkForm(
  row: unknown,
  { register, recordId }: { register: string; recordId: string | null },
  findings: Findings,
): string[] {
  if (!isObject(row)) return [];
  const found: string[] = [];
  const wrong = (path: string) => {
    found.push(path);
    findings.add('WRONG_FORM', recordId, path);
  };
  for (const [form, path] of (forms[register] ?? []).map((each) => each.split(' '))) {
    const value = valueAt(row, path!);
    if (value === null) findings.add('NULL_MEMBER', recordId, path);
    else if (value !== undefined && !isOf[form as Form](value)) wrong(path!);
  }
  checkCodes(row, register, wrong);
  const level = valueAt(row, '/puesto/nivel');
  if (typeof level === 'string' && level.length > longestLevel) wrong('/puesto/nivel');
  const post = valueAt(row, '/puesto/nombre');
  if (typeof post === 'string' && post.trim() === '') {
    findings.add('REQUIRED_BLANK', recordId, '/puesto/nombre');
  }
  const gender = valueAt(row, '/genero/clave');
  if (typeof gender === 'string' && gender !== '' && !genders.has(gender)) {
    findings.add('UNKNOWN_CODE', recordId, '/genero/clave');
  }
  return found;
}

/** Procedures have numbers for codes, sanctions and areas letters. */
function checkCodes(row: object, register: string, wrong: (path: string) => void): void {
  const [member, type] =
    register === 'spic' ? ['tipoProcedimiento', 'number'] : ['tipoSancion', 'string'];
  const list = valueAt(row, `/${member}`);
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    const path = `/${member}/${index}`;
    const code = isObject(item) ? item['clave'] : null;
    if (!isObject(item)) wrong(path);
    else if (code !== undefined && code !== null && typeof code !== type) wrong(`${path}/clave`);
  }
}

function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('/').slice(1)) value = isObject(value) ? value[name] : undefined;
  return value;
}
