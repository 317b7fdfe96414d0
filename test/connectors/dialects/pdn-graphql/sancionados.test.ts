import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import { derivedIdOf, NumberedRow } from '../../../../connectors/dialects/derived-ids.ts';
import { withoutReserved } from '../../../../connectors/store/without-reserved.ts';
import { accept, expectRejected, notesOf, rows, sourceOf } from './rows.ts';

const { sancionados: row } = rows;
const notSerious = { ...row, tipo_falta: 'NEGLIGENCIA ADMINISTRATIVA' };

describe('A sanction of the federal service', () => {
  test('becomes a record of the common form', () => {
    const read = accept('sancionados', row);
    expect(read.record).toMatchObject({
      formato: 'SERVIDORES_PUBLICOS_SANCIONADOS',
      subject: 'OFFICIAL',
      nombres: 'Quirino',
      primerApellido: 'Arce',
      segundoApellido: 'Vidal',
      nombreRazonSocial: null,
      puesto: { nombre: 'Ventanilla', nivel: null },
      institucionDependencia: { nombre: 'Servicio Postal', siglas: null, clave: null },
      nivelOrdenGobierno: 'FEDERAL',
      autoridadSancionadora: 'Órgano Interno de Control',
      expediente: 'PAR/12/2019',
      gravedad: 'GRAVE',
      tipoFalta: [{ clave: 'COHECHO', valor: 'COHECHO O EXTORSION', descripcion: null }],
      tipoSancion: [{ clave: 'INHABILITACION', valor: 'INHABILITADO', plazo: null }],
      causaMotivoHechos: 'Recibió un pago',
      resolucion: { fechaNotificacion: '2019-05-06', fechaResolucion: null },
      multa: { monto: 1500.5, moneda: { clave: 'MXN', valor: null } },
      inhabilitacion: { plazo: null, fechaInicial: '2019-06-07', fechaFinal: '2029-06-06' },
      observaciones: null,
      documentos: [],
    });
    expect(read).toMatchObject({
      fechaCaptura: null,
      reserved: { observaciones: 'Remarks about it' },
    });
    expect(read.withheld).toEqual(['/inhabilitacion/observaciones']);
    expect(notesOf(read).toSorted()).toEqual([
      'CODE_FROM_LABEL /tipo_falta',
      'DAY_FIRST /inhabilitacion/fecha_final',
      'DAY_FIRST /inhabilitacion/fecha_inicial',
      'LABEL_FROM_CATALOGUE /tipo_sancion',
    ]);
  });

  test('with a fault that is not serious hides the person, under whatever names', () => {
    const named = { ...notSerious, nombrecompleto: 'Quirino Arce Vidal', alias: 'Quirino' };
    const read = accept('sancionados', named);
    expect(read.record).toMatchObject({
      gravedad: 'NO_GRAVE',
      nombres: null,
      primerApellido: null,
      segundoApellido: null,
      observaciones: 'Remarks about it',
    });
    expect(read.reserved).toMatchObject({ nombres: 'Quirino', primerApellido: 'Arce' });
    const published = JSON.stringify([
      read.record,
      read.notes,
      withoutReserved(named, read.withheld),
    ]);
    expect(published).not.toMatch(/Quirino|Arce|Vidal/);
  });

  test('may have several sanctions and faults', () => {
    const several = {
      tipo_sancion: ['DESTITUCION', 'MULTA'],
      tipo_falta: ['PECULADO'],
      inhabilitacion: null,
    };
    const { record } = accept('sancionados', { ...row, ...several });
    expect(record.tipoSancion.map(({ clave }) => clave)).toEqual(['DESTITUCION', 'MULTA']);
    expect(record.tipoFalta.map(({ clave }) => clave)).toEqual(['PECULADO']);
  });

  test.each([
    ['INHABILITACION TEMPORAL', 'INHABILITACION', ['CODE_FROM_LABEL /tipo_sancion']],
    ['ARRESTO', 'OTRO', ['NOT_IN_CATALOGUE /tipo_sancion', 'KIND_FROM_DATES /tipo_sancion']],
    ['Sanción económica', 'SANCION_ECONOMICA', []],
    ['Inhabilitado', 'INHABILITACION', ['CODE_FROM_LABEL /tipo_sancion']],
  ])('of %j is %s', (tipo_sancion, clave, notes) => {
    const read = accept('sancionados', { ...row, tipo_sancion });
    expect(read.record.tipoSancion[0]).toMatchObject({ clave, valor: tipo_sancion });
    expect(notesOf(read)).toEqual(expect.arrayContaining(notes));
  });

  test('with nothing but nulls is accepted', () => {
    const empty = Object.fromEntries(Object.keys(row).map((name) => [name, null]));
    expect(accept('sancionados', empty).record).toMatchObject({
      gravedad: 'NO_CLASIFICADA',
      tipoFalta: [],
      tipoSancion: [],
      resolucion: null,
      inhabilitacion: null,
      multa: null,
    });
  });

  test.each<[string, unknown]>([
    ['nombres', undefined],
    ['nombres', ['Ana']],
    ['primer_apellido', 7],
  ])('is kept apart with %s = %j', (name, value) => {
    const { [name]: _, ...rest } = row as Record<string, unknown>;
    expectRejected(
      'sancionados',
      value === undefined ? rest : { ...rest, [name]: value },
      `/${name}`,
    );
  });
});

describe('The id of a sanction of the federal service', () => {
  const idOf = (sanction: unknown) => accept('sancionados', sanction).providerId;

  test('is made of its content, and numbered where that comes again', () => {
    expect(idOf(row)).toMatch(/^[\da-f]{32}$/);
    expect(pdnGraphql.readRow(sourceOf('sancionados'), new NumberedRow(row, 2)).providerId).toBe(
      `${idOf(row)}-2`,
    );
    expect(idOf({ ...row, causa: 'Otra' })).not.toBe(idOf(row));
    expect(idOf({ ...row, segundo_apellido: 'Vital' })).not.toBe(idOf(row));
  });

  test('can be made by anyone of what is public, so nobody can guess by it what is not', () => {
    const read = accept('sancionados', notSerious);
    expect(read.providerId).toBe(derivedIdOf(withoutReserved(notSerious, read.withheld)));
    expect(idOf({ ...notSerious, primer_apellido: 'Otro' })).toBe(read.providerId);
  });
});
