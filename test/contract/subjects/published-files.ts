import { flatTables } from '../../../examples/demo/services/database/flat-tables.ts';
import type { StateData } from '../../../examples/demo/services/data/records.ts';
import { tableRegisters } from './tables.ts';

const nothing: StateData = { spic: [], ssancionados: [], psancionados: [] };

/** The tables of the registers, as they are called where they are published. */
export const tableNames = Object.fromEntries(
  flatTables(nothing).map(({ name }, index) => [Object.keys(nothing)[index]!, name]),
);

/** The registers as files have them. */
export const fileRegisters = tableRegisters({
  fechaCaptura: {
    because: 'files have the day alone',
    told: ({ fechaCaptura }) => `${fechaCaptura.slice(0, 10)}T00:00:00.000Z`,
  },
});
