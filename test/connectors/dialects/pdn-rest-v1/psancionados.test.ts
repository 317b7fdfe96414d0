import { accept, actionsOf, psancionados, withMember } from './rows.ts';

describe('A sanction on a company', () => {
  test('shows its RFC and its address abroad', () => {
    const { record } = accept('psancionados', psancionados);
    expect(record).toMatchObject({
      subject: 'COMPANY',
      nombres: null,
      nombreRazonSocial: 'PATITO TELECOM S.A. de C.V.',
      empresa: {
        rfc: 'PTE010101AB6',
        objetoSocial: 'Telecomunicaciones',
        domicilioExtranjero: { numeroExterior: '742', pais: { clave: 'US' } },
      },
      gravedad: 'GRAVE',
      tipoFalta: [
        { clave: 'CONTRATACION_INDEBIDA', valor: 'Contratación indebida', descripcion: null },
      ],
      tipoSancion: [{ clave: 'SUSPENSION_ACTIVIDADES' }],
      responsableSancion: { nombres: 'Iris', primerApellido: 'Gil', segundoApellido: null },
      resolucion: { sentido: 'Sancionatoria', url: null, fechaNotificacion: '2019-11-20' },
      multa: { monto: 5_000_000, moneda: { clave: 'MXN', valor: null } },
    });
  });

  test('withholds telephone, Mexican address and the persons behind it', () => {
    expect(accept('psancionados', psancionados).withheld).toEqual([
      '/particularSancionado/telefono',
      '/particularSancionado/domicilioMexico',
      '/particularSancionado/directorGeneral',
      '/particularSancionado/apoderadoLegal',
      '/observaciones',
    ]);
  });
});

describe('A sanction on a private person', () => {
  const natural = withMember(psancionados, 'particularSancionado.tipoPersona', 'F');

  test('withholds RFC and every address', () => {
    const { record, withheld } = accept('psancionados', natural);
    expect(record).toMatchObject({ subject: 'PERSON', empresa: null });
    expect(withheld).toContain('/particularSancionado/rfc');
    expect(withheld).toContain('/particularSancionado/domicilioExtranjero');
  });

  test('hides the name where the fault is not serious', () => {
    const { record, withheld } = accept(
      'psancionados',
      withMember(natural, 'tipoFalta', 'Negligencia administrativa'),
    );
    expect(record).toMatchObject({ gravedad: 'NO_GRAVE', nombreRazonSocial: null });
    expect(withheld).toContain('/particularSancionado/nombreRazonSocial');
  });

  test.each(['X', 'FISICA', '', null, undefined])(
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
    ['Mala fe', [{ clave: 'OTRO', valor: 'Mala fe', descripcion: null }], 'REFUSED /tipoFalta'],
    ['SOBORNO', [{ clave: 'SOBORNO', valor: 'SOBORNO', descripcion: null }], 'GUESSED /tipoFalta'],
    ['', [], undefined],
    [undefined, [], undefined],
  ])('has its fault as free text: %j', (text, faults, action) => {
    const accepted = accept('psancionados', withMember(psancionados, 'tipoFalta', text));
    expect(accepted.record.tipoFalta).toEqual(faults);
    expect(actionsOf(accepted).find((note) => note.endsWith('/tipoFalta'))).toBe(action);
  });
});
