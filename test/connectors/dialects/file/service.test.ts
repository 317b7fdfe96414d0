import { join } from 'node:path';
import { withAwkwardTexts } from '../../../../examples/demo/services/files/awkward-texts.ts';
import { startFileService } from '../../../../examples/demo/services/files/file-service.ts';
import {
  FILE_FORMS,
  FORMS,
  type FileForm,
} from '../../../../examples/demo/services/files/forms.ts';
import { writeFiles } from '../../../../examples/demo/services/files/write-files.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import type { Fault } from '../../../../examples/demo/services/faults/faults.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import type { AcceptedRow } from '../../../../connectors/records.ts';
import type { UpstreamLimits } from '../../../../connectors/settings.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { columns, published, readAll, sourceOf, type RegisterName } from './sources.ts';

// Against the files of the demo, which were written without this code.

const data = withAwkwardTexts(generateState('COL'));
const registers = Object.keys(columns) as RegisterName[];
const running: StateService[] = [];

afterAll(async () => {
  await Promise.all(running.map((service) => service.close()));
  removeFolders();
});

async function start(form: FileForm): Promise<StateService> {
  const service = await startFileService({ code: 'COL', port: 0, form, data, slowMs: 500 });
  running.push(service);
  return service;
}

function addressOf({ url }: StateService, register: RegisterName, form: FileForm): string {
  return `${url}/datos/${published[register]}.${FORMS[form].extension}`;
}

async function readAccepted(source: Parameters<typeof readAll>[0]): Promise<AcceptedRow[]> {
  const rows = await readAll(source);
  expect(rows.filter(({ kind }) => kind === 'quarantined')).toEqual([]);
  return rows as AcceptedRow[];
}

describe.each(registers)('The register %s', (register) => {
  let expected: unknown[];
  beforeAll(async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, data, 'csv-comma');
    const path = join(folder, `${published[register]}.csv`);
    expected = (await readAccepted(sourceOf(register, { path }))).map(({ record }) => record);
  });

  test.each(FILE_FORMS)('reads to the same records from %s', async (form) => {
    const service = await start(form);
    const source = sourceOf(register, { url: addressOf(service, register, form) });
    const rows = await readAccepted(source);
    expect(rows.map(({ record }) => record)).toEqual(expected);
    expect(rows.map(({ providerId }) => providerId)).toEqual(data[register].map(({ id }) => id));
  });
});

test('Whatever is awkward in a text comes through', async () => {
  const form = 'csv-semicolon';
  const service = await start(form);
  const rows = await readAccepted(sourceOf('spic', { url: addressOf(service, 'spic', form) }));
  const remarks = rows.slice(0, 3).map(({ record }) => record.observaciones);
  expect(remarks).toEqual(data.spic.slice(0, 3).map(({ observaciones }) => observaciones));
});

describe('A file with a fault', () => {
  const impatient = { responseTimeoutMs: 200 };

  test.each<[Fault, FailureCode, FileForm?, Partial<UpstreamLimits>?]>([
    ['hang', 'TIMEOUT', 'csv-comma', impatient],
    ['slow', 'TIMEOUT', 'csv-comma', impatient],
    ['error500', 'SERVER_ERROR'],
    ['error503', 'MAINTENANCE'],
    ['html', 'WRONG_CONTENT_TYPE'],
    ['reset', 'CONNECTION_LOST'],
    ['emptyBody', 'EMPTY_BODY'],
    ['hugeBody', 'BODY_TOO_LARGE'],
    ['driftedSchema', 'WRONG_SHAPE'],
    ['driftedSchema', 'WRONG_SHAPE', 'ndjson'],
    ['driftedSchema', 'WRONG_SHAPE', 'xlsx'],
    ['truncated', 'BODY_TRUNCATED', 'csv-comma'],
    ['truncated', 'BODY_TRUNCATED', 'csv-pipe'],
    ['truncated', 'BODY_TRUNCATED', 'ndjson'],
    ['truncated', 'BODY_TRUNCATED', 'json-array'],
    ['truncated', 'BODY_TRUNCATED', 'json-object'],
    ['truncated', 'BODY_TRUNCATED', 'xlsx'],
  ])('%s is told as %s: %s', async (fault, code, form = 'csv-semicolon', limits = {}) => {
    const service = await start(form);
    service.setFault(fault);
    const url = addressOf(service, 'psancionados', form);
    const attempt = readAll(sourceOf('psancionados', { url }, limits));
    await expect(attempt).rejects.toMatchObject({ name: 'UpstreamFailure', code });
  });

  test('duplicateIds has the same id twice', async () => {
    const service = await start('csv-comma');
    service.setFault('duplicateIds');
    const rows = await readAccepted(
      sourceOf('spic', { url: addressOf(service, 'spic', 'csv-comma') }),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length - 1);
  });
});
