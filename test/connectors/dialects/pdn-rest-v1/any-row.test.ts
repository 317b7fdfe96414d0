import fc from 'fast-check';
import { pdnRestV1 } from '../../../../connectors/dialects/pdn-rest-v1/index.ts';
import { checkRecord } from '../../../../connectors/normalise/check-record.ts';
import { parseRecordId } from '../../../../specs/ids.ts';
import { rows, sourceOf, withMember, type RegisterName } from './rows.ts';

const registers = Object.keys(rows) as RegisterName[];

describe('Whatever a source sends', () => {
  /** Rows from any JSON at all to valid ones with one member replaced by anything. */
  const paths = registers.flatMap((register) =>
    pathsOf(rows[register]).map((path) => ({ register, path })),
  );
  const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  const broken = fc
    .tuple(fc.constantFrom(...paths), anything)
    .map(([{ register, path }, value]) => ({
      register,
      row: withMember(rows[register], path, value) as unknown,
    }));
  const arbitrary = fc.record({ register: fc.constantFrom(...registers), row: anything });
  const any = fc.oneof({ weight: 4, arbitrary: broken }, arbitrary);

  test('is either a valid record or kept apart with a reason, and never throws', () => {
    fc.assert(
      fc.property(any, ({ register, row }) => {
        const read = pdnRestV1.readRow(sourceOf(register), row);
        expect(read.original).toBe(row);
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(checkRecord[register === 'spic' ? 'S2' : 'S3'](read.record)).toEqual([]);
        expect(parseRecordId(read.id)).toMatchObject({ providerId: read.providerId });
        expect(read.record.id).toBe(read.id);
      }),
      { numRuns: 400 },
    );
  });

  test('no reserved value reaches the public record, and each is found in the original', () => {
    const reserved = /BEML|LOEA|PELC|SOBB|552123244|El Rosal|Remarks about|Berta/;
    fc.assert(
      fc.property(broken, ({ register, row }) => {
        const read = pdnRestV1.readRow(sourceOf(register), row);
        if (
          read.kind === 'quarantined' ||
          ('gravedad' in read.record && read.record.gravedad === 'NO_GRAVE')
        )
          return;
        expect(JSON.stringify([read.record, read.notes])).not.toMatch(reserved);
        const shown = structuredClone(row) as object;
        for (const pointer of read.withheld) remove(shown, pointer);
        expect(JSON.stringify(shown)).not.toMatch(reserved);
      }),
    );
  });
});

/** Paths of all members of an object, `a.b.c`. */
function pathsOf(object: object): string[] {
  return Object.entries(object).flatMap(([name, member]) =>
    typeof member === 'object' && member !== null
      ? [name, ...pathsOf(member).map((path) => `${name}.${path}`)]
      : [name],
  );
}

/** Removes what a JSON Pointer names; fails where nothing is there. */
function remove(object: object, pointer: string): void {
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop()!;
  const parent = names.reduce<any>((value, name) => value[name], object);
  expect(Object.hasOwn(parent, last)).toBe(true);
  delete parent[last];
}
