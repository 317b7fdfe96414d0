import { accept, bare, full, remarksOf, withMember } from './rows.ts';

describe('A row of S2 of 2024', () => {
  test('becomes a record of the common form', () => {
    const { record, reserved, id, providerId, fechaCaptura, original } = accept(bare);
    expect([id, providerId]).toEqual([`JAL.S2.s2.${bare.id}`, bare.id]);
    expect(fechaCaptura).toBe('2024-07-01T10:20:30.000Z');
    expect(original).toBe(bare);
    expect(record).toEqual({
      id: `JAL.S2.s2.${bare.id}`,
      nombres: 'Ana Luisa',
      primerApellido: 'Prueba',
      segundoApellido: 'Ficticia',
      genero: { clave: 'F', valor: 'MUJER' },
      institucionDependencia: { nombre: 'Municipio de San Inventado', siglas: 'MSI', clave: null },
      puesto: { nombre: 'Directora de compras', nivel: 'Dirección de área u homólogo' },
      areaAdscripcion: 'Oficialía Mayor',
      ejercicioFiscal: '2024',
      ramo: null,
      nivelOrdenGobierno: 'MUNICIPAL',
      ambitoPublico: 'EJECUTIVO',
      entidadFederativa: { clave: '14', valor: 'Jalisco' },
      tipoArea: [],
      nivelResponsabilidad: [],
      tipoProcedimiento: [{ clave: 'CONTRATACION_PUBLICA', valor: 'CONTRATACIONES PÚBLICAS' }],
      procedimientos: [],
      superiorInmediato: null,
      observaciones: 'Ninguna',
    });
    expect(reserved).toEqual({
      rfc: 'PUFA800101AB1',
      curp: 'PUFA800101MJCRCN09',
      superiorRfc: null,
      superiorCurp: null,
    });
  });

  test('has remarks on the labels that the format leaves to its catalogues, and no others', () => {
    expect(remarksOf(accept(bare))).toEqual([
      'GUESSED LABEL_FROM_CATALOGUE /empleoCargoComision/entidadFederativa',
      'GUESSED LABEL_FROM_CATALOGUE /empleoCargoComision/nivelJerarquico',
      'GUESSED LABEL_FROM_CATALOGUE /tipoProcedimiento',
    ]);
  });

  test('lists the areas and levels of all its procedures, each once', () => {
    const { record } = accept(full);
    const codes = (list: { clave: string }[]) => list.map(({ clave }) => clave);
    expect(codes(record.tipoArea)).toEqual([
      'REQUIRENTE',
      'JUNTA_ACLARACIONES',
      'RESPONSABLE_EJECUCION',
      'OTRA',
    ]);
    expect(codes(record.nivelResponsabilidad)).toEqual([
      'ELABORAR',
      'REVISAR',
      'FIRMAR_AUTORIZAR_DICTAMINAR',
      'SUPERVISAR',
      'EMITIR_SUSCRIBIR',
    ]);
  });

  test('withholds RFC and CURP', () => {
    expect(accept(full).withheld).toEqual(['/datosGenerales/curp', '/datosGenerales/rfc']);
  });

  test('withholds what it holds of the account of whoever captured it, but not its key', () => {
    const account = { id: 1, email: 'capturista@example.mx', first_name: 'Invented' };
    const captured = withMember(bare, 'user_created', account);
    const updated = withMember(captured, 'entePublico.fk_ente_publico', account);
    expect(accept(updated).withheld).toEqual([
      '/user_created/id',
      '/user_created/email',
      '/user_created/first_name',
      '/entePublico/fk_ente_publico/id',
      '/entePublico/fk_ente_publico/email',
      '/entePublico/fk_ente_publico/first_name',
      '/datosGenerales/curp',
      '/datosGenerales/rfc',
    ]);
  });
});

describe('Of a public post', () => {
  const post = (name: string, value: unknown) =>
    accept(withMember(bare, `empleoCargoComision.${name}`, value));

  test.each([
    ['FEDERAL', 'FEDERAL'],
    ['ESTATAL', 'ESTATAL'],
    ['MUNICIPAL_ALCALDIA', 'MUNICIPAL'],
    ['MUNICIPAL', 'MUNICIPAL'],
    ['', 'ESTATAL'],
    [null, 'ESTATAL'],
  ])('the level is told by %j as %s', (level, expected) => {
    expect(post('nivelOrdenGobierno', level).record.nivelOrdenGobierno).toBe(expected);
  });

  test('a level that nobody knows gives way to that of the source, with a remark', () => {
    const read = post('nivelOrdenGobierno', 'COMUNAL');
    expect(read.record.nivelOrdenGobierno).toBe('ESTATAL');
    expect(remarksOf(read)).toContain(
      'REFUSED UNKNOWN_CODE /empleoCargoComision/nivelOrdenGobierno',
    );
  });

  test.each([
    ['14', { clave: '14', valor: 'Jalisco' }],
    [9, { clave: '09', valor: 'Ciudad de México' }],
    ['9', { clave: '09', valor: 'Ciudad de México' }],
    ['Ciudad de Mexico', { clave: '09', valor: 'Ciudad de Mexico' }],
    ['Estado de Mexico', { clave: '15', valor: 'México' }],
    ['Otro país', { clave: null, valor: 'Otro país' }],
    ['No especificado', null],
    ['33', { clave: null, valor: '33' }],
    ['', null],
  ])('the state is told by %j', (state, expected) => {
    expect(post('entidadFederativa', state).record.entidadFederativa).toEqual(expected);
  });

  test.each([
    [{ clave: 'OTRO', valor: 'Residente de obra' }, 'Residente de obra'],
    [{ clave: 'OTRO', valor: null }, 'OTRO'],
    [{ clave: 'DG_HOMOLOGO', valor: null }, 'Dirección general u homólogo'],
    [null, null],
  ])('the rank %j is told in words', (rank, nivel) => {
    expect(post('nivelJerarquico', rank).record.puesto?.nivel).toBe(nivel);
  });

  test('an institution without a name is none', () => {
    const read = post('nombreEntePublico', ' ');
    expect(read.record.institucionDependencia).toBeNull();
    expect(remarksOf(read)).toContain(
      'REFUSED BLANK_REQUIRED /empleoCargoComision/nombreEntePublico',
    );
  });
});

describe('When a row was captured', () => {
  test.each([
    ['2024-07-01T10:20:30Z', '2024-06-30', '2024-07-01T10:20:30.000Z'],
    [null, '2024-06-30', '2024-06-30T00:00:00.000Z'],
    [undefined, '30-06-2024', '2024-06-30T00:00:00.000Z'],
    ['ayer', '2024-06-30', '2024-06-30T00:00:00.000Z'],
    [null, '31-02-2024', null],
    [null, null, null],
  ])('is told by date_created %j, else by fecha %j', (created, fecha, expected) => {
    const row = withMember(withMember(bare, 'date_created', created), 'fecha', fecha);
    expect(accept(row).fechaCaptura).toBe(expected);
  });
});

test.each([
  ['SIN_CLASIFICAR', [{ clave: 'OTRO', valor: 'SIN_CLASIFICAR' }]],
  ['DICTAMEN_VALUATORIO', [{ clave: 'DICTAMEN_VALUATORIO' }]],
  ['ENAJENACION_BIENES', [{ clave: 'ENAJENACION' }]],
  ['OTORGAMIENTO_CONCESIONES', [{ clave: 'CONCESION' }]],
  [null, []],
])('The kind of procedure %j is read', (kind, expected) => {
  const { record } = accept(withMember(bare, 'tipoProcedimiento', kind));
  expect(record.tipoProcedimiento).toMatchObject(expected);
});
