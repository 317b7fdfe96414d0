import { checkTableOptions } from '../../../connectors/tabular/check-options.ts';
import type { TableOptions } from '../../../connectors/tabular/settings.ts';
import { sourceOf, type RegisterName } from './rows.ts';

function problemsOf(register: RegisterName, options: Partial<TableOptions>) {
  const { options: whole } = sourceOf(register, { columns: { nombres: 'N' }, ...options });
  return checkTableOptions(whole, register);
}

describe('The settings of a table', () => {
  test.each<[RegisterName, Partial<TableOptions>, unknown[]]>([
    [
      'spic',
      { columns: { 'institucionDependencia.nombr': 'DEPENDENCIA' } },
      [
        {
          path: ['columns', 'institucionDependencia.nombr'],
          found: 'an unknown name',
          expected: 'institucionDependencia.nombre, perhaps',
        },
      ],
    ],
    [
      'spic',
      { columns: { nombreRazonSocial: 'EMPRESA' } },
      [expect.objectContaining({ path: ['columns', 'nombreRazonSocial'] })],
    ],
    [
      'ssancionados',
      { constants: { autoridadSancionador: 'OIC' } },
      [
        {
          path: ['constants', 'autoridadSancionador'],
          found: 'an unknown name',
          expected: 'autoridadSancionadora, perhaps',
        },
      ],
    ],
    [
      'spic',
      { columns: { nombres: ['N', 'A'] } },
      [{ path: ['columns', 'nombres'], found: 'a list', expected: 'one column' }],
    ],
    [
      'spic',
      { columns: { nombres: 'N' }, constants: { nombres: 'Noemí' } },
      [expect.objectContaining({ path: ['constants', 'nombres'] })],
    ],
    ['spic', { constants: { id: '1' } }, [expect.objectContaining({ path: ['constants', 'id'] })]],
    [
      'spic',
      { constants: { nivelOrdenGobierno: 'Estata' } },
      [
        {
          path: ['constants', 'nivelOrdenGobierno'],
          found: '"Estata": No catalogue has this code.',
          expected: 'a value that this field can have',
        },
      ],
    ],
    [
      'ssancionados',
      { constants: { 'resolucion.fechaResolucion': '2024-02-30' } },
      [expect.objectContaining({ path: ['constants', 'resolucion.fechaResolucion'] })],
    ],
    [
      'psancionados',
      { columns: { nombreRazonSocial: 'N' } },
      [expect.objectContaining({ path: ['columns', 'tipoPersona'], found: 'nothing' })],
    ],
    [
      'psancionados',
      { columns: { nombreRazonSocial: 'N' }, constants: { tipoPersona: 'X' } },
      [expect.objectContaining({ path: ['constants', 'tipoPersona'] })],
    ],
    [
      'spic',
      { timeZone: 'America/Chihuahuita' },
      [expect.objectContaining({ path: ['timeZone'], found: '"America/Chihuahuita"' })],
    ],
  ])('%s with %j', (register, options, problems) => {
    const found = problemsOf(register, options);
    expect(found.map(({ es: _, ...english }) => english)).toEqual(problems);
    for (const { es } of found) expect(es.expected).not.toMatch(/\b(an?|the|or|that|one of)\b/);
  });

  test.each<[RegisterName, TableOptions['columns']]>([
    ['spic', { id: 'RFC' }],
    ['spic', { id: 'CLAVE', rfc: 'CLAVE' }],
    ['spic', { id: ['AÑO', 'CURP'] }],
    ['ssancionados', { id: 'NOMBRE', nombres: 'NOMBRE' }],
    ['psancionados', { id: 'RFC', rfc: 'RFC', tipoPersona: 'T' }],
  ])('of %s may not make public ids of %j', (register, columns) => {
    expect(problemsOf(register, { columns })).toEqual([
      expect.objectContaining({ path: ['columns', 'id'] }),
    ]);
  });

  test.each<[RegisterName, Partial<TableOptions>]>([
    [
      'spic',
      { columns: { id: ['AÑO', 'FOLIO'], rfc: 'RFC' }, constants: { ejercicioFiscal: 2024 } },
    ],
    ['psancionados', { columns: { rfc: 'RFC' }, constants: { tipoPersona: 'Moral' } }],
    ['ssancionados', { constants: { tipoFalta: 'AG', 'multa.moneda': 'MXN' } }],
  ])('of %s may be %j', (register, options) => {
    expect(problemsOf(register, options)).toEqual([]);
  });
});
