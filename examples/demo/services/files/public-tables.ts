import type { PsancionadoRow, SpicRow, SsancionadoRow, StateData } from '../data/records.ts';
import { flatTables, type FlatTable } from '../database/flat-tables.ts';
import { psancionadosDefinition } from '../registers/psancionados-definition.ts';
import { spicDefinition } from '../registers/spic-definition.ts';
import { ssancionadosDefinition } from '../registers/ssancionados-definition.ts';

/** The three registers as anybody may see them. */
export function publicTables({ spic, ssancionados, psancionados }: StateData): FlatTable[] {
  const tables = flatTables({
    spic: spic.map((row) => spicDefinition.publicPart(row) as SpicRow),
    ssancionados: ssancionados.map(
      (row) => ssancionadosDefinition.publicPart(row) as SsancionadoRow,
    ),
    psancionados: psancionados.map(
      (row) => psancionadosDefinition.publicPart(row) as PsancionadoRow,
    ),
  });
  return tables.map(withoutReservedColumns);
}

function withoutReservedColumns({ columns, rows, ...table }: FlatTable): FlatTable {
  return {
    ...table,
    columns: columns.filter(({ reserved }) => !reserved),
    rows: rows.map((row) => row.filter((_cell, index) => !columns[index]!.reserved)),
  };
}
