import { canonicalJson } from '../../specs/canonical.ts';
import type { RowReader } from '../normalise/accept-row.ts';
import { at, isObject, note } from '../normalise/place.ts';
import type { ReadRow } from '../records.ts';
import { withoutReserved } from '../store/without-reserved.ts';
import { derivedIdOf, NumberedRow, numberTwins } from './derived-ids.ts';
import type { Page } from './dialect.ts';

/** Reads a row by a reader of its record type. */
type Read<Options> = (row: unknown, reader: RowReader<Options>) => ReadRow;

/** Whether the service shows the id of a row: roles that may not read the field get rows without it. */
export function showsId(row: unknown): boolean {
  return !isObject(row) || Object.hasOwn(row, 'id');
}

/** Numbers the rows that show no id. */
export function numberIdless<Options>(
  pages: AsyncIterable<Page>,
  reader: RowReader<Options>,
  read: Read<Options>,
): AsyncGenerator<Page, void> {
  return numberTwins(pages, (row) => (showsId(row) ? undefined : contentOf(row, reader, read)));
}

/** Reads a row by its id; one that `numberIdless` numbered by an id made of what the public may see of it. */
export function readWithId<Options>(
  value: unknown,
  reader: RowReader<Options>,
  read: Read<Options>,
): ReadRow {
  if (!(value instanceof NumberedRow)) return read(value, reader);
  const { row, occurrence } = value;
  const id = derivedIdOf(contentOf(row, reader, read), occurrence);
  return read(row, {
    ...withId(reader, id),
    read: (place, source) => {
      note(at(place, 'id'), 'ID_FROM_CONTENT');
      return reader.read(place, source);
    },
  });
}

/** The reader with an id that does not stand in the row. */
function withId<Options>(reader: RowReader<Options>, id: string): RowReader<Options> {
  return {
    ...reader,
    check: (row) => reader.check(row).filter(({ path }) => path !== '/id'),
    idOf: () => ({ value: id, path: '/id' }),
  };
}

/**
 * What the id of a row is made of, so the same at every reading: not the order of related rows, which is
 * anyone's, nor when it was updated. Null for a row that is refused.
 */
function contentOf<Options>(
  row: unknown,
  reader: RowReader<Options>,
  read: Read<Options>,
): unknown {
  const accepted = read(row, withId(reader, 'any'));
  if (accepted.kind === 'quarantined') return null;
  const { date_updated: _, ...content } = withoutReserved(row, accepted.withheld) as Record<
    string,
    unknown
  >;
  return inOneOrder(content);
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(inOneOrder)
      .map((item) => [canonicalJson(item ?? null), item] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, item]) => item);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, inOneOrder(member)]),
  );
}
