import { accept, expectRejected, notesOf, rows } from './rows.ts';

const { servidor_publico: row } = rows;

describe('A row of S2 of the federal service', () => {
  test('becomes a record of the common form', () => {
    const read = accept('servidor_publico', row);
    expect(read.record).toEqual({
      id: 'FED.S2.reniresp.5f3a',
      nombres: 'Delfina',
      primerApellido: 'Robles',
      segundoApellido: 'Lugo',
      genero: { clave: 'F', valor: null },
      institucionDependencia: { nombre: 'Secretaría de Salud', siglas: 'SSA', clave: '012' },
      puesto: { nombre: 'Jefa de compras', nivel: 'O21' },
      areaAdscripcion: null,
      ejercicioFiscal: '2020',
      ramo: { clave: '12', valor: 'Salud' },
      nivelOrdenGobierno: 'FEDERAL',
      ambitoPublico: null,
      entidadFederativa: null,
      tipoArea: [
        { clave: 'TECNICA', valor: 'TÉCNICA' },
        { clave: 'RESPONSABLE_CONTRATACION', valor: 'RESPONSABLE DE LA CONTRATACIÓN' },
      ],
      nivelResponsabilidad: [{ clave: 'ATENCION', valor: 'ATENCIÓN' }],
      tipoProcedimiento: [{ clave: 'CONTRATACION_PUBLICA', valor: 'CONTRATACIONES' }],
      procedimientos: [],
      superiorInmediato: {
        nombres: 'Ulises',
        primerApellido: 'Bravo',
        segundoApellido: null,
        puesto: { nombre: 'Director', nivel: 'M11' },
      },
      observaciones: null,
    });
    expect(read).toMatchObject({
      providerId: '5f3a',
      fechaCaptura: '2021-03-04T10:20:30.000Z',
      reserved: { rfc: null, curp: null, superiorRfc: null, superiorCurp: null },
      withheld: [],
    });
    expect(read.original).toBe(row);
    expect(notesOf(read)).toEqual([
      'LABEL_FROM_CATALOGUE /tipo_area/0',
      'LABEL_FROM_CATALOGUE /tipo_area/1',
      'LABEL_FROM_CATALOGUE /nivel_responsabilidad',
    ]);
  });

  test('with nothing but its id and nulls is accepted', () => {
    const empty = Object.fromEntries(Object.keys(row).map((name) => [name, null]));
    const { record } = accept('servidor_publico', { ...empty, id: 7 });
    expect(record).toMatchObject({ id: 'FED.S2.reniresp.7', tipoArea: [], tipoProcedimiento: [] });
  });

  test.each<[number | null, string | null, object[], string[]]>([
    [
      2,
      null,
      [
        {
          clave: 'CONCESION',
          valor: 'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y PRÓRROGAS',
        },
      ],
      ['LABEL_FROM_CATALOGUE /tipo_procedimiento'],
    ],
    [
      null,
      'DICTAMENES',
      [{ clave: 'DICTAMEN_VALUATORIO', valor: 'DICTAMENES' }],
      ['CODE_FROM_LABEL /tipo_actos'],
    ],
    [null, null, [], []],
    [3, 'ENAJENACIONES', [{ clave: 'ENAJENACION', valor: 'ENAJENACIONES' }], []],
    [
      1,
      'CONCESIONES',
      [{ clave: 'CONTRATACION_PUBLICA', valor: 'CONTRATACIONES PÚBLICAS' }],
      ['CONTRADICTED /tipo_actos', 'LABEL_FROM_CATALOGUE /tipo_procedimiento'],
    ],
    [
      5,
      'CONCESIONES',
      [{ clave: 'CONCESION', valor: 'CONCESIONES' }],
      ['CODE_FROM_LABEL /tipo_procedimiento'],
    ],
    [9, null, [{ clave: 'OTRO', valor: '9' }], ['NOT_IN_CATALOGUE /tipo_procedimiento']],
    [null, 'COMPRAS', [{ clave: 'OTRO', valor: 'COMPRAS' }], ['NOT_IN_CATALOGUE /tipo_actos']],
  ])('with procedure %j called %j tells which it is', (number, act, procedures, notes) => {
    const read = accept('servidor_publico', {
      ...row,
      tipo_area: [],
      nivel_responsabilidad: null,
      tipo_procedimiento: number,
      tipo_actos: act,
    });
    expect(read.record.tipoProcedimiento).toEqual(procedures);
    expect(notesOf(read)).toEqual(notes);
  });

  test('never has its whole name split by guess', () => {
    const whole = { ...row, nombres: '', primer_apellido: null, segundo_apellido: null };
    const read = accept('servidor_publico', whole);
    expect(read.record).toMatchObject({ nombres: null, primerApellido: null });
    expect(notesOf(read)).toEqual(
      expect.arrayContaining([
        'BLANK_REQUIRED /nombres',
        'BLANK_REQUIRED /primer_apellido',
        'NAME_NOT_SPLIT /nombrecompleto',
      ]),
    );
    expect(notesOf(accept('servidor_publico', row)).join()).not.toContain('NAME_NOT_SPLIT');
  });

  test.each<[unknown, string | null, string[]]>([
    ['4/3/2021', '2021-03-04T00:00:00.000Z', ['MIDNIGHT_ADDED', 'DAY_FIRST']],
    ['04/03/2021 10:20', '2021-03-04T10:20:00.000Z', ['UTC_ASSUMED', 'DAY_FIRST']],
    ['2021-03-04', '2021-03-04T00:00:00.000Z', ['MIDNIGHT_ADDED']],
    ['31/02/2021', null, ['NOT_A_DATE']],
    ['03/14/2021', '2021-03-14T00:00:00.000Z', ['MIDNIGHT_ADDED', 'MONTH_FIRST']],
    ['ayer', null, ['NOT_A_DATE']],
    [' ', null, []],
    [{ fecha: 1 }, null, ['NOT_A_DATE']],
  ])('captured on %j was captured at %s', (fecha_captura, expected, codes) => {
    const read = accept('servidor_publico', { ...row, fecha_captura });
    expect(read.fechaCaptura).toBe(expected);
    const found = read.notes.filter(({ path }) => path === '/fecha_captura');
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test.each<[string, unknown]>([
    ['MASCULINO', { clave: 'M', valor: 'MASCULINO' }],
    ['Prefiere no decirlo', { clave: null, valor: 'Prefiere no decirlo' }],
    ['M', { clave: 'M', valor: null }],
    [' ', null],
  ])('of gender %j has no other one guessed', (genero, expected) => {
    expect(accept('servidor_publico', { ...row, genero }).record.genero).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['id', null],
    ['id', ''],
    ['id', undefined],
    ['id', 'x'.repeat(201)],
    ['nombres', undefined],
    ['nombres', 7],
    ['primer_apellido', {}],
  ])('is kept apart with %s = %j', (name, value) => {
    const { [name]: _, ...rest } = row as Record<string, unknown>;
    expectRejected(
      'servidor_publico',
      value === undefined ? rest : { ...rest, [name]: value },
      `/${name}`,
    );
  });
});
