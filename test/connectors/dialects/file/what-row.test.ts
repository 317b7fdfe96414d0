import fc from 'fast-check';
import type { Cell } from '../../../../connectors/dialects/file/table-row.ts';
import { whyNoRecord } from '../../../../connectors/dialects/file/what-row.ts';

const headings = ['Folio', 'Nombre(s)', 'Primer Apellido', 'Dependencia', 'Puesto', 'Monto'];
const table = { headings, mapped: [0, 1, 2, 3, 4, 5], id: [0] };
const withoutId = { ...table, mapped: [1, 2, 3, 4, 5], id: [] };

function why(cells: Cell[], shape = table) {
  const padded = headings.map((_, column) => cells[column] ?? null);
  return whyNoRecord({ line: 9, cells: padded, fault: null, isOpen: false }, shape);
}

describe('A row below the headings is no record', () => {
  test.each<[string, Cell[]]>([
    ['the same', headings],
    [
      'in another case, and one cut off',
      ['FOLIO', 'NOMBRE(S)', 'primer apellido', 'Dependencia', 'PUESTO', 'Mont'],
    ],
    ['with blanks between', ['Folio', null, 'Primer Apellido', null, 'Puesto']],
  ])('when it repeats the headings: %s', (_, cells) => {
    expect(why(cells)).toBe('REPEATED_HEADINGS');
    expect(why(cells, withoutId)).toBe('REPEATED_HEADINGS');
  });

  test.each<[Cell[]]>([
    [['TOTAL: 80']],
    [['Total general', null, null, null, null, 125_000]],
    [['SUBTOTAL', 12]],
    [['Gran total', null, null, null, null, '$1,250.00']],
    [['Total de registros: 80']],
    [['Total', '80']],
    [[null, 'TOTAL 80 servidores públicos']],
    [[null, null, null, null, 80, 125_000]],
  ])('when it is a total: %j', (cells) => {
    expect(why(cells)).toBe('TOTAL');
  });

  test.each<[Cell[]]>([
    [['Elaboró: Lic. Ana Ejemplo']],
    [['ELABORÓ', null, 'AUTORIZÓ']],
    [['Vo. Bo.']],
    [['Fuente: Secretaría de Ejemplo']],
    [['Nota: cifras preliminares', null, null]],
    [['Fecha de corte: 31/12/2025']],
    [['Página 2 de 3']],
    [['____________________']],
    [[null, 'Secretaría de Ejemplo']],
    [[null, null, null, 'La información es responsabilidad de cada ente público']],
  ])('when it is a note or a signature: %j', (cells) => {
    expect(why(cells)).toBe('FOOTER');
  });
});

describe('A row that may be a record is one', () => {
  test.each<[string, Cell[]]>([
    ['a company with such a name', ['7', 'Total Play Telecomunicaciones', null, 'Salud']],
    ['a company named as a word for a sum', [null, 'TOTAL', null, 'Salud', 'Proveedor']],
    ['a surname that is a word for a source', ['F-1', 'Fuente', 'Nota', 'Salud']],
    ['only an id', ['F-1']],
    ['a name and a surname', [null, 'Ana', 'López']],
    ['one word of the headings', ['F-1', 'Ana', 'Dependencia', 'Salud', 'Puesto']],
  ])('%s', (_, cells) => {
    expect(why(cells)).toBeNull();
  });

  test('whatever its texts, where it has an id and more', () => {
    const text = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((value) => /\p{L}/u.test(value));
    fc.assert(
      fc.property(fc.nat(), fc.tuple(text, text, text, text), (id, texts) => {
        expect(why([`F-${id}`, ...texts])).toBeNull();
      }),
    );
  });

  test('a formula without its result among its cells', () => {
    const cells: Cell[] = [null, 'Ana', null, null, null, null];
    const row = { line: 9, cells, fault: null, isOpen: false, unknown: [0] };
    expect(whyNoRecord(row, table)).toBeNull();
  });

  test('cells that are merged over several rows', () => {
    const cells: Cell[] = [null, 'Ana', null, null, null, null];
    const covered = [{ column: 3, value: 'Salud', fromLine: 5 }];
    expect(whyNoRecord({ line: 9, cells, fault: null, isOpen: false, covered }, table)).toBeNull();
  });

  test('one cell, in a narrow table', () => {
    const narrow = { headings: ['Folio', 'Nombre'], mapped: [0, 1], id: [0] };
    const cells = [null, 'Iris'];
    expect(whyNoRecord({ line: 9, cells, fault: null, isOpen: false }, narrow)).toBeNull();
  });
});
