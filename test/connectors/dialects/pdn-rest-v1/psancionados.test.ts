import { accept, actionsOf, psancionados, withMember } from './rows.ts';

describe('A sanction on a company', () => {
  test('shows its RFC and its address abroad', () => {
    const { record } = accept('psancionados', psancionados);
    expect(record).toMatchObject({
      formato: 'PARTICULARES_SANCIONADOS',
      subject: 'COMPANY',
      nombres: null,
      nombreRazonSocial: 'PATITO TELECOM S.A. de C.V.',
      empresa: {
        rfc: 'PTE010101AB6',
        objetoSocial: 'Telecomunicaciones',
        domicilioMexico: null,
        domicilioExtranjero: { numeroExterior: '742', pais: { clave: 'US' } },
      },
      gravedad: 'GRAVE',
      tipoFalta: [
        { clave: 'CONTRATACION_INDEBIDA', valor: 'Contratación indebida', descripcion: null },
      ],
      tipoSancion: [{ clave: 'SUSPENSION_ACTIVIDADES' }, { clave: 'INHABILITACION' }],
      responsableSancion: { nombres: 'Iris', primerApellido: 'Gil', segundoApellido: null },
      resolucion: { sentido: 'Sancionatoria', url: null, fechaNotificacion: '2019-11-20' },
      multa: { monto: 5_000_000, moneda: { clave: 'MXN', valor: null } },
    });
  });

  test('withholds telephone, Mexican address and the persons behind it, and keeps them apart', () => {
    const { withheld, reserved } = accept('psancionados', psancionados);
    const berta = { nombres: 'Berta', primerApellido: 'Soto', curp: 'SOBB800101MJCTRT05' };
    expect(reserved).toMatchObject({
      rfc: null,
      telefono: '552123244',
      domicilioMexico: { tipoVialidad: 'CALLE', nombreVialidad: 'El Rosal', codigoPostal: '55018' },
      domicilioExtranjero: null,
      directorGeneral: berta,
      representanteLegal: berta,
      observaciones: 'Remarks about it',
    });
    expect(withheld).toEqual([
      '/particularSancionado/telefono',
      '/particularSancionado/domicilioMexico',
      '/particularSancionado/directorGeneral',
      '/particularSancionado/apoderadoLegal',
      '/observaciones',
    ]);
  });
});

describe('A sanction on a private person', () => {
  const nothingMore = { descripcion: null, normatividad: [] };
  const natural = withMember(psancionados, 'particularSancionado.tipoPersona', 'F');

  test('withholds RFC and every address, and keeps them apart', () => {
    const { record, withheld, reserved } = accept('psancionados', natural);
    expect(reserved).toMatchObject({
      rfc: 'PTE010101AB6',
      domicilioExtranjero: { calle: 'Evergreen Terrace', numeroExterior: '742' },
    });
    expect(record).toMatchObject({ subject: 'PERSON', empresa: null });
    expect(withheld).toContain('/particularSancionado/rfc');
    expect(withheld).toContain('/particularSancionado/domicilioExtranjero');
  });

  test('hides the name where the fault is not serious', () => {
    const { record, withheld, reserved } = accept(
      'psancionados',
      withMember(natural, 'tipoFalta', 'Negligencia administrativa'),
    );
    expect(record).toMatchObject({ gravedad: 'NO_GRAVE', nombreRazonSocial: null });
    expect(withheld).toContain('/particularSancionado/nombreRazonSocial');
    expect(reserved).toMatchObject({ nombreRazonSocial: 'PATITO TELECOM S.A. de C.V.' });
  });

  test.each(['X', 'FISICA O MORAL', '', null, undefined])(
    'or a company, which is never guessed: tipoPersona %j',
    (tipoPersona) => {
      const row = withMember(psancionados, 'particularSancionado.tipoPersona', tipoPersona);
      const accepted = accept('psancionados', row);
      expect(accepted.record).toMatchObject({ subject: 'UNKNOWN', empresa: null });
      expect(accepted.withheld).toContain('/particularSancionado/rfc');
      expect(actionsOf(accepted)).toContain('REFUSED /particularSancionado/tipoPersona');
    },
  );

  test.each([
    ['Mala fe', [{ clave: 'OTRO', valor: 'Mala fe', ...nothingMore }], 'REFUSED /tipoFalta'],
    ['SOBORNO', [{ clave: 'SOBORNO', valor: 'SOBORNO', ...nothingMore }], 'GUESSED /tipoFalta'],
    ['', [], undefined],
    [undefined, [], undefined],
  ])('has its fault as free text: %j', (text, faults, action) => {
    const accepted = accept('psancionados', withMember(psancionados, 'tipoFalta', text));
    expect(accepted.record.tipoFalta).toEqual(faults);
    expect(actionsOf(accepted).find((note) => note.endsWith('/tipoFalta'))).toBe(action);
  });
});
