import { mark } from './canonical/data.ts';
import type { Trial } from './trial.ts';

/** RFC, CURP and telephone numbers wherever they begin. */
const identifiers = /[A-ZÑ&]{3,4}\d{6}\w*|\d{12}/g;

/** Makes sure that nothing that is reserved can be seen of any record in a store, missing ones included. */
export function expectPublic({ store, source }: Trial, secrets: ReadonlySet<string>): void {
  const shown = store
    .changes(source.id, 0, 10_000)
    .flatMap(({ stored }) => store.versions(stored.record.id))
    .map(({ record, notes, publicOriginal, withheld }) =>
      JSON.stringify({ record, notes, publicOriginal, withheld }),
    );
  expect(shown).not.toEqual([]);
  expect(shown.filter((text) => text.includes(mark))).toEqual([]);
  const found = shown.join('\n').match(identifiers) ?? [];
  expect(found.filter((identifier) => secrets.has(identifier))).toEqual([]);
}
