import { accept, spic } from './rows.ts';

describe('A row of S2', () => {
  test('becomes a record of the common form', () => {
    const { record, id, providerId, fechaCaptura, original } = accept('spic', spic);
    expect([id, providerId, fechaCaptura]).toEqual([
      'JAL.S2.spic.RFT129',
      'RFT129',
      '2019-01-21T17:32:28.000Z',
    ]);
    expect(original).toBe(spic);
    expect(record).toEqual({
      id: 'JAL.S2.spic.RFT129',
      nombres: 'José Luis',
      primerApellido: 'Bermúdez',
      segundoApellido: 'Muñoz',
      genero: { clave: 'M', valor: 'MASCULINO' },
      institucionDependencia: {
        nombre: 'Secretaría de Obra Pública',
        siglas: 'SOP',
        clave: 'XYZ987',
      },
      puesto: { nombre: 'Director de área', nivel: 'MA1' },
      ejercicioFiscal: '2018',
      ramo: { clave: '23', valor: 'Provisiones salariales y económicas' },
      nivelOrdenGobierno: 'ESTATAL',
      tipoArea: [{ clave: 'TECNICA', valor: 'TÉCNICA' }],
      nivelResponsabilidad: [{ clave: 'ATENCION', valor: 'ATENCIÓN' }],
      tipoProcedimiento: [{ clave: 'CONTRATACION_PUBLICA', valor: 'CONTRATACIONES PÚBLICAS' }],
      superiorInmediato: {
        nombres: 'Ana',
        primerApellido: 'Loera',
        segundoApellido: null,
        puesto: { nombre: 'Directora general', nivel: 'KA1' },
      },
      observaciones: 'Ninguna',
      // What v1 has no place for.
      areaAdscripcion: null,
      ambitoPublico: null,
      entidadFederativa: null,
      procedimientos: [],
    });
  });

  test('withholds RFC and CURP, those of the superior too, and keeps them apart', () => {
    const { withheld, reserved } = accept('spic', spic);
    expect(reserved).toEqual({
      rfc: 'BEML920313AB1',
      curp: 'BEML920313HMCLNS09',
      superiorRfc: 'LOEA800101AB2',
      superiorCurp: 'LOEA800101MJCRNN02',
    });
    expect(withheld).toEqual([
      '/rfc',
      '/curp',
      '/superiorInmediato/curp',
      '/superiorInmediato/rfc',
    ]);
  });

  test('needs no more than its specification requires', () => {
    const {
      id,
      fechaCaptura,
      nombres,
      primerApellido,
      institucionDependencia,
      puesto,
      tipoProcedimiento,
    } = spic;
    const least = {
      id,
      fechaCaptura,
      nombres,
      primerApellido,
      institucionDependencia,
      puesto,
      tipoProcedimiento,
    };
    expect(accept('spic', least)).toMatchObject({
      record: { tipoArea: [], superiorInmediato: null, genero: null },
      notes: [],
      withheld: [],
    });
  });
});
