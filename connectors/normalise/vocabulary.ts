import type { Catalogue, CatalogueEntry } from '../../specs/catalogues/catalogue.ts';
import { currencies } from '../../specs/catalogues/currencies.ts';
import { levels } from '../../specs/catalogues/levels.ts';
import { gravities } from '../../specs/catalogues/gravity.ts';
import { sexes, subjectKinds } from '../../specs/catalogues/people.ts';
import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../specs/catalogues/procurement.ts';
import {
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../specs/catalogues/sanctions.ts';
import { foldText } from '../../specs/order.ts';
import { note, type Place } from './place.ts';

/** The fields whose values come from a catalogue, with the catalogues. */
export const vocabulary: Readonly<Record<string, readonly Catalogue<string>[]>> = {
  tipoSancion: [sancionesServidores, sancionesParticulares],
  tipoFalta: [tiposFalta],
  gravedad: [gravities],
  tipoPersona: [subjectKinds],
  genero: [sexes],
  moneda: [currencies],
  nivelOrdenGobierno: [levels],
  tipoArea: [tiposArea],
  nivelResponsabilidad: [nivelesResponsabilidad],
  tipoProcedimiento: [tiposProcedimiento],
};

const fieldOf = new Map(
  Object.entries(vocabulary).flatMap(([field, catalogues]) =>
    catalogues.map((catalogue) => [catalogue as unknown, field] as const),
  ),
);

/** The entry that the settings of a source give for a value; undefined where they give none. */
export function settledEntry<Code extends string>(
  place: Place,
  text: string,
  catalogue: Catalogue<Code>,
): CatalogueEntry<Code> | undefined {
  const field = fieldOf.get(catalogue);
  const map = field === undefined ? undefined : place.values?.[field];
  if (map === undefined) return undefined;
  const folded = foldText(text);
  const met = Object.keys(map).find((value) => foldText(value) === folded);
  const entry = met === undefined ? undefined : catalogue.find(map[met]!);
  if (entry) note(place, 'SETTLED_VALUE');
  return entry;
}
