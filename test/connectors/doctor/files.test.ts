import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../connectors/clock.ts';
import { examine } from '../../../connectors/doctor/examine.ts';
import { reportAsHtml } from '../../../connectors/doctor/output/html.ts';
import { reportAsText } from '../../../connectors/doctor/output/text.ts';
import { sourceOf } from '../dialects/file/sources.ts';
import { textRows, xlsxOf } from '../dialects/file/workbooks.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const headings = ['Folio', 'Nombre', 'Apellido', 'Año', 'Captura'];
const row = (folio: string | null, year = '2024') => [folio, 'Iris', 'Gil', year, '2024-01-02'];
const columns = {
  id: 'Folio',
  nombres: 'Nombre',
  primerApellido: 'Apellido',
  ejercicioFiscal: 'Año',
  fechaCaptura: 'Captura',
};

test('The doctor names what it finds in a file by sheet and row, in the language that is asked for', async () => {
  const folder = temporaryFolder();
  const workbook = xlsxOf([
    {
      name: 'Padrón',
      rows:
        textRows([headings, row('A-1'), row(null), row('A-2', '#REF!')]) +
        textRows([row('A-3')], ' hidden="1"') +
        textRows([['Elaboró: Ana', null, null, null, null]]),
    },
    { name: 'Borrador', rows: textRows([headings, row('A-9')]), state: 'hidden' },
    { name: 'Instrucciones', rows: textRows([['Lea primero']]) },
  ]);
  writeFileSync(join(folder, 'padron.xlsx'), workbook);
  writeFileSync(join(folder, 'padron-2023.xlsb'), 'x');
  writeFileSync(join(folder, 'LEEME.pdf'), 'x');
  const report = await examine(
    { state: 'BCS', sources: [sourceOf('spic', { path: folder, columns })], publish: null },
    {
      ...{ connectorUrl: null, budgetSeconds: 60, clock: systemClock },
      ...{ signal: new AbortController().signal, onSource: () => undefined },
    },
  );
  const spanish = reportAsText(report, 'es');
  const whereOf = (text: string, what: string) =>
    text.split('\n').find((_line, i, lines) => lines[i - 1]?.includes(what));
  expect(whereOf(spanish, 'no tiene un id utilizable')).toContain(
    'hoja "Padrón", renglón 3 /Folio',
  );
  expect(whereOf(spanish, 'muestra un error')).toContain('hoja "Padrón", renglón 4 /Año');
  expect(whereOf(spanish, 'ocultos')).toContain('hoja "Borrador" · hoja "Padrón", renglón 5');
  expect(whereOf(spanish, 'no son registros')).toContain('hoja "Padrón", renglón 6');
  expect(whereOf(spanish, 'sin las columnas asignadas')).toContain('hoja "Instrucciones"');
  expect(whereOf(spanish, 'no se puede leer')).toContain('padron-2023.xlsb');
  expect(whereOf(spanish, 'archivos de otro tipo')).toContain('LEEME.pdf');
  expect(whereOf(reportAsText(report, 'en'), 'no usable id')).toContain(
    'sheet "Padrón", row 3 /Folio',
  );
  expect(reportAsHtml(report, 'es')).toContain('renglón 3 /Folio');
});

test('The doctor lists the values that no catalogue knows, with their counts, and none that may be private', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'padron.csv');
  const rows = [
    ['A-1', 'Requirente de obra menor'],
    ['A-2', 'Requirente de obra menor'],
    ['A-3', '<b>Almacén</b>'],
    ['A-4', 'ana.gil@ejemplo.mx'],
  ];
  const lines = rows.map(([folio, area]) => `${folio},Iris,Gil,"${area}"`);
  writeFileSync(path, ['Folio,Nombre,Apellido,Area', ...lines, ''].join('\n'));
  const mapped = { id: 'Folio', nombres: 'Nombre', primerApellido: 'Apellido', tipoArea: 'Area' };
  const report = await examine(
    { state: 'BCS', sources: [sourceOf('spic', { path, columns: mapped })], publish: null },
    {
      ...{ connectorUrl: null, budgetSeconds: 60, clock: systemClock },
      ...{ signal: new AbortController().signal, onSource: () => undefined },
    },
  );
  expect(report.sources[0]!.unknownValues).toEqual([
    { member: 'Area', value: 'Requirente de obra menor', count: 2 },
    { member: 'Area', value: '<b>Almacén</b>', count: 1 },
  ]);
  const text = reportAsText(report, 'es');
  expect(text).toContain('· Area: "Requirente de obra menor" ×2');
  expect(text).not.toContain('ana.gil');
  expect(reportAsHtml(report, 'es')).toContain('&lt;b&gt;Almacén&lt;/b&gt;');
});
