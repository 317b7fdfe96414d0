import { file } from '../../../connectors/dialects/file/index.ts';
import { startFileService } from '../../../examples/demo/services/files/file-service.ts';
import { FILE_FORMS, FORMS, type FileForm } from '../../../examples/demo/services/files/forms.ts';
import { slowMs } from '../fault-codes.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { exampleColumns } from './example-columns.ts';
import { fileRegisters, tableNames } from './published-files.ts';
import { rowsOf } from './state-service.ts';

const oneFile = 'it is one file, without totals';
const openData = 'what is published is open';

/** Files at an address, first in the form that shows its rows best. */
export const downloadSubject: Subject = {
  name: 'file (at an address)',
  dialect: file,
  registers: fileRegisters,
  forms: ['ndjson', ...FILE_FORMS.filter((form) => form !== 'ndjson')],
  async start(data, form) {
    const columns = exampleColumns('bcs');
    const options = { code: 'COL', port: 0, slowMs, form: form as FileForm } as const;
    const service = await startFileService({ ...options, data: structuredClone(data) });
    const { extension } = FORMS[form as FileForm];
    return {
      ...rowsOf(service),
      source: (register) =>
        sourceFrom({
          id: register,
          dialect: 'file',
          register,
          url: `${service.url}/datos/${tableNames[register]}.${extension}`,
          columns: columns[register],
        }),
      sent: async (_, [body]) =>
        body!
          .toString()
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as unknown),
    };
  },
  faults: {
    duplicateIds: { code: null, because: 'a file is of one moment: the row is there twice' },
    expiredToken: { code: null, because: openData },
    rejectedCredentials: { code: null, because: openData },
    lyingTotals: { code: null, because: oneFile },
    endlessPaging: { code: null, because: oneFile },
    latin1: {
      code: 'ROWS_QUARANTINED',
      because: 'its bytes tell its encoding, and characters that Latin-1 lacks break some lines',
    },
    driftedSchema: { code: 'WRONG_SHAPE', because: 'a column that is mapped is not there' },
  },
  credentials: { none: openData },
};
