import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { decode, type ReadFile } from './support/decode.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import { withAwkwardTexts } from '../../../../examples/demo/services/files/awkward-texts.ts';
import { FILE_FORMS, type FileForm } from '../../../../examples/demo/services/files/forms.ts';
import { writeFiles } from '../../../../examples/demo/services/files/write-files.ts';

const data = withAwkwardTexts(generateState('QUE'));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const NAMES = ['servidores_contrataciones', 'servidores_sancionados', 'particulares_sancionados'];

/** The bytes of the three files, written anew. */
async function written(form: FileForm): Promise<Buffer[]> {
  const paths = await writeFiles(join(folder, form), data, form);
  expect(paths.map((path) => basename(path).replace(/\..*/, ''))).toEqual(NAMES);
  return Promise.all(paths.map((path) => readFile(path)));
}

const day = (date: string) => date.slice(0, 10).split('-').reverse().join('/');
const isText = (form: FileForm) => form.startsWith('csv');

/** What a cell with nothing to say holds. */
const nothing = (form: FileForm, kind: 'text' | 'other') =>
  form.includes('json') ? null : kind === 'text' ? 'N/A' : '-';

describe.each(FILE_FORMS)('%s', (form) => {
  let buyers: ReadFile;
  let officials: ReadFile;
  let parties: ReadFile;

  beforeAll(async () => {
    const files = await written(form);
    [buyers, officials, parties] = (await Promise.all(
      files.map((bytes) => decode(form, bytes)),
    )) as [ReadFile, ReadFile, ReadFile];
  });

  const text = (value: string | undefined) => {
    if (value === undefined) return nothing(form, 'text');
    // A cell of a spreadsheet cannot tell an empty text from none.
    return form === 'xlsx' && value === '' ? null : value;
  };
  const date = (value: string | undefined) => {
    if (value === undefined) return nothing(form, 'other');
    return form === 'xlsx' ? new Date(value.slice(0, 10)) : day(value);
  };

  test('has the headings that people write', () => {
    expect(officials.headings).toEqual(
      expect.arrayContaining([
        'Nombre(s)',
        'Primer Apellido',
        'Fecha de inhabilitación (inicio)',
        'Monto de la multa',
      ]),
    );
    expect(buyers.headings).toContain('Año');
  });

  test('decodes to the buyers', () => {
    expect(
      buyers.rows.map((row) => ({
        folio: row['Folio'],
        nombre: row['Nombre(s)'],
        materno: row['Segundo Apellido'],
        dependencia: row['Dependencia'],
        procedimientos: row['Tipo de procedimiento'],
        ramo: row['Clave del ramo'],
        alta: row['Fecha de captura'],
        observaciones: row['Observaciones'],
      })),
    ).toEqual(
      data.spic.map((row) => ({
        folio: row.id,
        nombre: row.nombres,
        materno: text(row.segundoApellido),
        dependencia: row.institucionDependencia.nombre,
        procedimientos: row.tipoProcedimiento.map(({ clave }) => clave).join(';'),
        ramo: row.ramo
          ? isText(form)
            ? String(row.ramo.clave)
            : row.ramo.clave
          : nothing(form, 'other'),
        alta: date(row.fechaCaptura),
        observaciones: text(row.observaciones),
      })),
    );
  });

  test('decodes to the sanctions of officials and of companies', () => {
    for (const [file, register] of [
      [officials, data.ssancionados],
      [parties, data.psancionados],
    ] as const) {
      expect(
        file.rows.map((row) => ({
          folio: row['Folio'],
          causa: row['Causa, motivo o hechos'],
          inicio: row['Fecha de inhabilitación (inicio)'],
          fin: row['Fecha de inhabilitación (fin)'],
          observaciones: row['Observaciones'],
        })),
      ).toEqual(
        register.map((row) => ({
          folio: row.id,
          causa: row.causaMotivoHechos,
          inicio: date(row.inhabilitacion?.fechaInicial),
          fin: date(row.inhabilitacion?.fechaFinal),
          observaciones: text(row.observaciones),
        })),
      );
    }
  });

  test('has amounts to the cent', () => {
    const amounts = parties.rows.map((row) => row['Monto de la multa']);
    const expected = data.psancionados.map(({ multa }) => multa?.monto ?? nothing(form, 'other'));
    expect(expected.some((amount) => typeof amount === 'number')).toBe(true);
    if (!isText(form)) {
      expect(amounts).toEqual(expected);
      return;
    }
    for (const amount of amounts) {
      expect(amount).toMatch(/^(-|(\$ )?\d{1,3}(,\d{3})*\.\d{2})$/);
    }
    expect(
      amounts.map((amount) => (amount === '-' ? amount : Number(amount.replace(/[$ ,]/g, '')))),
    ).toEqual(expected);
  });

  test('says nothing that is reserved', () => {
    const all = JSON.stringify([buyers, officials, parties]);
    expect([...buyers.headings, ...officials.headings].join()).not.toMatch(/RFC|CURP/);
    for (const { rfc, curp } of data.spic) {
      if (rfc && rfc.length > 9) expect(all).not.toContain(rfc);
      if (curp && curp.length > 9) expect(all).not.toContain(curp);
    }
    for (const { particularSancionado: party } of data.psancionados) {
      const isPublic = party.tipoPersona === 'M';
      const rfcs = parties.rows.map((row) => row['RFC']);
      if (party.rfc && party.rfc.length > 9) expect(rfcs.includes(party.rfc)).toBe(isPublic);
    }
  });
});

describe('bytes', () => {
  const first = async (form: FileForm) => (await written(form))[0]!;

  test.each(['csv-comma', 'csv-semicolon', 'csv-tab', 'csv-pipe'] as const)(
    '%s ends in empty lines',
    async (form) => {
      expect((await first(form)).toString('latin1')).toMatch(/[^\n](\r?\n){4}$/);
    },
  );

  test('the form with semicolons is Windows-1252 with CRLF', async () => {
    const bytes = await first('csv-semicolon');
    expect(bytes.includes(Buffer.from([0x93, 0x65, 0x6e, 0x20]))).toBe(true);
    expect(bytes.includes(0x80)).toBe(true);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(bytes.toString('latin1').split('\r\n').length).toBeGreaterThan(data.spic.length);
  });

  test('the form with tabs begins with the mark of UTF-8', async () => {
    expect((await first('csv-tab')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await first('csv-comma')).subarray(0, 5).toString()).toBe('Folio');
  });

  test('the form with bars quotes every field, with line breaks and quotes in some', async () => {
    const text = (await first('csv-pipe')).toString();
    expect(text).toMatch(/^"Folio"\|"Nombre\(s\)"\|/);
    expect(text).toContain('"Primera línea\nSegunda línea\n\n""Cuarta línea"""');
  });

  test('the spreadsheet has its data on the second sheet, under a title', async () => {
    const sheets = await readWorkbook(await first('xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Notas', 'Datos']);
    const [title, headings] = sheets[1]!.data;
    expect(title!.filter(Boolean)).toEqual([
      'Servidores públicos que intervienen en contrataciones',
    ]);
    expect(headings![0]).toBe('Folio');
  });
});
