import {
  accept,
  expectRejected,
  remarksOf,
  rows,
  running,
  withMember,
  type Running,
} from './rows.ts';

const graves = 'faltas_administrativas_graves';
const noGraves = 'faltas_administrativas_no_graves';
const fisicas = 'faltas_graves_personas_fisicas';
const morales = 'faltas_graves_personas_morales';

describe('What services may send is accepted', () => {
  test.each<[Running, string, unknown, string[]]>([
    [graves, 'id', 129, []],
    [graves, 'expediente', 15, []],
    [graves, 'date_created', 'ayer', ['NOT_A_DATE /date_created']],
    [graves, 'datosGenerales.nombres', '', ['BLANK_REQUIRED /datosGenerales/nombres']],
    [
      graves,
      'datosGenerales.primerApellido',
      null,
      ['BLANK_REQUIRED /datosGenerales/primerApellido'],
    ],
    [graves, 'datosGenerales.sexo', 'X', ['UNKNOWN_CODE /datosGenerales/sexo']],
    [graves, 'empleoCargoComision.entidadFederativa', 9, []],
    [
      graves,
      'empleoCargoComision.entidadFederativa',
      '99',
      ['UNKNOWN_CODE /empleoCargoComision/entidadFederativa'],
    ],
    [
      graves,
      'empleoCargoComision.nivelOrdenGobierno',
      'OTRO',
      ['UNKNOWN_CODE /empleoCargoComision/nivelOrdenGobierno'],
    ],
    [graves, 'faltaCometida', null, []],
    [graves, 'faltaCometida.0.clave', null, ['BLANK_REQUIRED /faltaCometida/0/clave']],
    [graves, 'faltaCometida.0.normatividadInfringida.0.articulo', 57, []],
    [graves, 'faltaCometida.0.normatividadInfringida.0.articulo', ['57', 58], []],
    [graves, 'tipoSancion', [], []],
    [graves, 'tipoSancion.0', {}, ['BLANK_REQUIRED /tipoSancion/0/clave']],
    [graves, 'tipoSancion.0.inhabilitacion', null, []],
    [graves, 'tipoSancion.0.inhabilitacion.plazoAnios', '2', []],
    [
      graves,
      'tipoSancion.0.inhabilitacion.plazoAnios',
      -2,
      ['NOT_A_COUNT /tipoSancion/0/inhabilitacion/plazoAnios'],
    ],
    [
      graves,
      'tipoSancion.0.inhabilitacion.plazoAnios',
      'dos',
      ['NOT_A_COUNT /tipoSancion/0/inhabilitacion/plazoAnios'],
    ],
    [
      graves,
      'tipoSancion.0.inhabilitacion.fechaFinal',
      '2024-02-30',
      ['NOT_A_DATE /tipoSancion/0/inhabilitacion/fechaFinal'],
    ],
    [
      graves,
      'tipoSancion.0.inhabilitacion.fechaFinal',
      '30-02-2024',
      ['NOT_A_DATE /tipoSancion/0/inhabilitacion/fechaFinal'],
    ],
    [
      graves,
      'tipoSancion.1.sancionEconomica.monto',
      '30000.50',
      ['TEXT_AS_NUMBER /tipoSancion/1/sancionEconomica/monto'],
    ],
    [
      graves,
      'tipoSancion.1.sancionEconomica.monto',
      'mil',
      ['NOT_AN_AMOUNT /tipoSancion/1/sancionEconomica/monto'],
    ],
    [
      graves,
      'tipoSancion.1.sancionEconomica.efectivamenteCobrado.moneda',
      'USD',
      ['OTHER_CURRENCY /tipoSancion/1/sancionEconomica/efectivamenteCobrado/moneda'],
    ],
    [graves, 'resolucion.fechaEjecucion', { $date: 1 }, ['NOT_A_DATE /resolucion/fechaEjecucion']],
    [graves, 'unknownMember', { a: [1] }, []],
    [graves, 'grave', 'x', []],
    [noGraves, 'datosGenerales', { sexo: 'HOMBRE' }, []],
    [noGraves, 'datosGenerales.nombres', undefined, []],
    [
      fisicas,
      'datosGenerales.domicilioMexico.municipioAlcaldia',
      { clave: '1', valor: 'Tonalá' },
      [],
    ],
    [fisicas, 'dondeCometioLaFalta', null, []],
    [
      morales,
      'datosGenerales.nombreRazonSocial',
      ' ',
      ['BLANK_REQUIRED /datosGenerales/nombreRazonSocial'],
    ],
    [morales, 'datosGenerales.domicilioExtranjero.pais', 'US', []],
    [morales, 'datosDirGeneralReprLegal', undefined, []],
  ])('%s with %s = %j', (register, path, value, remarks) => {
    const read = remarksOf(accept(register, withMember(rows[register], path, value)));
    expect(read).toEqual(expect.arrayContaining(remarks));
    if (remarks.length > 0) return;
    const refused = /^(BLANK|NOT_|UNKNOWN)/;
    // Only what follows from the member itself: a fault that is nowhere has no institution to name.
    const others = read.filter((remark) => refused.test(remark) && !remark.includes('EntePublico'));
    expect(others).toEqual([]);
  });

  test('a role that may not read names of serious faults leaves them blank, with remarks', () => {
    const row = withMember(rows[graves], 'datosGenerales', { nombres: null, primerApellido: null });
    expect(remarksOf(accept(graves, row))).toEqual(
      expect.arrayContaining(['BLANK_REQUIRED /datosGenerales/nombres']),
    );
  });
});

test('A fault and a sanction that do not say their kind are there all the same', () => {
  const row = {
    ...rows[graves],
    faltaCometida: [{ clave: null, descripcionHechos: 'Hechos' }],
    tipoSancion: [{ clave: '' }],
  };
  const read = accept(graves, row);
  expect(read.record).toMatchObject({
    tipoFalta: [{ clave: 'OTRO', valor: 'OTRO', descripcion: 'Hechos' }],
    tipoSancion: [{ clave: 'OTRO', valor: 'OTRO' }],
    causaMotivoHechos: 'Hechos',
  });
});

describe('What cannot be read is kept apart with its reasons', () => {
  test.each<[Running, string, unknown]>([
    [graves, 'id', undefined],
    [graves, 'id', null],
    [graves, 'id', ''],
    [graves, 'id', 1.5],
    [graves, 'id', '\ud800'],
    [graves, 'id', 'x'.repeat(201)],
    [graves, 'datosGenerales', undefined],
    [graves, 'datosGenerales', ['Carla']],
    [graves, 'datosGenerales.nombres', undefined],
    [graves, 'datosGenerales.nombres', { a: 1 }],
    [graves, 'datosGenerales.nombres', 'x'.repeat(4001)],
    [graves, 'datosGenerales.primerApellido', undefined],
    [fisicas, 'datosGenerales.nombres', undefined],
    [morales, 'datosGenerales.nombreRazonSocial', undefined],
  ])('%s with %s = %j', (register, path, value) => {
    const row = withMember(rows[register], path, value);
    expectRejected(register, row, `/${path.replaceAll('.', '/')}`);
  });

  test.each([null, 'text', 7, [], true])('a row that is %j', (row) => {
    for (const register of [...running, 'abstenciones_graves' as const])
      expect(expectRejected(register, row, '').providerId).toBeNull();
  });

  test('under its id, where that can be read, without repeating what it holds', () => {
    const row = withMember(rows[graves], 'datosGenerales.nombres', { secreto: 'SECRETO' });
    const { providerId, reasons } = expectRejected(graves, row, '/datosGenerales/nombres');
    expect(providerId).toBe(rows[graves].id);
    expect(JSON.stringify(reasons)).not.toContain('SECRETO');
  });
});

describe('A sanction without a code, which its specification allows', () => {
  const period = { fechaInicial: '2024-01-01', fechaFinal: '2025-01-01' };
  const sanctioned = (sanction: object) =>
    accept(graves, withMember(rows[graves], 'tipoSancion', [sanction]));

  test('is told by the only part that is filled in', () => {
    const read = sanctioned({ clave: null, inhabilitacion: period, suspensionEmpleo: null });
    expect(read.record.tipoSancion).toMatchObject([{ clave: 'INHABILITACION', ...period }]);
    expect(read.record.inhabilitacion).toMatchObject(period);
    expect(remarksOf(read)).toContain('KIND_FROM_PART /tipoSancion/0/clave');
  });

  test('is other where several parts are, and none is believed before a code or a label', () => {
    const both = { clave: null, inhabilitacion: period, suspensionEmpleo: period };
    expect(sanctioned(both).record.tipoSancion).toMatchObject([{ clave: 'OTRO' }]);
    const labelled = { valor: 'Arresto', inhabilitacion: period };
    expect(sanctioned(labelled).record.tipoSancion).toMatchObject([{ valor: 'Arresto' }]);
    const coded = { clave: 'DESTITUCION', inhabilitacion: period };
    expect(sanctioned(coded).record.tipoSancion).toMatchObject([{ clave: 'DESTITUCION' }]);
  });
});
