import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { Dialect } from '../../../connectors/dialects/dialect.ts';
import { sourceOf, spic } from '../dialects/pdn-rest-v1/rows.ts';
import { openTestStore, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { sweep } from './sweep.ts';

let test_: TestStore;
beforeEach(() => {
  test_ = openTestStore();
});
afterEach(() => test_.store.close());
afterAll(removeFolders);

const rest = sourceOf('spic');
const source = { ...rest, limits: { ...rest.limits, pageSize: 4 } };
const row = (id: string, nombres = 'Ana') => ({ ...spic, id, nombres });

/** A service that cuts its rows into pages of the size asked for; `page` may do it wrongly. */
function serviceOf(
  rows: readonly object[],
  page = (start: number, size: number) => rows.slice(start, start + size),
): Dialect {
  return {
    ...pdnRestV1,
    async *readPages({ limits: { pageSize } }) {
      for (let start = 0; start < rows.length; start += pageSize) {
        const hasNext = start + pageSize < rows.length;
        yield { rows: page(start, pageSize), total: rows.length, hasNext };
      }
    },
  };
}

const read = (dialect: Dialect) => sweep(source, test_.store, { dialect });

const idOf = (id: string) => `${source.id.slice(0, 3)}.S2.spic.${id}`;

function notesOf(id: string): string[] {
  const [stored] = test_.store.byIds([idOf(id)]);
  return stored!.notes.map(({ code }) => code).filter((code) => code === 'ROW_REPEATED');
}

const seven = ['1', '2', '3', '4', '5', '6', '7'].map((id) => row(id));

describe('The same row twice', () => {
  test('is one record with a note, once pages of another size have shown the same', async () => {
    const dialect = serviceOf([...seven, row('2')]);
    expect(await read(dialect)).toMatchObject({ failure: null, passes: 2, deduplicated: 1 });
    expect(test_.store.history(source.id)).toMatchObject({ held: 7 });
    expect(notesOf('2')).toEqual(['ROW_REPEATED']);
    expect(notesOf('1')).toEqual([]);
  });

  test('is believed at once while the register stays as it was', async () => {
    const dialect = serviceOf([...seven, row('2')]);
    await read(dialect);
    expect(await read(dialect)).toMatchObject({ failure: null, passes: 1 });
    expect(await read(serviceOf([...seven, row('2'), row('8')]))).toMatchObject({
      failure: null,
      passes: 2,
    });
  });

  test('loses its note when it comes once, and brings no new version', async () => {
    await read(serviceOf([...seven, row('2')]));
    expect(await read(serviceOf(seven))).toMatchObject({ failure: null, passes: 1 });
    expect(notesOf('2')).toEqual([]);
    expect(test_.store.versions(idOf('2'))).toHaveLength(1);
  });

  test('is INCONSISTENT where it stands in the place of another', async () => {
    // The last row of a page comes again as the first of the next.
    const dialect = serviceOf(seven, (start, size) => {
      const rows = seven.slice(start, start + size);
      return start === 0 ? rows : [seven[start - 1]!, ...rows.slice(1)];
    });
    expect(await read(dialect)).toMatchObject({ failure: 'INCONSISTENT', passes: 3 });
    // Nor is it believed because an earlier reading found it.
    expect(await read(dialect)).toMatchObject({ failure: 'INCONSISTENT', passes: 3 });
  });

  test('is INCONSISTENT in pages whose size the service chooses', async () => {
    const cut = [...seven.slice(0, 4), seven[3]!, ...seven.slice(5)];
    const dialect: Dialect = {
      ...pdnRestV1,
      async *readPages() {
        yield { rows: cut.slice(0, 4), total: 7, hasNext: true };
        yield { rows: cut.slice(4), total: 7, hasNext: false };
      },
    };
    expect(await read(dialect)).toMatchObject({ failure: 'INCONSISTENT', passes: 3 });
  });

  test('keeps its record while another row of the same id is set aside', async () => {
    const dialect = serviceOf([...seven, row('2', 'Eva'), row('2')]);
    expect(await read(dialect)).toMatchObject({
      ...{ failure: 'ROWS_QUARANTINED', passes: 2 },
      ...{ received: 9, quarantined: 1, deduplicated: 1 },
    });
    expect(test_.store.history(source.id)).toMatchObject({ held: 7 });
  });
});
