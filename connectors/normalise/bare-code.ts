import type { Catalogue, CatalogueEntry } from '../../specs/catalogues/catalogue.ts';
import { foldText } from '../../specs/order.ts';
import type { Coded } from './coded.ts';
import { note, type Place } from './place.ts';
import { readCode } from './text.ts';

// The formats of 2024 write a code of a catalogue alone, where v1 writes it with its label.

/** A code of an open list, with the catalogue's label; one that nobody knows is a label alone. */
export function readBareCode<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
): { clave: Code | null; valor: string } | null {
  const text = readCode(place);
  if (text === null) return null;
  const entry = catalogue.find(text);
  if (entry) return labelled(place, text, entry);
  note(place, 'UNKNOWN_CODE');
  return { clave: null, valor: text };
}

/** A code of a closed list, with the catalogue's label; one that nobody knows is `other`. */
export function readClosedCode<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
  other: Code,
): Coded<Code> | null {
  const text = readCode(place);
  if (text === null) return null;
  const entry = catalogue.find(text);
  if (entry) return labelled(place, text, entry);
  note(place, 'NOT_IN_CATALOGUE');
  return { clave: other, valor: text };
}

/** Some sources write the label in the place of the code. */
function labelled<Code extends string>(
  place: Place,
  text: string,
  { code, label }: CatalogueEntry<Code>,
): Coded<Code> {
  const isLabel = text !== code && foldText(text) === foldText(label);
  if (!isLabel) note(place, 'LABEL_FROM_CATALOGUE');
  else if (foldText(text) !== foldText(code)) note(place, 'CODE_FROM_LABEL');
  return { clave: code, valor: isLabel ? text : label };
}
