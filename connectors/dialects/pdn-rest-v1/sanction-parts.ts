import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import type {
  Documento,
  Gravedad,
  Resolucion,
  TipoFalta,
  TipoFaltaClave,
  TipoSancion,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import { readAmount } from '../../normalise/amount.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import { readDate } from '../../normalise/dates.ts';
import { readDebarment, type DebarmentParts } from '../../normalise/debarment.ts';
import { emptyResolution, noTerms } from '../../normalise/empty-parts.ts';
import { at, itemsOf, type Place } from '../../normalise/place.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readInstitution } from './parts.ts';

/** What sanctions on public servants and on private parties have in common. */
export function readSanctionParts(row: Place, { level }: SourceSettings, gravedad: Gravedad) {
  return {
    institucionDependencia: readInstitution(at(row, 'institucionDependencia')),
    nivelOrdenGobierno: level,
    autoridadSancionadora: readText(at(row, 'autoridadSancionadora')),
    expediente: readCode(at(row, 'expediente')),
    gravedad,
    causaMotivoHechos: readRequiredText(at(row, 'causaMotivoHechos')),
    resolucion: readResolution(at(row, 'resolucion')),
    multa: readFine(at(row, 'multa')),
    inhabilitacion: readDebarment(debarmentAt(at(row, 'inhabilitacion')), readDate),
    observaciones: readText(at(row, 'observaciones')),
    documentos: itemsOf(at(row, 'documentos')).flatMap(readDocument),
  };
}

export function readSanctionTypes<Code extends TipoSancion>(
  types: Place,
  catalogue: Catalogue<Code | 'OTRO'>,
): TipoSancionClave[] {
  return readCodedList(types, (item) => {
    const coded = described(item, readCoded(item, catalogue, 'OTRO'));
    return coded && { ...coded, ...noTerms };
  });
}

export function readFaults(faults: Place): TipoFaltaClave[] {
  return readCodedList(faults, (fault) => {
    const coded = described(fault, readCoded(fault, tiposFalta, 'OTRO'));
    return coded && { ...coded, normatividad: [] };
  });
}

/** A coded value together with what the source remarks on it. */
function described<Value extends object>(
  place: Place,
  coded: Value | null,
): (Value & { descripcion: string | null }) | null {
  return coded && { ...coded, descripcion: readText(at(place, 'descripcion')) };
}

export function codesOf(faults: readonly TipoFaltaClave[]): TipoFalta[] {
  return faults.map(({ clave }) => clave);
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
  return unlessEmpty({
    monto: readAmount(at(fine, 'monto')),
    moneda: readClaveValor(at(fine, 'moneda')),
  });
}

function debarmentAt(debarment: Place): DebarmentParts {
  return {
    plazo: readText(at(debarment, 'plazo')),
    from: at(debarment, 'fechaInicial'),
    until: at(debarment, 'fechaFinal'),
    whole: debarment,
  };
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
