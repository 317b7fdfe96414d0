import { checkValues } from '../../../connectors/normalise/check-values.ts';
import { unknownValuesOf } from '../../../connectors/normalise/unknown-values.ts';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import { readTableRow } from '../../../connectors/tabular/table-row.ts';
import type { AcceptedRow, SanctionRecord } from '../../../connectors/records.ts';
import * as rest from '../dialects/pdn-rest-v1/rows.ts';
import * as tables from '../tabular/rows.ts';

const values = { tipoSancion: { 'INHAB. TEMP.': 'INHABILITACION' }, genero: { M: 'F' } };

describe('A value that no catalogue knows', () => {
  test('is settled by the settings of its source, in any case and in any dialect', () => {
    const row = { ...rest.rows.ssancionados, tipoSancion: [{ valor: 'inhab temp' }] };
    const inRest = pdnRestV1.readRow({ ...rest.sourceOf('ssancionados'), values }, row);
    const cells = { ...tables.ssancionados, tipoSancion: 'Inhab. Temp., Multa', genero: 'M' };
    const inTable = readTableRow({ ...tables.sourceOf('ssancionados'), values }, cells);
    for (const read of [inRest, inTable]) {
      const { record, notes } = read as AcceptedRow & { record: SanctionRecord };
      expect(record.tipoSancion[0]).toMatchObject({ clave: 'INHABILITACION' });
      expect(notes.map(({ code }) => code)).toContain('SETTLED_VALUE');
    }
    const { record } = inTable as AcceptedRow & { record: SanctionRecord };
    expect(record.tipoSancion.map(({ clave }) => clave)).toEqual(['INHABILITACION', 'MULTA']);
    expect(record.genero).toMatchObject({ clave: 'F' });
  });

  test('is counted by the member where it stands, and nothing that may tell of a person is', () => {
    const sanctioned = (tipoSancion: string) =>
      tables.accept('ssancionados', { ...tables.ssancionados, tipoSancion });
    const rows = ['Arresto', 'Arresto', 'Apercibimiento', 'AAAA800101 Ana', 'Inhabilitado'];
    expect(unknownValuesOf(rows.map(sanctioned))).toEqual([
      { member: 'tipoSancion', value: 'Arresto', count: 2 },
      { member: 'tipoSancion', value: 'Apercibimiento', count: 1 },
    ]);
  });
});

test('A map of values names fields and codes that exist, or is told the nearest', () => {
  expect(checkValues(values)).toEqual([]);
  expect(
    checkValues({ tipoSanción: {}, tipoFalta: { Robo: 'PECULATO' }, tipoSancion: { A: 'X' } }),
  ).toEqual([
    { path: ['values', 'tipoSanción'], found: 'an unknown name', expected: 'tipoSancion, perhaps' },
    {
      path: ['values', 'tipoFalta', 'Robo'],
      found: '"PECULATO", which is no code of this field',
      expected: 'PECULADO, perhaps',
    },
    {
      path: ['values', 'tipoSancion', 'A'],
      found: '"X", which is no code of this field',
      expected: expect.stringMatching(/^one of INHABILITACION, /),
    },
  ]);
});
