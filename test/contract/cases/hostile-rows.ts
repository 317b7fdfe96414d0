import fc from 'fast-check';
import type { Dialect } from '../../../connectors/dialects/dialect.ts';
import { checkRecord } from '../../../connectors/normalise/check-record.ts';
import type { AcceptedRow, ReadRow } from '../../../connectors/records.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { withoutReserved } from '../../../connectors/store/without-reserved.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { mark } from '../canonical/data.ts';
import type { Context } from './context.ts';
import { pathsOf, withMember } from './members.ts';

/** Whatever comes as a row is a valid record or kept apart, and never an exception. */
export function hostileRows({ subject: { dialect }, readWhole }: Context): void {
  test('as rows are read or kept apart', () => {
    const { source, rows } = readWhole();
    expectAnyRead(dialect, source);
    expectBrokenRead(dialect, source, rows, expectAsPrivate);
  });
}

/** Without the mark of what is private: where a value is public by its place, it would be taken for a leak. */
const anyValue = fc
  .oneof(fc.anything(), fc.jsonValue({ stringUnit: 'binary' }))
  .filter((value) => !fc.stringify(value).includes(mark));

/** Anything at all; but no source can send nothing at all. */
export function expectAnyRead(dialect: Dialect, source: SourceSettings): void {
  const anyRow = anyValue.filter((row) => row !== undefined);
  fc.assert(
    fc.property(anyRow, (row) => expectReadWell(dialect.readRow(source, row), source)),
    { numRuns: 30 },
  );
}

/** Real rows, each with another value somewhere. */
export function expectBrokenRead(
  dialect: Dialect,
  source: SourceSettings,
  rows: readonly unknown[],
  expectMore: (sound: ReadRow, broken: ReadRow) => void = () => undefined,
): void {
  const broken = fc
    .constantFrom(...rows)
    .chain((row) => fc.tuple(fc.constant(row), fc.constantFrom(...pathsOf(row)), anyValue));
  fc.assert(
    fc.property(broken, ([row, path, value]) => {
      const read = dialect.readRow(source, withMember(row, path, value));
      expectReadWell(read, source);
      expectMore(dialect.readRow(source, row), read);
    }),
    { numRuns: 40 },
  );
}

function expectReadWell(read: ReadRow, { system }: SourceSettings): void {
  if (read.kind === 'quarantined') {
    expect(read.reasons).not.toEqual([]);
    return;
  }
  expect(checkRecord[system](read.record)).toEqual([]);
  expect(read.record.id).toBe(read.id);
  expect(parseRecordId(read.id)).toMatchObject({ system, providerId: read.providerId });
}

/** Where both are about the same kind of party and fault, the same of them is reserved. */
function expectAsPrivate(sound: ReadRow, broken: ReadRow): void {
  if (sound.kind === 'quarantined' || broken.kind === 'quarantined') return;
  if (kindOf(sound) !== kindOf(broken)) return;
  const { record, notes, original, withheld } = broken;
  const shown = JSON.stringify([record, notes, withoutReserved(original, withheld), withheld]);
  expect(shown).not.toContain(mark);
}

function kindOf({ record }: AcceptedRow): string {
  return 'subject' in record ? `${record.subject} ${record.gravedad}` : '';
}
