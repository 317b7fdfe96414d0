import {
  accept,
  actionsOf,
  expectRejected,
  rows,
  spic,
  withMember,
  type RegisterName,
} from './rows.ts';

describe('What real services send is accepted', () => {
  test.each<[RegisterName, string, unknown, string[]]>([
    ['spic', 'id', 129, []],
    ['spic', 'ejercicioFiscal', 2018, []],
    ['spic', 'fechaCaptura', null, []],
    ['spic', 'fechaCaptura', 'ayer', ['REFUSED /fechaCaptura']],
    ['spic', 'fechaCaptura', '2019-01-21', ['CHANGED /fechaCaptura']],
    ['spic', 'fechaCaptura', { fecha: 1 }, ['REFUSED /fechaCaptura']],
    ['spic', 'nombres', null, ['REFUSED /nombres']],
    ['spic', 'nombres', '', ['REFUSED /nombres']],
    ['spic', 'primerApellido', ' ', ['REFUSED /primerApellido']],
    ['spic', 'institucionDependencia.nombre', '', ['REFUSED /institucionDependencia/nombre']],
    ['spic', 'genero', '', []],
    ['spic', 'superiorInmediato', null, []],
    ['spic', 'tipoArea', '', []],
    ['spic', 'tipoArea', null, []],
    ['spic', 'tipoProcedimiento', [], []],
    ['spic', 'tipoProcedimiento', [{ clave: '3', valor: 'x' }], []],
    ['spic', 'tipoProcedimiento', [{ clave: 9, valor: 'x' }], ['REFUSED /tipoProcedimiento/0']],
    ['spic', 'unknownMember', { a: [1] }, []],
    ['ssancionados', 'multa', '', []],
    ['ssancionados', 'multa.monto', '30000', ['CHANGED /multa/monto']],
    ['ssancionados', 'multa.monto', 'mil', ['REFUSED /multa/monto']],
    ['ssancionados', 'resolucion', {}, []],
    [
      'ssancionados',
      'inhabilitacion.fechaFinal',
      'al cumplirse el plazo',
      ['REFUSED /inhabilitacion/fechaFinal'],
    ],
    [
      'ssancionados',
      'tipoSancion',
      [{ clave: 'O', valor: 'AMONESTACIÓN' }],
      ['GUESSED /tipoSancion/0'],
    ],
    ['ssancionados', 'documentos', null, []],
    ['ssancionados', 'causaMotivoHechos', '', ['REFUSED /causaMotivoHechos']],
  ])('%s with %s = %j', (register, path, value, notes) => {
    expect(actionsOf(accept(register, withMember(rows[register], path, value)))).toEqual(
      expect.arrayContaining(notes),
    );
  });
});

describe('One where others are many, or many where others are one, is read as the same', () => {
  test('the kinds of a procedure or of a sanction', () => {
    const procedure = { clave: 3, valor: 'ENAJENACIÓN DE BIENES MUEBLES' };
    const buyer = accept('spic', withMember(rows.spic, 'tipoProcedimiento', procedure));
    expect(buyer.record.tipoProcedimiento).toEqual([
      { clave: 'ENAJENACION', valor: 'ENAJENACIÓN DE BIENES MUEBLES' },
    ]);
    const sanction = { clave: 'D', valor: 'DESTITUCIÓN' };
    const dismissed = accept(
      'ssancionados',
      withMember(rows.ssancionados, 'tipoSancion', sanction),
    );
    expect(dismissed.record.tipoSancion[0]).toMatchObject({ clave: 'DESTITUCION' });
  });

  test.each<['ssancionados' | 'psancionados', unknown, string[]]>([
    [
      'ssancionados',
      [{ clave: 'PEC', valor: 'PECULADO' }, { clave: 'ANG' }],
      ['PECULADO', 'ADMINISTRATIVA_NO_GRAVE'],
    ],
    ['ssancionados', [], []],
    ['psancionados', { clave: 'OTRO', valor: 'SOBORNO' }, ['SOBORNO']],
    ['psancionados', [{ clave: null, valor: 'COLUSIÓN' }], ['COLUSION']],
  ])('the faults of %s: %j', (register, tipoFalta, codes) => {
    const { record } = accept(register, withMember(rows[register], 'tipoFalta', tipoFalta));
    expect(record.tipoFalta.map(({ clave }) => clave)).toEqual(codes);
  });
});

describe('What cannot be read is kept apart with its reasons', () => {
  test.each<[RegisterName, string, unknown]>([
    ['spic', 'id', undefined],
    ['spic', 'id', null],
    ['spic', 'id', ''],
    ['spic', 'id', 1.5],
    ['spic', 'id', 2 ** 60],
    ['spic', 'id', '\ud800'],
    ['spic', 'id', 'x'.repeat(201)],
    ['spic', 'nombres', undefined],
    ['spic', 'nombres', 5],
    ['spic', 'nombres', 'x'.repeat(4001)],
    ['spic', 'primerApellido', ['Pérez']],
    ['ssancionados', 'servidorPublicoSancionado', undefined],
    ['ssancionados', 'servidorPublicoSancionado', 'Carlos Pérez'],
    ['psancionados', 'particularSancionado', null],
  ])('%s with %s = %j', (register, path, value) => {
    expectRejected(register, withMember(rows[register], path, value), `/${path.replace('.', '/')}`);
  });

  test.each([null, 'text', 7, [], true])('a row that is %j', (row) => {
    for (const register of Object.keys(rows) as RegisterName[])
      expect(expectRejected(register, row, '').providerId).toBeNull();
  });

  test('under its id, where that can be read', () => {
    const row = withMember(spic, 'nombres', undefined);
    expect(expectRejected('spic', row, '/nombres').providerId).toBe('RFT129');
  });

  test('without repeating what it holds', () => {
    const row = withMember(spic, 'nombres', { secreto: 'BEML920313HMCLNS09' });
    const { reasons } = expectRejected('spic', row, '/nombres');
    expect(reasons).toMatchObject([
      { path: '/nombres', code: 'WRONG_VALUE', found: { type: 'object' } },
    ]);
  });
});

describe('The end of a debarment', () => {
  test('that cannot be read is not the same as one that is not published', () => {
    const withEnd = (end: unknown) =>
      accept('ssancionados', withMember(rows.ssancionados, 'inhabilitacion.fechaFinal', end)).record
        .inhabilitacion;
    const base = { plazo: '3 meses', fechaInicial: '2018-08-17', fechaFinal: null };
    expect(withEnd('al cumplirse el plazo')).toEqual({ ...base, fechaFinalEstado: 'ILEGIBLE' });
    expect(withEnd(null)).toEqual(base);
    expect(withEnd(' ')).toEqual(base);
  });
});
