import { at, isObject, itemsOf, type Place } from '../normalise/place.ts';

/**
 * The cell of a column: the member of the row with its name, otherwise what the name leads to as a path
 * into nested members, such as `multa.monto`. A path through a list leads to a list of what its entries
 * have.
 */
export function cellAt(row: Place, column: string): Place {
  if (isMember(row.value, column)) return plain(at(row, column));
  const [first, ...names] = column.split('.');
  const start = at(row, first!);
  const isNested = typeof start.value === 'object' && start.value !== null;
  return isNested ? plain(memberAt(start, names)) : at(row, column);
}

function isMember(value: unknown, name: string): boolean {
  return isObject(value) && Object.hasOwn(value, name);
}

function memberAt(place: Place, names: readonly string[]): Place {
  const [name, ...others] = names;
  if (name === undefined) return place;
  if (!Array.isArray(place.value)) return memberAt(at(place, name), others);
  const found = itemsOf(place)
    .map((item) => memberAt(item, names))
    .filter(({ value }) => value !== undefined && value !== null);
  if (found.length < 2) return found[0] ?? { ...place, value: undefined };
  return { ...place, value: found.flatMap(({ value }) => value) };
}

/** How MongoDB exports values that JSON has no type for (Extended JSON). */
const typeNames = new Set(
  ['oid', 'date', 'numberInt', 'numberLong', 'numberDouble', 'numberDecimal'].map(
    (name) => `$${name}`,
  ),
);

/** Whether an object is a value with its type, such as `{"$date": "…"}`. */
export function isTypedValue(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const [name, ...others] = Object.keys(value);
  return name !== undefined && others.length === 0 && typeNames.has(name);
}

/** A value without the name of its type. */
function plain(place: Place): Place {
  return isTypedValue(place.value) ? plain(at(place, Object.keys(place.value)[0]!)) : place;
}

/** Whether an object is a value of a catalogue: a code, a label or both. */
export function isCodedValue(value: unknown): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return (
    names.every((name) => ['clave', 'valor', 'descripcion'].includes(name)) &&
    names.some((name) => name !== 'descripcion')
  );
}

/** Of a value of a catalogue its label, or its code where there is no label or the code is asked for. */
export function textOfCoded(place: Place, prefersCode: boolean): Place {
  if (!isCodedValue(place.value)) return place;
  const [first, second] = prefersCode ? ['clave', 'valor'] : ['valor', 'clave'];
  const preferred = at(place, first);
  const isBlank = [undefined, null, ''].includes(preferred.value as string);
  return isBlank ? at(place, second) : preferred;
}
