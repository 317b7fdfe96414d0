import { accept, ssancionados, withMember } from './rows.ts';

describe('A sanction on a public servant', () => {
  test('becomes a record of the common form', () => {
    const { record, reserved } = accept('ssancionados', ssancionados);
    expect(record).toMatchObject({
      id: 'JAL.S3.ssancionados.S-1',
      formato: 'SERVIDORES_PUBLICOS_SANCIONADOS',
      subject: 'OFFICIAL',
      nombres: 'Carlos',
      primerApellido: 'Pérez',
      nombreRazonSocial: null,
      puesto: { nombre: 'Director de área', nivel: 'ABCD1234' },
      empresa: null,
      gravedad: 'GRAVE',
      tipoFalta: [
        { clave: 'ADMINISTRATIVA_GRAVE', valor: 'ADMINISTRATIVA GRAVE', descripcion: 'Grave' },
      ],
      tipoSancion: [
        { clave: 'INHABILITACION', valor: 'INHABILITADO', descripcion: 'Por tres meses' },
        { clave: 'MULTA', valor: 'MULTADO', descripcion: null },
      ],
      resolucion: { fechaResolucion: '2018-05-21', fechaNotificacion: null },
      multa: { monto: 30000.19, moneda: { clave: 'MXN', valor: 'Peso Mexicano' } },
      documentos: [{ id: 'doc-1', fecha: '2019-11-20' }],
      observaciones: null,
    });
    expect(reserved).toMatchObject({
      rfc: 'PELC700101AB3',
      curp: 'PELC700101HJCRPR04',
      nombres: null,
      observaciones: 'Remarks about him',
    });
  });

  test.each([
    ['AG', 'GRAVE'],
    ['AUT', 'NO_CLASIFICADA'],
  ])('with fault %s (%s) shows the name and withholds the remarks', (clave, gravedad) => {
    const row = withMember(ssancionados, 'tipoFalta', { clave, valor: '' });
    const { record, withheld } = accept('ssancionados', row);
    expect(record).toMatchObject({ gravedad, nombres: 'Carlos', observaciones: null });
    expect(withheld).toEqual([
      '/servidorPublicoSancionado/rfc',
      '/servidorPublicoSancionado/curp',
      '/observaciones',
    ]);
  });

  test('with a fault that is not serious hides the person, and shows the remarks', () => {
    const row = withMember(ssancionados, 'tipoFalta', { clave: 'ANG', valor: '' });
    const { record, withheld, reserved } = accept('ssancionados', row);
    expect(reserved).toMatchObject({
      nombres: 'Carlos',
      primerApellido: 'Pérez',
      segundoApellido: 'López',
      observaciones: null,
    });
    expect(record).toMatchObject({
      gravedad: 'NO_GRAVE',
      nombres: null,
      primerApellido: null,
      segundoApellido: null,
      genero: { clave: 'M' },
      puesto: { nombre: 'Director de área' },
      observaciones: 'Remarks about him',
    });
    expect(withheld).toEqual(
      ['rfc', 'curp', 'nombres', 'primerApellido', 'segundoApellido'].map(
        (name) => `/servidorPublicoSancionado/${name}`,
      ),
    );
  });

  test('with a fault that is not serious hides what the specification does not name, too', () => {
    const row = withMember(ssancionados, 'tipoFalta.clave', 'NAD');
    const named = withMember(row, 'servidorPublicoSancionado.nombreCompleto', 'Carlos Pérez');
    expect(accept('ssancionados', named).withheld).toContain(
      '/servidorPublicoSancionado/nombreCompleto',
    );
  });
});
