import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import type {
  Documento,
  Resolucion,
  TipoFaltaClave,
  TipoSancion,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import { readDate } from '../../normalise/dates.ts';
import { withDebarment } from '../../normalise/debarment-kind.ts';
import { debarmentAt, readDebarment } from '../../normalise/debarment.ts';
import { emptyResolution, noTerms } from '../../normalise/empty-parts.ts';
import { readGravity } from '../../normalise/gravity.ts';
import { readInstitution } from '../../normalise/institution.ts';
import { readMoney } from '../../normalise/money.ts';
import { partAt, partsOf } from '../../normalise/part.ts';
import { at, isObject, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import { findDate } from '../../normalise/written-date.ts';
import type { Debarment } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { codedListAt } from './parts.ts';

/** Members that some services add, in which they state how serious a fault is. */
const statements = ['gravedad', 'tipoGravedad', 'gravedadFalta', 'esGrave', 'faltaGrave'];

/** What sanctions on public servants and on private parties have in common. */
export function readSanctionParts(
  row: Place,
  { level }: SourceSettings,
  tipoFalta: TipoFaltaClave[],
) {
  const faults = at(row, 'tipoFalta');
  const causaMotivoHechos = readRequiredText(at(row, 'causaMotivoHechos'));
  const stated = [row, faults].flatMap((place) => statements.map((name) => at(place, name)));
  return {
    institucionDependencia: readInstitution(row, 'institucionDependencia'),
    nivelOrdenGobierno: level,
    autoridadSancionadora: readText(at(row, 'autoridadSancionadora')),
    expediente: readCode(at(row, 'expediente')),
    ...readGravity({ tipoFalta, faults, stated, facts: causaMotivoHechos }),
    causaMotivoHechos,
    resolucion: readResolution(partAt(row, 'resolucion', memberOfResolution)),
    multa: readFine(partAt(row, 'multa', () => 'monto')),
    inhabilitacion: readDebarmentOf(row),
    observaciones: readText(at(row, 'observaciones')),
    documentos: partsOf(at(row, 'documentos'), addressOnly).flatMap(readDocument),
  };
}

export function readSanctionTypes<Code extends TipoSancion>(
  row: Place,
  catalogue: Catalogue<Code | 'OTRO'>,
  debarment: Debarment | null,
): TipoSancionClave[] {
  const place = codedListAt(row, 'tipoSancion');
  const sanctions = readCodedList(place, catalogue, (item) => {
    const coded = described(item, readCoded(item, catalogue, 'OTRO'));
    return coded && { ...coded, ...noTerms };
  });
  return withDebarment(sanctions, debarment, { place, catalogue });
}

/** REST v1 has the fault of a private party as free text; some write it as that of an official. */
export function readFaults(faults: Place): TipoFaltaClave[] {
  return readCodedList(faults, tiposFalta, (fault) => {
    const isText = typeof fault.value === 'string' && fault.value.trim() !== '';
    const words = isText ? { ...fault, value: { valor: fault.value } } : fault;
    const coded = described(words, readCoded(words, tiposFalta, 'OTRO'));
    return coded && { ...coded, normatividad: [] };
  });
}

/** A coded value together with what the source remarks on it. */
function described<Value extends object>(
  place: Place,
  coded: Value | null,
): (Value & { descripcion: string | null }) | null {
  const { value } = place;
  const descripcion = isObject(value) ? readText(at(place, 'descripcion')) : null;
  return coded && { ...coded, descripcion };
}

/** An address or a date alone. */
function memberOfResolution(text: string): string | null {
  return addressOnly(text) ?? (findDate(text) ? 'fechaResolucion' : null);
}

function addressOnly(text: string): string | null {
  return /^\s*https?:/i.test(text) ? 'url' : null;
}

function readResolution(resolution: Place): Resolucion | null {
  return unlessEmpty({
    ...emptyResolution,
    sentido: readText(at(resolution, 'sentido')),
    url: readText(at(resolution, 'url')),
    fechaResolucion: readDate(at(resolution, 'fechaResolucion')),
    fechaNotificacion: readDate(at(resolution, 'fechaNotificacion')),
  });
}

function readFine(fine: Place) {
  return readMoney(at(fine, 'monto'), at(fine, 'moneda'));
}

function readDebarmentOf(row: Place): Debarment | null {
  const whole = debarmentAt(row, 'inhabilitacion');
  const parts = {
    plazo: readText(at(whole, 'plazo')),
    from: at(whole, 'fechaInicial'),
    until: at(whole, 'fechaFinal'),
    whole,
  };
  return readDebarment(parts, readDate);
}

function readDocument(document: Place): Documento[] {
  const read = unlessEmpty({
    id: readCode(at(document, 'id')),
    tipo: readText(at(document, 'tipo')),
    titulo: readText(at(document, 'titulo')),
    descripcion: readText(at(document, 'descripcion')),
    url: readText(at(document, 'url')),
    fecha: readDate(at(document, 'fecha')),
  });
  return read === null ? [] : [read];
}
