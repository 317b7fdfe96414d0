import { accept, acquisition, bare, expectRejected, full, remarksOf, withMember } from './rows.ts';

const concession = 'otorgamientoConcesion.datosGeneralesConcesiones';

describe('What real services send is accepted', () => {
  test.each<[string, unknown, string[]]>([
    ['id', 129, []],
    ['ejercicio', '2024', []],
    ['fecha', 'ayer', []],
    ['date_created', { $date: 1 }, ['REFUSED NOT_A_DATE /date_created']],
    ['observaciones', null, []],
    ['unknownMember', { a: [1] }, []],
    ['datosGenerales.nombre', '', ['REFUSED BLANK_REQUIRED /datosGenerales/nombre']],
    ['datosGenerales.curp', null, []],
    ['datosGenerales.sexo', undefined, []],
    ['empleoCargoComision.nivelJerarquico', null, []],
    [
      `${concession}.monto`,
      'mil pesos',
      ['REFUSED NOT_AN_AMOUNT /otorgamientoConcesion/datosGeneralesConcesiones/monto'],
    ],
    [`${concession}.monto`, 5, []],
    [
      `${concession}.fechaInicioVigencia`,
      '1 de enero',
      ['REFUSED NOT_A_DATE /otorgamientoConcesion/datosGeneralesConcesiones/fechaInicioVigencia'],
    ],
    [
      'otorgamientoConcesion.tipoActo',
      'DONACION',
      ['REFUSED UNKNOWN_CODE /otorgamientoConcesion/tipoActo'],
    ],
  ])('%s = %j', (path, value, remarks) => {
    expect(remarksOf(accept(withMember(full, path, value)))).toEqual(
      expect.arrayContaining(remarks),
    );
  });
});

describe('What cannot be read is kept apart with its reasons', () => {
  test.each<[string, unknown]>([
    ['id', undefined],
    ['id', null],
    ['id', ''],
    ['id', 1.5],
    ['id', '\ud800'],
    ['id', 'x'.repeat(201)],
    ['datosGenerales', undefined],
    ['datosGenerales', []],
    ['datosGenerales', true],
    ['datosGenerales.primerApellido', undefined],
    ['datosGenerales.nombre', ['Ana']],
    ['datosGenerales.nombre', 'x'.repeat(1001)],
    ['tipoContratacion', Array.from({ length: 301 }, () => 1)],
  ])('a row with %s = %j', (path, value) => {
    expectRejected(withMember(full, path, value), `/${path.replaceAll('.', '/')}`);
  });

  test.each([null, 'text', 7, [], true])('a row that is %j', (row) => {
    expect(expectRejected(row, '').providerId).toBeNull();
  });

  test('under its id, where that can be read', () => {
    const row = withMember(full, 'datosGenerales', undefined);
    expect(expectRejected(row, '/datosGenerales').providerId).toBe(bare.id);
  });

  test('without repeating what it holds', () => {
    const row = withMember(full, 'datosGenerales.nombre', { secreto: 'PUFA800101MJCRCN09' });
    expect(expectRejected(row, '/datosGenerales/nombre').reasons).toContainEqual({
      path: '/datosGenerales/nombre',
      code: 'WRONG_VALUE',
      found: { type: 'object' },
      expected: { expected: { en: 'a text', es: 'un texto' } },
    });
  });

  test('a row whose files would repeat their contract beyond reason', () => {
    const files = Array.from({ length: 300 }, (_, index) => ({ numeroExpedienteFolio: index }));
    const path = 'contratacionAdquisicion.datosGeneralesProcedimientos';
    const contract = withMember(acquisition, path, files);
    expect(accept({ ...bare, tipoContratacion: [contract, contract, contract] })).toBeDefined();
    const tipoContratacion = [contract, contract, contract, contract];
    expect(expectRejected({ ...bare, tipoContratacion }, '/tipoContratacion').reasons).toEqual([
      { path: '/tipoContratacion', code: 'TOO_MANY_PROCEDURES', found: 1200, most: 1000 },
    ]);
  });
});
