import fc from 'fast-check';
import { directusS2V2 } from '../../../../connectors/dialects/directus-s2-v2/index.ts';
import { checkRecord } from '../../../../connectors/normalise/check-record.ts';
import { parseRecordId } from '../../../../specs/ids.ts';
import { full, source, withMember } from './rows.ts';

describe('Whatever a source sends', () => {
  const paths = fc.constantFrom(...pathsOf(full));
  const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  /** Valid rows with one member replaced by anything. */
  const broken = fc
    .tuple(paths, fc.oneof(json, fc.anything()))
    .map(([path, value]): unknown => withMember(full, path, cloneable(value)));

  test('is either a valid record or kept apart with a reason, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: broken }, json, fc.anything()), (row) => {
        const read = directusS2V2.readRow(source, row);
        expect(read.original).toBe(row);
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(checkRecord.S2(read.record)).toEqual([]);
        expect(parseRecordId(read.id)).toMatchObject({ providerId: read.providerId });
        expect(read.record.id).toBe(read.id);
      }),
      { numRuns: 400 },
    );
  });

  test('no reserved value reaches the public record, its notes, or its public original', () => {
    const reserved = /PUFA800101|capturista@example|Invented/;
    const account = { id: 1, email: 'capturista@example.mx', first_name: 'Invented' };
    const row = { ...full, user_created: account, user_updated: { role: { users: [account] } } };
    fc.assert(
      fc.property(paths, json, (path, value) => {
        const changed = withMember(row, path, value);
        const read = directusS2V2.readRow(source, changed);
        if (read.kind === 'quarantined') {
          expect(JSON.stringify(read.reasons)).not.toMatch(reserved);
          return;
        }
        expect(JSON.stringify([read.record, read.notes])).not.toMatch(reserved);
        const shown = structuredClone(changed);
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
      ? [name, ...pathsOf(member as object).map((path) => `${name}.${path}`)]
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

/** Only what could have come as JSON, or nothing at all. */
function cloneable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}
