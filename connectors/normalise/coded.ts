import type { Catalogue, CatalogueEntry } from '../../specs/catalogues/catalogue.ts';
import { foldText } from '../../specs/order.ts';
import { knownParts } from './known-parts.ts';
import { at, isObject, note, type Place } from './place.ts';
import { readCode, readText } from './text.ts';
import { textsOf } from './text-list.ts';
import { settledEntry } from './vocabulary.ts';

/** A value of a catalogue: the common code with the source's own label. */
export interface Coded<Code extends string> {
  clave: Code;
  valor: string;
}

/** A value of a catalogue, as a code, a label, or both in an object. An unknown one is `other`. */
export function readCoded<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
  other: Code,
): Coded<Code> | null {
  return isObject(place.value)
    ? readCodeAndLabel(place, catalogue, other)
    : readClosedCode(place, catalogue, other);
}

/**
 * Tells the catalogue's entry by the source's code, else by its label, else it is `other`. A code
 * for "other" gives way to a label that names an entry: v1 has no code for some, such as AMONESTACIÓN.
 */
function readCodeAndLabel<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
  other: Code,
): Coded<Code> | null {
  const code = readCode(at(place, 'clave'));
  const label = readText(at(place, 'valor'), 'code');
  if (code === null && label === null) {
    if (Object.keys(place.value as object).length > 0) noteEmpty(place);
    return null;
  }
  const byCode = code === null ? undefined : entryOf(place, code, catalogue);
  if (byCode === undefined || byCode.code === other) {
    const byLabel = label === null ? undefined : entryOf(place, label, catalogue);
    if (label !== null && byLabel !== undefined && byLabel.code !== other) {
      note(place, 'CODE_FROM_LABEL');
      return { clave: byLabel.code, valor: label };
    }
    if (byCode === undefined) {
      note(place, 'NOT_IN_CATALOGUE');
      return { clave: other, valor: label ?? code! };
    }
  }
  if (label === null) note(place, 'LABEL_FROM_CATALOGUE');
  return { clave: byCode.code, valor: label ?? byCode.label };
}

/** An object that names a value by members of its own says nothing that is understood. */
function noteEmpty(place: Place): void {
  const members = Object.entries(place.value as object);
  const isBlank = ([name, value]: [string, unknown]) =>
    ['clave', 'valor', 'descripcion', 'id'].includes(name) || value === null || value === '';
  if (!members.every(isBlank)) note(place, 'WRONG_FORM');
}

/** A code of an open list, with the catalogue's label; one that nobody knows is a label alone. */
export function readBareCode<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
): { clave: Code | null; valor: string } | null {
  const text = readCode(place);
  if (text === null) return null;
  const entry = entryOf(place, text, catalogue);
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
  const entry = entryOf(place, text, catalogue);
  if (entry) return labelled(place, text, entry);
  note(place, 'NOT_IN_CATALOGUE');
  return { clave: other, valor: text };
}

/** The entry that a text means: as the settings of the source say, else as the catalogue knows. */
export function entryOf<Code extends string>(
  place: Place,
  text: string,
  catalogue: Catalogue<Code>,
): CatalogueEntry<Code> | undefined {
  return settledEntry(place, text, catalogue) ?? catalogue.find(text) ?? catalogue.recognise(text);
}

/** Some sources write the label in the place of the code, and some in words of their own. */
function labelled<Code extends string>(
  place: Place,
  text: string,
  { code, label, aliases }: CatalogueEntry<Code>,
): Coded<Code> {
  const folded = foldText(text);
  const isLabel = text !== code && folded === foldText(label);
  const isAlias = folded === foldText(code) || aliases.some((alias) => foldText(alias) === folded);
  const isOwnWords = !isLabel && !isAlias && /[^\W\d_]{3}/.test(text);
  if (!isLabel && !isOwnWords) note(place, 'LABEL_FROM_CATALOGUE');
  else if (folded !== foldText(code)) note(place, 'CODE_FROM_LABEL');
  return { clave: code, valor: isLabel || isOwnWords ? text : label };
}

/** More than a record of any register has. */
const maxItems = 100;

/**
 * The values of a list, each once. A value alone is a list of one; a list that stands in a text is taken
 * apart where each of its parts is known.
 */
export function readCodedList<Item extends Coded<string>>(
  place: Place,
  catalogue: Catalogue<string>,
  readItem: (item: Place) => Item | null,
  separator?: string,
): Item[] {
  const seen = new Set<string>();
  return codedItems(place, catalogue, separator).flatMap((itemPlace) => {
    const item = readItem(itemPlace);
    if (item === null) return [];
    const key = JSON.stringify({ ...item, valor: foldText(item.valor) });
    if (seen.has(key)) {
      note(itemPlace, 'DUPLICATE_REMOVED');
      return [];
    }
    seen.add(key);
    return [item];
  });
}

function codedItems(place: Place, catalogue: Catalogue<string>, separator?: string): Place[] {
  const items = isObject(place.value)
    ? [place]
    : textsOf(place).flatMap((item) => separatedItems(item, catalogue, separator));
  if (items.length > maxItems) note(place, 'TOO_MANY');
  return items.slice(0, maxItems).flatMap((item) => knownItems(item, catalogue));
}

/** Some labels hold the separator of the source. */
function separatedItems(item: Place, catalogue: Catalogue<string>, separator?: string): Place[] {
  const { value } = item;
  if (separator === undefined || typeof value !== 'string' || catalogue.find(value)) return [item];
  const entries = value.split(separator).filter((entry) => entry.trim() !== '');
  if (entries.length < 2) return [item];
  note(item, 'LIST_IN_TEXT');
  return entries.map((entry) => ({ ...item, value: entry }));
}

/** The items that stand in the text of one, or in its label. */
function knownItems(item: Place, catalogue: Catalogue<string>): Place[] {
  if (Array.isArray(item.value) || typeof item.value === 'boolean') {
    note(item, 'WRONG_FORM');
    return [];
  }
  const isKnown = (text: string) => entryOf({ ...item, notes: [] }, text, catalogue) !== undefined;
  const partsOf = (text: unknown) => (typeof text === 'string' ? knownParts(text, isKnown) : null);
  if (!isObject(item.value)) {
    const parts = partsOf(item.value);
    return parts
      ? listed(
          item,
          parts.map((value) => ({ ...item, value })),
        )
      : [item];
  }
  const { clave, valor } = item.value;
  const labels = partsOf(valor);
  const codes = labels ? null : partsOf(clave);
  const parts =
    labels?.map((label) => ({ clave: null, valor: label })) ??
    codes?.map((code) => ({ clave: code, valor: null }));
  if (!parts) return [item];
  return listed(
    item,
    parts.map((part) => ({ ...item, value: { ...(item.value as object), ...part } })),
  );
}

function listed(item: Place, parts: Place[]): Place[] {
  note(item, 'LIST_IN_TEXT');
  return parts;
}
