import { findHeadings, guessHeadings } from '../../../../connectors/dialects/file/headings.ts';
import type { Cell, TableRow } from '../../../../connectors/dialects/file/table-row.ts';

function table(...rows: Cell[][]): TableRow[] {
  return rows.map((cells, index) => ({ line: index + 1, cells, fault: null, isOpen: false }));
}

function find(rows: TableRow[], names: string[], line?: number) {
  return findHeadings(rows, { names, line });
}

describe('The headings of a table', () => {
  test('are the first row that has all mapped columns', () => {
    const rows = table(['Nombre', null], ['RFC', 'Nombre'], ['X', 'Iris'], ['RFC', 'Nombre']);
    expect(find(rows, ['Nombre', 'RFC'])).toEqual({ line: 2, names: ['RFC', 'Nombre'] });
  });

  test.each(['PRIMER APELLIDO', ' primer  apellido ', 'Primér\u00a0Apellido', 'primer\napellido'])(
    'match whatever their case, accents and white space: %j',
    (heading) => {
      const { names } = find(table([heading, 'id']), ['Primer apellido']);
      expect(names).toEqual(['Primer apellido', 'id']);
    },
  );

  test.each(['Primer-apellido', 'Primerapellido', 'Primer apellido 2'])(
    'do not match another word: %j',
    (heading) => {
      expect(() => find(table([heading]), ['Primer apellido'])).toThrow('no column');
    },
  );

  test('may be numbers', () => {
    expect(find(table(['id', 2025]), ['2025']).names).toEqual(['id', '2025']);
  });

  test('stand in the line that the settings give', () => {
    const rows = table(['RFC', 'Nombre'], ['Nombre', 'RFC']);
    expect(find(rows, ['RFC'], 2)).toEqual({ line: 2, names: ['Nombre', 'RFC'] });
    expect(() => find(rows, ['RFC'], 3)).toThrow('no headings in line 3');
  });

  test('get names of their own where they are blank or come twice', () => {
    const rows = table(['', 'id', 'Fecha', 'Fecha', '__proto__']);
    const { names } = find(rows, ['id']);
    expect(names.slice(0, 4)).toEqual(['#1', 'id', 'Fecha', 'Fecha#4']);
    expect(names).not.toContain('__proto__');
  });

  test('cover the blank ones to their right, which may be merged with them', () => {
    const rows = table(['id', 'RFC y CURP', null, ' ', 'Puesto']);
    const { names } = find(rows, ['id']);
    expect(names).toEqual(['id', 'RFC y CURP', 'RFC y CURP#3', 'RFC y CURP#4', 'Puesto']);
  });

  test('WRONG_SHAPE names the missing column by the settings, and nothing of the file', () => {
    const rows = table(['Título secreto'], ['RFC', 'CURP'], ['GOAP780710RH7', 'x']);
    expect(() => find(rows, ['RFC', 'Puesto'])).toThrow('WRONG_SHAPE (no column "Puesto")');
  });

  test('WRONG_SHAPE when a mapped column comes twice', () => {
    expect(() => find(table(['RFC', 'rfc']), ['RFC'])).toThrow(
      'WRONG_SHAPE (column "RFC" twice: write "RFC#1" or "RFC#2")',
    );
  });

  test('EMPTY_BODY when there are no rows', () => {
    expect(() => find([], ['RFC'])).toThrow('EMPTY_BODY');
  });

  test('are guessed, where nothing is mapped, as the first row about as full as others', () => {
    const rows = table(['Registro', null, null, null], ['a', 'b', 'c', null], ['1', '2', '3', '4']);
    expect(guessHeadings(rows)).toEqual({ line: 2, names: ['a', 'b', 'c', 'c#4'] });
  });
});
