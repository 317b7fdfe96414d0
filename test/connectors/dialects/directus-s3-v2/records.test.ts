import type { SanctionRecord } from '../../../../connectors/records.ts';
import { accept, remarksOf, rows, running, withMember } from './rows.ts';

// Every field that the OpenAPI file names, and where it goes.

const noTerms = {
  descripcion: null,
  plazo: null,
  fechaInicial: null,
  fechaFinal: null,
  monto: null,
  moneda: null,
  montoCobrado: null,
  fechaCobro: null,
  fechaPagoTotal: null,
};

const debarment = {
  plazo: '1 año, 6 meses',
  fechaInicial: '2024-03-01',
  fechaFinal: '2025-08-31',
};

const payment = {
  plazo: '2 años, 3 meses, 1 día',
  monto: 30000,
  moneda: { clave: 'MXN', valor: null },
  montoCobrado: 10000,
  fechaCobro: '2024-04-01',
  fechaPagoTotal: '2024-06-01',
};

const debarred = { ...noTerms, ...debarment, clave: 'INHABILITACION', valor: 'INHABILITADO' };
const fined = { ...noTerms, ...payment, clave: 'SANCION_ECONOMICA', valor: 'SANCIÓN ECONÓMICA' };
const other = { ...noTerms, clave: 'OTRO', valor: 'Trabajo comunitario' };
const suspended = {
  ...noTerms,
  clave: 'SUSPENSION',
  valor: 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN',
  plazo: '2 meses, 15 días',
  fechaInicial: '2024-03-01',
  fechaFinal: '2024-05-15',
};
const dismissed = {
  ...noTerms,
  clave: 'DESTITUCION',
  valor: 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN',
  fechaInicial: '2024-03-02',
};
const indemnified = {
  ...noTerms,
  ...payment,
  monto: 5,
  clave: 'INDEMNIZACION',
  valor: expect.stringMatching(/^INDEMNIZACIÓN/),
};

const decisions = {
  sentido: null,
  titulo: 'Sentencia definitiva',
  url: null,
  fechaResolucion: '2024-01-10',
  fechaNotificacion: '2024-01-13',
  urlFirme: null,
  fechaResolucionFirme: '2024-02-01',
  fechaNotificacionFirme: '2024-02-03',
  fechaEjecucion: '2024-03-01',
  ordenJurisdiccional: null,
  autoridadInvestigadora: 'Unidad investigadora',
  autoridadSubstanciadora: 'Unidad substanciadora',
};
const published = {
  ...decisions,
  url: 'https://example.mx/r.pdf',
  urlFirme: 'https://example.mx/f.pdf',
  ordenJurisdiccional: 'ESTATAL',
};

const fault = (clave: string, valor: string) => {
  return {
    clave,
    valor,
    descripcion: 'Adjudicó sin concurso',
    normatividad: [
      { nombre: 'LGRA', articulo: '57', fraccion: 'II' },
      { nombre: 'LRAEJ', articulo: '3', fraccion: null },
    ],
  };
};

/** What the four have in common. */
const common = {
  nombres: null,
  primerApellido: null,
  segundoApellido: null,
  nombreRazonSocial: null,
  genero: null,
  puesto: null,
  areaAdscripcion: null,
  empresa: null,
  institucionDependencia: { nombre: 'Ayuntamiento de Tonalá', siglas: 'AT', clave: null },
  nivelOrdenGobierno: 'MUNICIPAL',
  ambitoPublico: 'EJECUTIVO',
  entidadFederativa: { clave: '14', valor: 'Jalisco' },
  autoridadSancionadora: 'Tribunal de Justicia Administrativa',
  expediente: 'EXP-1/2024',
  causaMotivoHechos: 'Adjudicó sin concurso',
  acto: null,
  objetoContrato: null,
  responsableSancion: null,
  inhabilitacion: debarment,
  observaciones: null,
  documentos: [],
};

const nothingReserved = {
  rfc: null,
  curp: null,
  nombres: null,
  primerApellido: null,
  segundoApellido: null,
  nombreRazonSocial: null,
  telefono: null,
  domicilioMexico: null,
  domicilioExtranjero: null,
  directorGeneral: null,
  representanteLegal: null,
  observaciones: null,
};

const name = { nombres: 'Carla', primerApellido: 'Peña', segundoApellido: 'Lugo' };
const identifiers = { rfc: 'SECRETO700101AB3', curp: 'SECRETO700101MJCXXX04' };
const post = {
  puesto: { nombre: 'Directora de compras', nivel: 'Dirección general u homólogo' },
  areaAdscripcion: 'Oficialía Mayor',
};

const mexicanAddress = {
  tipoVialidad: 'CALLE',
  nombreVialidad: 'El Rosal',
  numeroExterior: '12',
  numeroInterior: 'B',
  codigoPostal: '45400',
  localidad: 'Centro',
  municipio: 'Tonalá',
  entidadFederativa: { clave: '14', valor: 'Jalisco' },
};
const foreignAddress = {
  calle: 'Evergreen Terrace',
  numeroExterior: '742',
  numeroInterior: 'A',
  ciudadLocalidad: 'Springfield',
  estadoProvincia: 'Oregon',
  pais: { clave: null, valor: 'Estados Unidos' },
  codigoPostal: '97403',
};

const fine = { monto: 30000, moneda: { clave: 'MXN', valor: null } };

describe('Every field is read', () => {
  test('of an official, for a serious fault', () => {
    const { id, record, reserved } = accept(
      'faltas_administrativas_graves',
      rows.faltas_administrativas_graves,
    );
    expect(record).toEqual({
      ...common,
      id,
      formato: 'FALTAS_ADMINISTRATIVAS_GRAVES',
      subject: 'OFFICIAL',
      gravedad: 'GRAVE',
      ...name,
      genero: { clave: 'F', valor: 'MUJER' },
      ...post,
      origenProcedimiento: {
        clave: 'AUDITORIA_OIC',
        valor: 'Auditoría del órgano interno de control del ente público',
      },
      tipoFalta: [fault('CONTRATACION_INDEBIDA', 'CONTRATACIÓN INDEBIDA')],
      tipoSancion: [debarred, fined, suspended, dismissed, other],
      multa: fine,
      resolucion: published,
    } satisfies Partial<Record<keyof SanctionRecord, unknown>>);
    expect(reserved).toEqual({
      ...nothingReserved,
      ...identifiers,
      observaciones: 'Observación SECRETA',
    });
  });

  test('of an official, for a fault that is not serious: the name is reserved', () => {
    const { id, record, reserved } = accept(
      'faltas_administrativas_no_graves',
      rows.faltas_administrativas_no_graves,
    );
    expect(record).toEqual({
      ...common,
      id,
      formato: 'FALTAS_ADMINISTRATIVAS_NO_GRAVES',
      subject: 'OFFICIAL',
      gravedad: 'NO_GRAVE',
      genero: { clave: 'M', valor: 'HOMBRE' },
      ...post,
      origenProcedimiento: { clave: 'OTRO', valor: 'Vista de otra autoridad' },
      tipoFalta: [fault('RENDIR_CUENTAS', 'RENDIR CUENTAS SOBRE EL EJERCICIO DE LAS FUNCIONES')],
      tipoSancion: [
        { ...noTerms, clave: 'AMONESTACION', valor: 'AMONESTACIÓN', descripcion: 'PUBLICA' },
        suspended,
        dismissed,
        debarred,
        other,
      ],
      multa: null,
      resolucion: decisions,
      observaciones: 'Observación pública',
    });
    expect(reserved).toEqual({
      ...nothingReserved,
      ...identifiers,
      nombres: 'SECRETO nombre',
      primerApellido: 'SECRETO',
      segundoApellido: 'SECRETO segundo',
    });
  });

  test('of a private person: the addresses are reserved', () => {
    const { id, record, reserved } = accept(
      'faltas_graves_personas_fisicas',
      rows.faltas_graves_personas_fisicas,
    );
    expect(record).toEqual({
      ...common,
      id,
      formato: 'FALTAS_GRAVES_PERSONAS_FISICAS',
      subject: 'PERSON',
      gravedad: 'GRAVE',
      ...name,
      origenProcedimiento: { clave: 'DENUNCIA', valor: 'Denuncia' },
      tipoFalta: [fault('SOBORNO', 'SOBORNO')],
      tipoSancion: [debarred, indemnified, fined, other],
      multa: fine,
      resolucion: published,
    });
    expect(reserved).toEqual({
      ...nothingReserved,
      ...identifiers,
      domicilioMexico: { ...mexicanAddress, nombreVialidad: 'Calle SECRETA' },
      domicilioExtranjero: { ...foreignAddress, calle: 'SECRETA street' },
      observaciones: 'Observación SECRETA',
    });
  });

  test('of a company: its RFC and addresses are public, who represents it is reserved', () => {
    const { id, record, reserved } = accept(
      'faltas_graves_personas_morales',
      rows.faltas_graves_personas_morales,
    );
    expect(record).toEqual({
      ...common,
      id,
      formato: 'FALTAS_GRAVES_PERSONAS_MORALES',
      subject: 'COMPANY',
      gravedad: 'GRAVE',
      nombreRazonSocial: 'Construcciones Ejemplo S.A. de C.V.',
      empresa: {
        rfc: 'CEJ010101AB6',
        objetoSocial: 'Construcción',
        domicilioMexico: mexicanAddress,
        domicilioExtranjero: foreignAddress,
      },
      origenProcedimiento: { clave: 'DE_OFICIO', valor: 'De oficio' },
      tipoFalta: [fault('COLUSION', 'COLUSIÓN')],
      tipoSancion: [
        debarred,
        indemnified,
        fined,
        {
          ...noTerms,
          clave: 'SUSPENSION_ACTIVIDADES',
          valor: 'SUSPENSIÓN DE ACTIVIDADES',
          plazo: '2 años, 1 mes, 15 días',
          fechaInicial: '2024-03-01',
          fechaFinal: '2024-04-15',
        },
        {
          ...noTerms,
          clave: 'DISOLUCION_SOCIEDAD',
          valor: 'DISOLUCIÓN DE LA SOCIEDAD',
          fechaInicial: '2024-05-01',
        },
        other,
      ],
      multa: fine,
      resolucion: published,
    });
    const representative = { ...identifiers, primerApellido: 'SECRETO', segundoApellido: null };
    expect(reserved).toEqual({
      ...nothingReserved,
      directorGeneral: { ...representative, nombres: 'SECRETO director' },
      representanteLegal: { ...representative, nombres: 'SECRETA apoderada' },
      observaciones: 'Observación SECRETA',
    });
  });

  test.each(running)('of %s with nothing to remark but labels of the catalogues', (register) => {
    const remarks = remarksOf(accept(register, rows[register]));
    expect(remarks.filter((remark) => !remark.startsWith('LABEL_FROM_CATALOGUE'))).toEqual([]);
  });
});

describe('When a record was captured', () => {
  const graves = rows.faltas_administrativas_graves;
  const captured = (row: object) => accept('faltas_administrativas_graves', row).fechaCaptura;

  test('is when its row was created, else the date that its author wrote', () => {
    expect(captured(graves)).toBe('2024-05-02T15:30:00.000Z');
    expect(captured(withMember(graves, 'date_created', null))).toBe('2024-05-02T00:00:00.000Z');
    expect(captured({ id: 1, datosGenerales: null })).toBeNull();
  });
});

describe('Of several', () => {
  const sanctionsOf = (...sanctions: object[]) =>
    accept('faltas_graves_personas_fisicas', {
      ...rows.faltas_graves_personas_fisicas,
      tipoSancion: sanctions,
    });
  const debarredUntil = (fechaFinal: string | null) => {
    return { clave: 'INHABILITACION', inhabilitacion: { plazoAnios: 1, fechaFinal } };
  };
  const finedBy = (monto: number) => {
    return { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto, moneda: 'MXN' } };
  };

  test.each([
    [['2024-01-01', '2026-01-01', '2025-01-01'], '2026-01-01'],
    [[null, '2025-01-01'], '2025-01-01'],
    [['2025-01-01', null], '2025-01-01'],
    [[null], null],
  ])('debarments until %j the one that ends last counts', (ends, last) => {
    const { record } = sanctionsOf(...ends.map(debarredUntil));
    expect(record.inhabilitacion).toEqual({
      plazo: '1 año',
      fechaInicial: null,
      fechaFinal: last,
    });
    expect(record.tipoSancion).toHaveLength(ends.length);
  });

  test('fines the first counts, with a remark, and none is added to another', () => {
    const read = sanctionsOf(finedBy(10), finedBy(20));
    expect(read.record.multa).toMatchObject({ monto: 10 });
    expect(read.record.tipoSancion.map(({ monto }) => monto)).toEqual([10, 20]);
    expect(remarksOf(read)).toContain('SEVERAL_FINES /tipoSancion');
  });

  test('an indemnity is no fine', () => {
    const indemnity = { clave: 'INDEMNIZACION', indemnizacion: { monto: 5 } };
    expect(sanctionsOf(indemnity).record.multa).toBeNull();
  });

  test('faults the facts are all told, each once', () => {
    const faults = ['uno', 'dos', 'uno'].map((descripcionHechos, index) => {
      return { clave: ['SOBORNO', 'COLUSION', 'OTRO'][index], descripcionHechos };
    });
    const row = { ...rows.faltas_graves_personas_fisicas, faltaCometida: faults };
    const { record } = accept('faltas_graves_personas_fisicas', row);
    expect(record.causaMotivoHechos).toBe('uno\n\ndos');
  });
});
