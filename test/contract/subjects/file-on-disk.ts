import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { file } from '../../../connectors/dialects/file/index.ts';
import type { StateData } from '../../../examples/demo/services/data/records.ts';
import type { FlatTable } from '../../../examples/demo/services/database/flat-tables.ts';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import { tableWith } from '../../../examples/demo/services/files/faulty-tables.ts';
import { FORMS } from '../../../examples/demo/services/files/forms.ts';
import { publicTables } from '../../../examples/demo/services/files/public-tables.ts';
import { writtenCell } from '../../../examples/demo/services/files/written-cell.ts';
import { temporaryFolder } from '../../connectors/support/temporary-folder.ts';
import { faultsOfHttp } from '../fault-codes.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { exampleColumns } from './example-columns.ts';
import { fileRegisters, tableNames } from './published-files.ts';

const { encode, extension } = FORMS['csv-semicolon'];

/** What a fault makes of the bytes of a file. */
const writes: Partial<Record<Fault, (bytes: Buffer) => Buffer>> = {
  html: () => Buffer.from('<!doctype html><title>Mantenimiento</title>'),
  // Within a row: a file that ends with one has nothing that tells.
  truncated: (bytes) => bytes.subarray(0, bytes.indexOf('\n', bytes.length / 2) + 10),
  emptyBody: () => Buffer.alloc(0),
  hugeBody: () => Buffer.alloc(3_000_000, 'X'),
};

/** A row as its file has it. */
function writtenRow({ columns, rows }: FlatTable, number: number): object {
  const cells = rows[number]!.map((cell, index) => [
    columns[index]!.heading,
    writtenCell(cell, columns[index]!.kind, number),
  ]);
  return Object.fromEntries(cells) as object;
}

const noServer = 'no server stands before a file';
const oneFile = 'it is one file, without totals';

/** Files on the connector's own disk, as spreadsheets write them. */
export const diskSubject: Subject = {
  name: 'file (on disk)',
  dialect: file,
  // The others are tried at an address.
  registers: { psancionados: fileRegisters['psancionados']! },
  forms: ['csv-semicolon'],
  async start(data) {
    const columns = exampleColumns('bcs');
    const folder = temporaryFolder();
    let served = data;
    const pathOf = (table: string) => join(folder, `${table}.${extension}`);

    async function write(rows: StateData, fault: Fault | null): Promise<void> {
      for (const table of publicTables(rows)) {
        const bytes = encode(tableWith(fault, table));
        const faulty = (fault && writes[fault]) ?? ((same) => same);
        await writeFile(pathOf(table.name), faulty(bytes));
        if (fault === 'error500') await rm(pathOf(table.name));
      }
    }

    await write(data, null);
    return {
      async publish(next) {
        served = next;
        await write(served, null);
      },
      setFault: async (fault) => write(served, fault),
      source: (register) =>
        sourceFrom({
          id: register,
          dialect: 'file',
          register,
          path: pathOf(tableNames[register]!),
          // That it tells these by itself is seen at an address.
          encoding: 'windows-1252',
          delimiter: ';',
          columns: columns[register],
        }),
      async sent(register) {
        const table = publicTables(served).find(({ name }) => name === tableNames[register])!;
        return table.rows.map((_, number) => writtenRow(table, number));
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
  faults: {
    ...faultsOfHttp,
    duplicateIds: { code: null, because: 'a file is of one moment: the row is there twice' },
    hang: { code: null, because: noServer },
    error503: { code: null, because: noServer },
    reset: { code: null, because: noServer },
    expiredToken: { code: null, because: noServer },
    rejectedCredentials: { code: null, because: noServer },
    latin1: { code: null, because: 'it is in Windows-1252, and so are all characters of Latin-1' },
    lyingTotals: { code: null, because: oneFile },
    endlessPaging: { code: null, because: oneFile },
    driftedSchema: { code: 'WRONG_SHAPE', because: 'a column that is mapped is not there' },
  },
  credentials: { none: 'whoever can read the disk can read its files' },
};
