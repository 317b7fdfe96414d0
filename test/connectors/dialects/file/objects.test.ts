import { BrokenRow } from '../../../../connectors/dialects/file/broken-row.ts';
import { readNdjson } from '../../../../connectors/dialects/file/ndjson.ts';
import {
  checkMembers,
  namedObjects,
  type ObjectRow,
} from '../../../../connectors/dialects/file/object-rows.ts';
import { NestedHeadings } from '../../../../connectors/dialects/file/nested-headings.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { collect, fileWith } from './files.ts';

afterAll(removeFolders);

function read(text: string) {
  return collect(readNdjson(fileWith(text), 'utf-8'));
}

function rowsOf(...values: unknown[]): ObjectRow[] {
  return values.map((value, index) => ({ line: index + 1, value }));
}

describe('The rows of an NDJSON file', () => {
  test('are its lines', async () => {
    expect(await read('{"a":1}\r\n\n  \n{"a":"\\n"}')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 4, value: { a: '\n' } },
    ]);
  });

  test.each([
    ['{"a":1', 'NOT_JSON'],
    ['nombre,rfc', 'NOT_JSON'],
    [`${'['.repeat(100)}${']'.repeat(100)}`, 'TOO_DEEP'],
  ])('are broken where a line is no JSON: %#', async (line, code) => {
    const [first, second, third] = await read(`{"a":1}\n${line}\n{"a":2}\n`);
    expect(second?.value).toBeInstanceOf(BrokenRow);
    expect(second?.value).toMatchObject({
      reason: { path: '', code },
      original: { line: 2, content: line },
    });
    expect([first?.value, third?.value]).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('lie across two reads', async () => {
    const text = 'ñ'.repeat(1000);
    const rows = await read(`${JSON.stringify({ text })}\n`.repeat(200));
    expect(rows).toHaveLength(200);
    for (const { value } of rows) expect(value).toEqual({ text });
  });

  test('BODY_TOO_LARGE at a line without end', async () => {
    const line = `{"a":"${'x'.repeat(20_000_000)}`;
    await expect(read(`{"a":1}\n${line}`)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  test('BODY_TRUNCATED when the file ends within one', async () => {
    const attempt = read('{"a":1}\n{"a":"x');
    await expect(attempt).rejects.toMatchObject({ code: 'BODY_TRUNCATED' });
  });

  test('EMPTY_BODY when all lines are blank', async () => {
    await expect(read('\n \n')).rejects.toMatchObject({ code: 'EMPTY_BODY' });
  });
});

describe('The members of rows', () => {
  test('are spelled as in the settings where they are mapped', async () => {
    const rows = rowsOf({ 'PRIMER  apellido ': 'Gil', Otro: 1 });
    expect(await collect(namedObjects(rows, ['Primer Apellido']))).toEqual([
      { 'Primer Apellido': 'Gil', Otro: 1 },
    ]);
  });

  test.each([[7], ['text'], [null], [[1, 2]]])('are needed: %j is broken', async (value) => {
    const [row] = await collect(namedObjects(rowsOf(value), ['a']));
    expect(row).toMatchObject({ reason: { code: 'NOT_AN_OBJECT' }, original: { line: 1 } });
  });

  test('may not be the same column twice', async () => {
    const [row] = await collect(namedObjects(rowsOf({ NOMBRE: 'a', nombre: 'b' }), ['Nombre']));
    expect(row).toBeInstanceOf(BrokenRow);
  });

  test('may be absent from a row, but not from all', async () => {
    const rows = rowsOf({ a: 1 }, 'no row', { B: 2 });
    await expect(checkMembers(rows, ['a', 'b'])).resolves.toBeUndefined();
    await expect(checkMembers(rows, ['a', 'c'])).rejects.toMatchObject({
      code: 'WRONG_SHAPE',
      cause: 'no column "c"',
    });
  });

  test('are not asked of a register without rows', async () => {
    await expect(checkMembers([], ['a'])).resolves.toBeUndefined();
  });

  test.each<[string, unknown, boolean]>([
    ['multa.monto', { multa: { monto: 1 } }, true],
    ['multa.monto', { multa: null }, true],
    ['multa.monto', { 'Multa.Monto': 1 }, true],
    ['multa.monto', { multa: { moneda: 'MXN' } }, false],
    ['multa.monto', { multa: 7 }, false],
    ['multa.monto', { monto: 1 }, false],
    ['documentos.url', { documentos: [] }, true],
    ['documentos.url', { documentos: [{}, { url: 'x' }] }, true],
    ['documentos.url', { documentos: [{ id: 1 }] }, false],
  ])('may be nested: %s in %j: %s', async (path, row, isThere) => {
    const check = checkMembers(rowsOf(row), [path]);
    if (isThere) await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toMatchObject({ cause: `no column "${path}"` });
  });
});

describe('The columns of nested rows', () => {
  test.each<[string, unknown[], string[]]>([
    [
      'paths',
      [{ id: 1, multa: { monto: 1, moneda: 'MXN' } }],
      ['id', 'multa.monto', 'multa.moneda'],
    ],
    [
      'of lists too',
      [{ documentos: [{ id: 1 }, { url: 'x' }] }],
      ['documentos.id', 'documentos.url'],
    ],
    [
      'no empty objects',
      [{ multa: null }, { multa: { monto: 1 } }, { multa: [] }],
      ['multa.monto'],
    ],
    ['values of catalogues', [{ falta: { clave: 'A', valor: 'B' } }], ['falta']],
    ['lists of them', [{ faltas: [{ clave: 'A', valor: 'B' }] }], ['faltas']],
    ['values with their type', [{ _id: { $oid: 'a' } }], ['_id']],
    ['empty ones', [{ documentos: [], multa: null }], ['documentos', 'multa']],
    ['without what no path can name', [{ multa: { 'a.b': 1, monto: 2 } }], ['multa.monto']],
    ['bounded in depth', [{ a: { b: { c: { d: { e: { f: 1 } } } } } }], ['a.b.c.d.e']],
  ])('are %s', (_what, rows, columns) => {
    const headings = new NestedHeadings();
    for (const row of rows) headings.see(row);
    expect(headings.all()).toEqual(columns);
  });

  test('are bounded', () => {
    const members = Array.from({ length: 5000 }, (_, index) => [`m${index}`, index]);
    const headings = new NestedHeadings();
    headings.see({ a: Object.fromEntries(members) as object });
    expect(headings.all().length).toBeLessThan(1100);
  });
});
