import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import type { TipoSancion } from '../../../specs/graphql/sanctions.generated.ts';
import type { Coded } from '../../normalise/coded.ts';
import { at, isObject, note, type Place } from '../../normalise/place.ts';
import { readCode } from '../../normalise/text.ts';

/** The relation that holds the terms of each kind of sanction. */
const parts: readonly [TipoSancion, string][] = [
  ['INHABILITACION', 'inhabilitacion'],
  ['SUSPENSION', 'suspensionEmpleo'],
  ['SUSPENSION_ACTIVIDADES', 'suspensionActividades'],
  ['DESTITUCION', 'destitucionEmpleo'],
  ['DISOLUCION_SOCIEDAD', 'disolucionSociedad'],
  ['SANCION_ECONOMICA', 'sancionEconomica'],
  ['INDEMNIZACION', 'indemnizacion'],
  ['AMONESTACION', 'amonestacion'],
];

/**
 * The kind of a sanction without a code, which its specification allows, by the only part that is filled
 * in; null where there is a code or a label, or no such part, or several.
 */
export function readKindOfPart(
  sanction: Place,
  label: Place,
  catalogue: Catalogue<TipoSancion>,
): Coded<TipoSancion> | null {
  const code = at(sanction, 'clave');
  const isTold = [code, label].some((place) => readCode({ ...place, notes: [] }) !== null);
  if (isTold) return null;
  const [first, ...others] = parts.filter(([, name]) => isObject(at(sanction, name).value));
  const entry = first && catalogue.find(first[0]);
  if (!entry || others.length > 0) return null;
  note(code, 'KIND_FROM_PART');
  return { clave: entry.code, valor: entry.label };
}
