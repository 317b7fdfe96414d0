import { numberTwins } from '../../../connectors/dialects/derived-ids.ts';
import { publicPartOf, readTableRow } from '../../../connectors/tabular/table-row.ts';
import { accept, readRow, sourceOf, spic, ssancionados } from './rows.ts';

describe('The id of a row', () => {
  test.each([
    ['A-1', 'A-1'],
    [17, '17'],
    [9_007_199_254_740_993n, '9007199254740993'],
  ])('is the value of its column: %p', (id, providerId) => {
    expect(accept('spic', { ...spic, id }).providerId).toBe(providerId);
  });

  test.each([null, '', ' ', 'N/A', '-', 1.5, true, Buffer.from('a'), undefined])(
    'is needed where a column is mapped to it: %p keeps the row apart',
    (id) => {
      expect(readRow('spic', { ...spic, id })).toMatchObject({
        kind: 'quarantined',
        providerId: null,
        reasons: [{ path: '/id' }],
      });
    },
  );

  test('may be made of several columns, and never of two rows the same', () => {
    const columns = { nombres: 'nombres', id: ['año', 'folio'] };
    const idOf = (año: unknown, folio: unknown) =>
      accept('spic', { ...spic, año, folio }, { columns }).providerId;
    expect(idOf(2024, 'A-1')).toBe('2024/A-1');
    expect(idOf('a/b', 'c')).not.toBe(idOf('a', 'b/c'));
    expect(readRow('spic', { año: 2024, folio: null }, { columns })).toMatchObject({
      kind: 'quarantined',
      reasons: [{ path: '/folio' }],
    });
  });
});

describe('Without a column for it, the id', () => {
  const { id: _, ...columns } = sourceOf('ssancionados').options.columns;
  const idOf = (row: unknown) => accept('ssancionados', row, { columns }).providerId;

  test('is made of the content, so the same at every reading', () => {
    const reordered = Object.fromEntries(Object.entries(ssancionados).reverse());
    expect(idOf(ssancionados)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf(reordered)).toBe(idOf(ssancionados));
    expect(idOf({ ...ssancionados, expediente: 'E/2024/2' })).not.toBe(idOf(ssancionados));
  });

  test.each([
    ['the RFC', { rfc: 'XXXX900101AB3' }],
    ['remarks on a fault that may be serious', { observaciones: 'Others' }],
    ['the CURP', { curp: 'XXXX900101HJCRXL06' }],
  ])('tells nothing of %s', (_what, cells) => {
    expect(idOf({ ...ssancionados, ...cells })).toBe(idOf(ssancionados));
  });

  test('tells nothing of a name that is hidden', () => {
    const hidden = { ...ssancionados, tipoFalta: 'Negligencia administrativa' };
    expect(idOf({ ...hidden, nombres: 'Otro' })).toBe(idOf(hidden));
    expect(idOf({ ...ssancionados, nombres: 'Otro' })).not.toBe(idOf(ssancionados));
  });

  test('is counted for rows that differ only in what nobody may see', async () => {
    const source = sourceOf('ssancionados', { columns });
    const other = { ...ssancionados, rfc: 'XXXX900101AB3' };
    const rows = [ssancionados, other, ssancionados];
    const page = { rows, total: null, hasNext: false };
    const ids: unknown[] = [];
    const pages = numberTwins(pagesOf(page), (row) => publicPartOf(source, row));
    for await (const { rows: numbered } of pages) {
      ids.push(...numbered.map((row) => readTableRow(source, row).providerId));
    }
    const id = idOf(ssancionados);
    expect(ids).toEqual([id, `${id}-2`, id]);
  });
});

async function* pagesOf<Page>(page: Page) {
  yield page;
}
