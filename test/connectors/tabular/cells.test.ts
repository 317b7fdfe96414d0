import { accept, psancionados, readRow, remarksOf, spic, ssancionados } from './rows.ts';

describe('A cell', () => {
  test.each(['N/A', 'n/a', 'NA', '-', '---', 'S/D', 's.d.', 'SIN DATO', 'No aplica', '...'])(
    'that says %j says nothing, which is remarked',
    (text) => {
      const accepted = accept('spic', { ...spic, segundoApellido: text });
      expect(accepted.record.segundoApellido).toBeNull();
      expect(remarksOf(accepted)).toContain('CHANGED PLACEHOLDER /segundoApellido');
    },
  );

  const errors = [
    ...['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', 'Err:522'],
    ...['#¡REF!', '#N/D', '#¡VALOR!', '#¡DIV/0!', '#¿NOMBRE?', '#¡NUM!', '#¡NULO!'],
  ];

  test.each(errors)('that shows the error %s is unknown, and not absent', (text) => {
    const accepted = accept('ssancionados', {
      ...ssancionados,
      segundoApellido: text,
      'inhabilitacion.fechaFinal': text,
    });
    expect(accepted.record).toMatchObject({
      segundoApellido: null,
      inhabilitacion: { fechaFinal: null, fechaFinalEstado: 'ILEGIBLE' },
    });
    expect(remarksOf(accepted)).toEqual(
      expect.arrayContaining([
        'REFUSED ERROR_CELL /segundoApellido',
        'REFUSED ERROR_CELL /inhabilitacion.fechaFinal',
      ]),
    );
    expect(readRow('ssancionados', { ...ssancionados, id: text })).toMatchObject({
      kind: 'quarantined',
    });
  });

  test.each([null, undefined, '', '  '])('that is blank (%j) says nothing', (value) => {
    const accepted = accept('spic', { ...spic, segundoApellido: value });
    expect(accepted.record.segundoApellido).toBeNull();
    expect(remarksOf(accepted).join()).not.toMatch(/segundoApellido/);
  });

  test('that is blank where the specification requires a value is remarked', () => {
    const accepted = accept('spic', { ...spic, nombres: ' ' });
    expect(remarksOf(accepted)).toContain('REFUSED BLANK_REQUIRED /nombres');
  });

  test.each([
    ['a truth value', true, true],
    ['binary data', Buffer.from('foto'), expect.stringMatching(/^4 bytes, SHA-256 [0-9a-f]{64}$/)],
  ])('that holds %s is left out, which is remarked', (_kind, value, original) => {
    const accepted = accept('spic', { ...spic, observaciones: value });
    expect(accepted.record.observaciones).toBeNull();
    expect(remarksOf(accepted)).toContain('REFUSED NOT_TEXT /observaciones');
    expect(accepted.original).toMatchObject({ observaciones: original });
  });

  test('that holds binary data is not shown: nobody can tell what of', () => {
    expect(accept('spic', { ...spic, foto: Buffer.from('foto') }).withheld).toContain('/foto');
  });

  test('may hold a list, whose separator the settings name', () => {
    const row = { ...spic, tipoArea: 'T | técnica | R' };
    expect(accept('spic', row, { separator: '|' }).record.tipoArea).toEqual(
      [
        { clave: 'TECNICA', valor: 'TÉCNICA' },
        { clave: 'TECNICA', valor: 'técnica' },
        { clave: 'REQUIRENTE', valor: 'REQUIRENTE' },
      ].filter((_, index) => index !== 1),
    );
  });

  test('may hold a label with the separator in it', () => {
    const label = 'Concesiones, licencias, permisos, autorizaciones y prórrogas';
    const row = { ...spic, tipoProcedimiento: label };
    expect(accept('spic', row, { separator: ',' }).record.tipoProcedimiento).toEqual([
      { clave: 'CONCESION', valor: label },
    ]);
  });

  test('with a word of no catalogue keeps it', () => {
    const accepted = accept('ssancionados', { ...ssancionados, tipoSancion: 'Regaño; I' });
    expect(accepted.record.tipoSancion).toMatchObject([
      { clave: 'OTRO', valor: 'Regaño' },
      { clave: 'INHABILITACION' },
    ]);
    expect(remarksOf(accepted)).toContain('REFUSED NOT_IN_CATALOGUE /tipoSancion');
  });

  test('of a list may also be a list', () => {
    const row = { ...spic, tipoArea: ['T', 'R'] };
    expect(accept('spic', row).record.tipoArea).toHaveLength(2);
  });
});

describe('The gender', () => {
  test.each([
    [{ genero: 'Mujer' }, { clave: 'F', valor: 'Mujer' }, []],
    [{ genero: 'F' }, { clave: 'F', valor: 'MUJER' }, ['CHANGED OTHER_SPELLING /genero']],
    [{ genero: 'H' }, { clave: 'M', valor: 'HOMBRE' }, ['CHANGED OTHER_SPELLING /genero']],
    // A man by the PDN's codes, a woman by those of a CURP.
    [{ genero: 'M' }, { clave: null, valor: 'M' }, ['REFUSED AMBIGUOUS /genero']],
    [{ 'genero.clave': 'M' }, { clave: 'M', valor: null }, []],
    [{ 'genero.clave': 'M', 'genero.valor': 'MASCULINO' }, { clave: 'M', valor: 'MASCULINO' }, []],
    [{}, null, []],
  ])('of %j is not guessed', (cells, genero, notes) => {
    const accepted = accept('spic', { id: 1, nombres: 'Noemí', ...cells });
    expect(accepted.record.genero).toEqual(genero);
    expect(remarksOf(accepted).filter((note) => note.includes('genero'))).toEqual(notes);
  });
});

describe('A constant', () => {
  const { tipoPersona: _, ...row } = psancionados;

  test('stands for a column that the table lacks', () => {
    const columns = { id: 'id', nombreRazonSocial: 'nombreRazonSocial', rfc: 'rfc' };
    const constants = { tipoPersona: 'Moral', 'institucionDependencia.nombre': 'Ejemplo' };
    const { record, notes } = accept('psancionados', row, { columns, constants });
    expect(record).toMatchObject({
      subject: 'COMPANY',
      empresa: { rfc: 'PPA010101AB4' },
      institucionDependencia: { nombre: 'Ejemplo' },
    });
    expect(notes).toEqual([]);
  });
});

describe('The original', () => {
  test('is the row as it came, in JSON', () => {
    const row = {
      id: 7n,
      nombres: 'Noemí',
      alta: new Date(Date.UTC(2024, 2, 5)),
      cambio: new Date(Date.UTC(2024, 2, 5, 13, 45)),
      dias: 1.5,
      saldo: -0,
      medida: Number.POSITIVE_INFINITY,
      activo: true,
      nada: undefined,
    };
    const { original, providerId } = accept('spic', row);
    expect(original).toEqual({
      id: '7',
      nombres: 'Noemí',
      alta: '2024-03-05',
      cambio: '2024-03-05T13:45:00',
      dias: 1.5,
      saldo: 0,
      medida: 'Infinity',
      activo: true,
      nada: null,
    });
    expect(providerId).toBe('7');
  });

  test.each([null, 'text', 7, [], true])('that is %j is kept apart', (row) => {
    expect(readRow('spic', row)).toMatchObject({ kind: 'quarantined', original: row });
  });

  test('with a text without end is kept apart under its id', () => {
    expect(readRow('spic', { ...spic, otra: 'x'.repeat(20_001) })).toMatchObject({
      kind: 'quarantined',
      providerId: 'A-1',
      reasons: [{ path: '/otra', found: { type: 'string', length: 20_001 } }],
    });
  });
});
