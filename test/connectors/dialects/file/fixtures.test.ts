import { join } from 'node:path';
import { file } from '../../../../connectors/dialects/file/index.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { refusedText } from '../../../../connectors/dialects/file/refused-kinds.ts';
import type { Upstream } from '../../../../connectors/http/upstream.ts';
import type { UpstreamFailure } from '../../../../connectors/http/upstream-failure.ts';
import { remarkText } from '../../../../connectors/file-remarks.ts';
import type { AcceptedRow, BuyerRecord } from '../../../../connectors/records.ts';
import { projectRoot } from '../../../support/project.ts';
import { never } from '../../support/limits.ts';
import { collect } from './files.ts';
import { sourceOf } from './sources.ts';

// Written by openpyxl, XlsxWriter and LibreOffice: test/fixtures/workbooks/README.md.
const columns = {
  id: 'Folio',
  nombres: 'Nombre(s)',
  primerApellido: 'Primer apellido',
  'puesto.nombre': 'Puesto',
  ejercicioFiscal: 'Año',
  fechaCaptura: 'Fecha de captura',
};

async function pagesOf(name: string): Promise<Page[]> {
  const path = join(projectRoot, 'test/fixtures/workbooks', name);
  const source = sourceOf('spic', { path, columns });
  return collect(file.readPages(source, { upstream: {} as Upstream, signal: never }));
}

/** Each record in a line, and what is remarked. */
async function read(name: string): Promise<{ rows: string[]; remarks: string[] }> {
  const pages = await pagesOf(name);
  const source = sourceOf('spic', { columns });
  const rows = pages.flatMap((page) =>
    page.rows.map((raw) => {
      const row = file.readRow(source, raw) as AcceptedRow;
      expect(row.kind).toBe('accepted');
      const { nombres, primerApellido, puesto, ejercicioFiscal } = row.record as BuyerRecord;
      const captured = row.fechaCaptura?.replace(/(T00:00:00)?\.000Z$/, '');
      const who = `${row.place!.line} ${row.providerId} ${nombres} ${primerApellido}`;
      return `${who} ${puesto?.nombre} ${ejercicioFiscal} ${captured}`;
    }),
  );
  const remarks = pages.flatMap((page) => page.fileRemarks ?? []);
  return { rows, remarks: remarks.map((remark) => remarkText(remark, 'en')) };
}

const office = [
  '4 A-1 Ana Luz Analista 2024 2024-03-05',
  '5 A-2 Íñigo Peña Analista 2024 2024-03-05T17:30:00',
  '7 A-3 Eva Gil Analista 2024 2024-03-05',
  '9 A-5 Noé Sol Analista 2024 2024-03-05',
  '10 A-6 Uma Paz Analista 2024 2024-03-05',
  '11 A-7 Ivo Ríos Jefa 2024 2024-03-05',
  '12 A-8 Zoe Vega Jefa 2024 2024-03-05',
];

const officeRemarks = [
  'sheet "Instrucciones": a sheet that does not hold the register (2 rows)',
  'sheet "Borrador": a hidden sheet (2 rows)',
  'sheet "Muy oculta": a hidden sheet (2 rows)',
  'sheet "Padrón", row 6: the headings again',
  'sheet "Padrón", row 8: a row hidden by hand',
  'sheet "Padrón", row 13: a total',
  'sheet "Padrón", row 15: a note or a signature',
];

const filtered = [
  '2 1 Ana Luz Analista 2024 2024-03-05',
  '3 2 Eva Gil Jefa 2023 2024-03-05',
  '4 3 Íñigo Peña Analista 2024 2024-03-05',
  '5 4 Zoe Vega Jefa null 2024-03-05',
];
const filterRemark = 'sheet "Padrón": rows that a filter hides, which are read (1 row)';

const of1904 = [
  '2 M-1 Ana Luz Analista 2024 2024-03-05',
  '3 M-2 Eva Gil Analista 2024 2024-03-05T17:30:00',
];

describe('A file that another program wrote is read as a person sees it', () => {
  test.each<[string, string[], string[]]>([
    // openpyxl computes nothing: the result of a formula is unknown.
    [
      'openpyxl-oficina.xlsx',
      office.with(4, office[4]!.replace(' 2024 ', ' null ')),
      officeRemarks,
    ],
    ['libreoffice-oficina.xlsx', office, officeRemarks],
    ['libreoffice-oficina.ods', office, officeRemarks],
    ['xlsxwriter-filtro.xlsx', filtered, [filterRemark]],
    ['libreoffice-filtro.xlsx', filtered, [filterRemark]],
    ['libreoffice-filtro.ods', filtered, [filterRemark]],
    ['xlsxwriter-en-linea.xlsx', filtered, []],
    ['libreoffice-filtro.csv', filtered, []],
    ['openpyxl-1904.xlsx', of1904, []],
    ['libreoffice-1904.xlsx', of1904, []],
    ['libreoffice-1904.ods', of1904, []],
  ])('%s', async (name, rows, remarks) => {
    expect(await read(name)).toEqual({ rows, remarks });
  });
});

test.each([
  ['libreoffice-oficina.xls', 'guárdelo como .xlsx'],
  ['libreoffice-clave.ods', 'contraseña'],
])('%s is refused, with what to do', async (name, what) => {
  const failure = (await pagesOf(name).catch((error: unknown) => error)) as UpstreamFailure;
  expect(failure.code).toBe('WRONG_CONTENT_TYPE');
  expect(refusedText(failure.cause, 'es')).toContain(what);
});
