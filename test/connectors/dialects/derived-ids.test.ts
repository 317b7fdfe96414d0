import fc from 'fast-check';
import { derivedIdOf, numberedRow, numberTwins } from '../../../connectors/dialects/derived-ids.ts';
import { canonicalJson } from '../../../specs/canonical.ts';
import type { Page } from '../../../connectors/dialects/dialect.ts';

async function* pagesOf(pages: readonly unknown[][]): AsyncGenerator<Page> {
  for (const rows of pages) yield { rows, total: null, hasNext: true };
}

/** The ids of one reading, by their rows. */
async function idsOf(
  pages: readonly unknown[][],
  contentOf: (row: unknown) => unknown = (row) => row,
): Promise<[unknown, string][]> {
  const ids: [unknown, string][] = [];
  for await (const { rows } of numberTwins(pagesOf(pages), contentOf)) {
    for (const numbered of rows) {
      const { row, occurrence } = numberedRow(numbered);
      ids.push([row, derivedIdOf(contentOf(row), occurrence)]);
    }
  }
  return ids;
}

const row = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));

describe('The id of a row without one', () => {
  test('is half a digest of its content, in whatever order its members came', () => {
    expect(derivedIdOf({ a: 1, b: 'ñ' })).toMatch(/^[\da-f]{32}$/);
    expect(derivedIdOf({ b: 'ñ', a: 1 })).toBe(derivedIdOf({ a: 1, b: 'ñ' }));
  });

  test('has its number behind it from the second row of the same public content on', async () => {
    const ofPublic = (whole: unknown) => ({ a: (whole as { a: number }).a });
    const rows = [{ a: 1, rfc: 'x' }, { a: 2 }, { a: 1, rfc: 'y' }, { a: 1 }, { a: 1, rfc: 'y' }];
    const id = derivedIdOf({ a: 1 });
    const found = (await idsOf([rows.slice(0, 2), rows.slice(2)], ofPublic)).map(([, one]) => one);
    expect(found).toEqual([id, derivedIdOf({ a: 2 }), `${id}-2`, `${id}-3`, `${id}-2`]);
  });

  test('is one for rows that differ nowhere, and the same in the next reading, however its pages are cut', async () => {
    const reading = fc.tuple(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }));
    await fc.assert(
      fc.asyncProperty(reading, async ([rows, size]) => {
        const ids = (await idsOf([rows])).map(([, id]) => id);
        expect(new Set(ids).size).toBe(new Set(rows.map((one) => canonicalJson(one))).size);
        const pages = Array.from({ length: Math.ceil(rows.length / size) }, (_, page) =>
          rows.slice(page * size, (page + 1) * size),
        );
        expect((await idsOf(pages)).map(([, id]) => id)).toEqual(ids);
      }),
    );
  });

  test('stays with its content in whatever order the rows come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const asWritten = (ids: [unknown, string][]) => ids.map((pair) => JSON.stringify(pair));
        const once = asWritten(await idsOf([rows]));
        expect(asWritten(await idsOf([rows.toReversed()])).toSorted()).toEqual(once.toSorted());
      }),
    );
  });

  test('of a row that no reading has numbered is that of the first', () => {
    expect(numberedRow(null)).toMatchObject({ row: null, occurrence: 1 });
    const posing = { row: 'x', occurrence: 7 };
    expect(numberedRow(posing)).toMatchObject({ row: posing, occurrence: 1 });
  });
});
