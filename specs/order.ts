/**
 * The one total order of all records, and the folding that order and text search share.
 *
 * A sort key is printable ASCII and is compared as a plain string. Between fields stands a space,
 * lower than any character of a field; inside a field words are joined with a hyphen, lower than
 * digits and letters; Ñ is written `N~`, so it stands after every N and before O. A field that is
 * absent because nobody may see it is `~` and stands last; one that is merely blank stands first.
 */

const maxFieldLength = 100;
/** An id of 200 characters takes up to 1800 more when it is percent-encoded. */
export const maxSortKeyLength = 2400;

/**
 * Upper case, no accents, no punctuation, single spaces; Ñ stays a letter of its own. Points and
 * apostrophes vanish (S.A. de C.V. → SA DE CV), all else that is no letter or digit is a space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ñ', '\u0001')
    .normalize('NFD')
    .replace(/N\u0303/g, '\u0001')
    .replace(/[\p{M}.'’´`]/gu, '')
    .replace(/[^\p{L}\p{N}\u0001]+/gu, ' ')
    .replaceAll('\u0001', 'Ñ')
    .trim();
}

/** Orders of a list of records. */
export type RecordOrder = 'NAME' | 'INSTITUTION' | 'CAPTURED_NEWEST' | 'CAPTURED_OLDEST';
/** CHANGED is that of what happened to them: `CHANGED <moment> <id>`. */
export type Order = RecordOrder | 'CHANGED';
type KeyKind = 'NAME' | 'INSTITUTION' | 'CAPTURED';

/** What the three kinds of sort key are made from. */
export interface SortFields {
  id: string;
  /** Surnames then given names, or one company name; null where nobody may see it. */
  name: readonly (string | null)[];
  institution: string | null;
  /** ISO 8601 in UTC. */
  captured: string | null;
}

/** The sort keys of one record, to be stored beside it. Each is also a cursor. */
export function sortKeysOf(fields: SortFields): Record<KeyKind, string> {
  const name = fields.name.every((part) => part === null)
    ? '~'
    : fields.name.map((part) => keyField(part ?? '')).join(' ');
  const institution = fields.institution === null ? '~' : keyField(fields.institution);
  return {
    NAME: `NAME ${name} ${fields.id}`,
    INSTITUTION: `INSTITUTION ${institution} ${name} ${fields.id}`,
    CAPTURED: `CAPTURED ${fields.captured ?? '~'} ${fields.id}`,
  };
}

function keyField(text: string): string {
  return foldText(text)
    .replaceAll('Ñ', 'N~')
    .replaceAll(' ', '-')
    .replace(/[^A-Z0-9~-]/gu, (letter) => `~${letter.codePointAt(0)!.toString(16).toUpperCase()}`)
    .slice(0, maxFieldLength);
}

/** The id of the record that a sort key belongs to: its last part. */
export function recordIdIn(sortKey: string): string {
  return sortKey.slice(sortKey.lastIndexOf(' ') + 1);
}

/** Which kind of sort key an order compares, and in which direction. */
export function keyKindOf(order: RecordOrder): KeyKind {
  return order === 'NAME' || order === 'INSTITUTION' ? order : 'CAPTURED';
}

export function isDescending(order: Order): boolean {
  return order === 'CAPTURED_NEWEST';
}

/** Compares two sort keys of one order: negative when `a` comes first. */
export function compareSortKeys(a: string, b: string, order: Order): number {
  if (a === b) return 0;
  return a < b !== isDescending(order) ? -1 : 1;
}

/** Whether a text can be a cursor of this order. */
export function isCursor(text: string, order: Order): boolean {
  return (
    text.startsWith(`${order === 'CHANGED' ? order : keyKindOf(order)} `) &&
    text.length <= maxSortKeyLength &&
    /^[\x20-\x7e]+$/.test(text)
  );
}
