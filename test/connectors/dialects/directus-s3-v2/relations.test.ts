import { accept, remarksOf, rows, withMember, type Running } from './rows.ts';

describe('A relation that came as its key is remarked, and says nothing', () => {
  test.each<[Running, string]>([
    ['faltas_administrativas_graves', 'datosGenerales'],
    ['faltas_administrativas_graves', 'empleoCargoComision'],
    ['faltas_administrativas_graves', 'empleoCargoComision.nivelJerarquico'],
    ['faltas_administrativas_graves', 'origenProcedimiento'],
    ['faltas_administrativas_graves', 'resolucion'],
    ['faltas_administrativas_graves', 'faltaCometida.0'],
    ['faltas_administrativas_graves', 'faltaCometida.0.normatividadInfringida.1'],
    ['faltas_administrativas_graves', 'tipoSancion.0'],
    ['faltas_administrativas_graves', 'tipoSancion.0.inhabilitacion'],
    ['faltas_administrativas_graves', 'tipoSancion.1.sancionEconomica'],
    ['faltas_administrativas_graves', 'tipoSancion.1.sancionEconomica.plazoPago'],
    ['faltas_administrativas_graves', 'tipoSancion.1.sancionEconomica.efectivamenteCobrado'],
    ['faltas_administrativas_graves', 'tipoSancion.2.suspensionEmpleo'],
    ['faltas_administrativas_graves', 'tipoSancion.3.destitucionEmpleo'],
    ['faltas_administrativas_graves', 'tipoSancion.4.otro'],
    ['faltas_administrativas_no_graves', 'tipoSancion.0.amonestacion'],
    ['faltas_graves_personas_fisicas', 'dondeCometioLaFalta'],
    ['faltas_graves_personas_fisicas', 'datosGenerales.domicilioMexico'],
    ['faltas_graves_personas_fisicas', 'datosGenerales.domicilioExtranjero'],
    ['faltas_graves_personas_morales', 'datosDirGeneralReprLegal'],
    ['faltas_graves_personas_morales', 'datosDirGeneralReprLegal.directorGeneral'],
    ['faltas_graves_personas_morales', 'datosDirGeneralReprLegal.representanteLegal'],
    ['faltas_graves_personas_morales', 'tipoSancion.1.indemnizacion'],
    ['faltas_graves_personas_morales', 'tipoSancion.3.suspensionActividades'],
    ['faltas_graves_personas_morales', 'tipoSancion.4.disolucionSociedad'],
  ])('%s: %s', (register, path) => {
    const remark = `RELATION_NOT_EXPANDED /${path.replaceAll('.', '/')}`;
    for (const key of [17, '5a4a5b6c-0000-4000-8000-000000000009']) {
      expect(remarksOf(accept(register, withMember(rows[register], path, key)))).toContain(remark);
    }
  });

  test('and the rest of the row is read', () => {
    const row = withMember(rows.faltas_administrativas_graves, 'datosGenerales', 17);
    const { record } = accept('faltas_administrativas_graves', row);
    expect(record).toMatchObject({ nombres: null, primerApellido: null, multa: { monto: 30000 } });
  });

  test('a row without any star is read', () => {
    const row = {
      id: 1,
      expediente: 'E',
      datosGenerales: 1,
      empleoCargoComision: 2,
      entePublico: 3,
      origenProcedimiento: 4,
      resolucion: 5,
      faltaCometida: [6, 7],
      tipoSancion: [8],
    };
    const { record } = accept('faltas_administrativas_graves', row);
    expect(record).toMatchObject({ expediente: 'E', tipoFalta: [], tipoSancion: [] });
  });
});

describe('Where no institution is told', () => {
  test.each<[Running, string]>([
    ['faltas_administrativas_graves', 'empleoCargoComision'],
    ['faltas_graves_personas_morales', 'dondeCometioLaFalta'],
  ])('%s takes the one that captured the record, and says so', (register, body) => {
    const read = accept(register, withMember(rows[register], body, null));
    expect(read.record).toMatchObject({
      institucionDependencia: { nombre: 'Contraloría del Estado', siglas: null, clave: null },
      nivelOrdenGobierno: 'ESTATAL',
    });
    expect(remarksOf(read)).toContain('INSTITUTION_OF_CAPTURE /entePublico/nombre');
  });

  test('and neither who captured it, there is none', () => {
    const row = {
      ...rows.faltas_graves_personas_morales,
      dondeCometioLaFalta: null,
      entePublico: 17,
    };
    const read = accept('faltas_graves_personas_morales', row);
    expect(read.record.institucionDependencia).toBeNull();
    expect(remarksOf(read)).toContain('RELATION_NOT_EXPANDED /entePublico');
  });
});
