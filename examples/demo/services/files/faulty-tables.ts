import type { FlatTable } from '../database/flat-tables.ts';
import type { Fault } from '../faults/faults.ts';

/** New headings for old ones, as after a change of office. */
const DRIFT: Readonly<Record<string, string>> = {
  'Nombre(s)': 'Nombre completo',
  'Primer Apellido': 'Apellido paterno',
  'Segundo Apellido': 'Apellido materno',
  'Nombre o razón social': 'Razón social',
  Dependencia: 'Ente público',
};

/** Faults in what is published; those of tokens and of paging do not concern a file. */
const FAULTY_TABLES: Partial<Record<Fault, (table: FlatTable) => FlatTable>> = {
  driftedSchema: (table) => ({
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      heading: DRIFT[column.heading] ?? column.heading,
    })),
  }),

  // The first row comes again as the last. A file has no seams at which another would be lost for it.
  duplicateIds: (table) => ({ ...table, rows: [...table.rows, ...table.rows.slice(0, 1)] }),
};

/** Whether a fault is one of what is published, and not of how it is sent. */
export function changesTables(fault: Fault | null): boolean {
  return fault !== null && fault in FAULTY_TABLES;
}

/** The table as it is published, wrongly if the fault says so. */
export function tableWith(fault: Fault | null, table: FlatTable): FlatTable {
  return ((fault && FAULTY_TABLES[fault]) ?? ((same) => same))(table);
}
