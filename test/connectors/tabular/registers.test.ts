import { accept, psancionados, remarksOf, spic, ssancionados } from './rows.ts';

describe('A row of a table becomes a record', () => {
  test('of S2, with every field that the record has a place for', () => {
    const { record, reserved, fechaCaptura, withheld } = accept('spic', spic);
    expect(record).toEqual({
      id: 'JAL.S2.spic.A-1',
      nombres: 'Noemí',
      primerApellido: 'Ñandú',
      segundoApellido: 'Güemes',
      genero: { clave: 'F', valor: 'MUJER' },
      institucionDependencia: { nombre: 'Secretaría de Ejemplo', siglas: 'SEJ', clave: '17' },
      puesto: { nombre: 'Jefa de compras', nivel: 'MA1' },
      areaAdscripcion: 'Adquisiciones',
      ejercicioFiscal: '2024',
      ramo: { clave: '23', valor: 'Provisiones' },
      nivelOrdenGobierno: 'MUNICIPAL',
      ambitoPublico: 'EJECUTIVO',
      entidadFederativa: { clave: '14', valor: 'Jalisco' },
      tipoArea: [
        { clave: 'TECNICA', valor: 'TÉCNICA' },
        { clave: 'RESPONSABLE_CONTRATACION', valor: 'RESPONSABLE DE LA CONTRATACIÓN' },
      ],
      nivelResponsabilidad: [{ clave: 'RESOLUCION', valor: 'Resolución' }],
      tipoProcedimiento: [{ clave: 'CONTRATACION_PUBLICA', valor: 'CONTRATACIONES PÚBLICAS' }],
      procedimientos: [],
      superiorInmediato: {
        nombres: 'Óscar',
        primerApellido: 'Ibarra',
        segundoApellido: null,
        puesto: { nombre: 'Director', nivel: 'KA1' },
      },
      observaciones: 'Ninguna',
    });
    expect(reserved).toEqual({
      rfc: 'NAGN800101AB2',
      curp: 'NAGN800101MJCNXM05',
      superiorRfc: 'IAXO700101AB1',
      superiorCurp: 'IAXO700101HJCBXS04',
    });
    expect(fechaCaptura).toBe('2024-03-05T18:00:00.000Z');
    expect(withheld).toEqual([
      '/superiorInmediato.rfc',
      '/superiorInmediato.curp',
      '/rfc',
      '/curp',
    ]);
  });

  test('of S3, a sanctioned official', () => {
    const { record, reserved, fechaCaptura } = accept('ssancionados', ssancionados);
    expect(record).toMatchObject({
      formato: 'SERVIDORES_PUBLICOS_SANCIONADOS',
      subject: 'OFFICIAL',
      nombres: 'Raúl',
      primerApellido: 'Uribarri',
      segundoApellido: 'Xolo',
      puesto: { nombre: 'Analista', nivel: 'PA1' },
      areaAdscripcion: 'Obras',
      autoridadSancionadora: 'Órgano Interno de Control',
      expediente: 'E/2024/1',
      origenProcedimiento: { clave: 'DENUNCIA', valor: 'Denuncia' },
      gravedad: 'GRAVE',
      tipoFalta: [{ clave: 'PECULADO', valor: 'Peculado' }],
      tipoSancion: [
        { clave: 'INHABILITACION', valor: 'INHABILITADO' },
        { clave: 'MULTA', valor: 'MULTADO' },
      ],
      causaMotivoHechos: 'Hechos de ejemplo',
      resolucion: {
        sentido: 'Sancionatoria',
        url: 'https://example.mx/r.pdf',
        fechaResolucion: '2024-03-05',
        fechaNotificacion: '2024-03-06',
      },
      multa: { monto: 1_234_567.5, moneda: { clave: 'MXN', valor: 'PESO MEXICANO' } },
      inhabilitacion: {
        plazo: '3 meses',
        fechaInicial: '2024-03-06',
        fechaFinal: '2024-06-06',
      },
      observaciones: null,
      documentos: [{ url: 'https://example.mx/d.pdf', fecha: '2024-03-07' }],
    });
    expect(reserved).toMatchObject({
      rfc: 'UEXR900101AB3',
      curp: 'UEXR900101HJCRXL06',
      observaciones: 'Remarks about him',
    });
    expect(fechaCaptura).toBe('2024-03-05T19:45:00.000Z');
  });

  test('of S3, a sanctioned company', () => {
    const { record, reserved, withheld } = accept('psancionados', psancionados);
    expect(record).toMatchObject({
      formato: 'PARTICULARES_SANCIONADOS',
      subject: 'COMPANY',
      nombreRazonSocial: 'Puentes de Papel S.A. de C.V.',
      empresa: {
        rfc: 'PPA010101AB4',
        objetoSocial: 'Construcción',
        domicilioExtranjero: { calle: 'Elm Street', pais: { clave: null, valor: 'US' } },
      },
      acto: 'Adjudicación',
      objetoContrato: 'Un puente',
      responsableSancion: { nombres: 'Iris', primerApellido: 'Gil', segundoApellido: null },
    });
    expect(reserved).toMatchObject({
      rfc: null,
      telefono: '5512345678',
      domicilioMexico: { nombreVialidad: 'Calle del Rosal', entidadFederativa: { clave: '14' } },
      domicilioExtranjero: null,
      directorGeneral: { nombres: 'Berta', primerApellido: 'Soto', rfc: 'SOBB800101AB5' },
      representanteLegal: { nombres: 'Delfina', curp: 'DELF800101MJCTRT05' },
    });
    expect(withheld).not.toContain('/rfc');
    expect(withheld).toEqual(
      expect.arrayContaining(['/telefono', '/domicilioMexico.nombreVialidad', '/observaciones']),
    );
  });
});

describe('Whether a private party is a person or a company', () => {
  test.each([
    ['F', 'PERSON', []],
    ['Física', 'PERSON', ['CHANGED OTHER_SPELLING /tipoPersona']],
    ['PERSONA FISICA', 'PERSON', ['CHANGED OTHER_SPELLING /tipoPersona']],
    ['M', 'COMPANY', []],
    ['persona  moral', 'COMPANY', ['CHANGED OTHER_SPELLING /tipoPersona']],
    ['Empresa', 'UNKNOWN', ['REFUSED NEITHER_PERSON_NOR_COMPANY /tipoPersona']],
    ['', 'UNKNOWN', ['REFUSED NEITHER_PERSON_NOR_COMPANY /tipoPersona']],
    [null, 'UNKNOWN', ['REFUSED NEITHER_PERSON_NOR_COMPANY /tipoPersona']],
  ])('is told by its own words and never guessed: %j is %s', (tipoPersona, subject, notes) => {
    const accepted = accept('psancionados', { ...psancionados, tipoPersona });
    expect(accepted.record.subject).toBe(subject);
    expect(remarksOf(accepted).filter((note) => note.endsWith('/tipoPersona'))).toEqual(notes);
  });
});

describe('How grave a fault is', () => {
  test.each([
    [{ gravedad: 'No grave', tipoFalta: 'Otra' }, 'NO_GRAVE'],
    [{ gravedad: 'Falta administrativa grave', tipoFalta: 'Otra' }, 'GRAVE'],
    [{ gravedad: null, tipoFalta: 'NO GRAVE' }, 'NO_GRAVE'],
    [{ gravedad: null, tipoFalta: 'Grave' }, 'GRAVE'],
    [{ gravedad: null, tipoFalta: 'Negligencia administrativa' }, 'NO_GRAVE'],
    [{ gravedad: 'media', tipoFalta: 'Peculado' }, 'GRAVE'],
    [{ gravedad: null, tipoFalta: null }, 'NO_CLASIFICADA'],
  ])('is what the row says, else what its faults are: %j', (cells, gravedad) => {
    expect(accept('ssancionados', { ...ssancionados, ...cells }).record.gravedad).toBe(gravedad);
  });
});
