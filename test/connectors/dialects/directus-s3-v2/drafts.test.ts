import {
  recordTypes,
  type Register,
} from '../../../../connectors/dialects/directus-s3-v2/record-types.ts';
import { accept, remarksOf, rows, withMember } from './rows.ts';

// Of seven formats of 2024 there is only a draft, which has all eleven in one register. Nobody knows
// how a service will bring them: as the draft has them, or as the collections that run do.

const registers = Object.keys(recordTypes) as Register[];
const drafted = registers.filter((register) => recordTypes[register].draftMember);

const person = {
  nombres: 'Carla',
  primerApellido: 'Peña',
  segundoApellido: 'Lugo',
  curp: 'SECRETO700101MJCXXX04',
  rfc: 'SECRETO700101AB3',
};

const representative = { ...person, nombres: 'SECRETO', primerApellido: 'SECRETO' };

const company = {
  razonSocial: 'Construcciones Ejemplo',
  rfc: 'CEJ010101AB6',
  telefono: '+52 SECRETO',
  objetoSocial: 'Construcción',
  domicilioMexico: {
    vialidad: {
      clave: 'CALLE',
      valor: 'El Rosal',
      numeroExterior: '12',
      numeroInterior: 'B',
      colonia: 'Centro',
    },
    localidad: { clave: '1', valor: 'Tonalá' },
    municipio: { clave: '101', valor: 'Tonalá', codigoPostal: 45400 },
    entidadFederativa: { clave: '14', valor: 'Jalisco' },
  },
  domicilioExtranjero: {
    ciudadLocalidad: 'Springfield',
    estadoProvincia: 'Oregon',
    calle: 'Evergreen Terrace',
    numeroExterior: '742',
    codigoPostal: '97403',
    pais: { clave: 'US', valor: 'Estados Unidos de América' },
  },
  directorGeneral: representative,
  representanteLegal: representative,
};

const term = { año: 1, mes: 6, día: 15 };
const period = { ...term, fechaInicial: '01-03-2024', fechaFinal: '15-09-2025' };
const pesos = { clave: 'MXN', valor: 'Peso Mexicano' };

const content = {
  entePublico: {
    entidadFederativa: { clave: '14', valor: 'Jalisco' },
    nivelOrdenGobierno: { clave: 'MUNICIPAL_ALCALDIA', valor: 'Municipal' },
    ambitoPublico: 'EJECUTIVO',
    nombre: 'Ayuntamiento de Tonalá',
    siglas: 'AT',
  },
  origenInvestigacion: { clave: 'DENUNCIA_SP', valor: 'De una persona servidora pública' },
  faltaCometida: [
    {
      clave: 'UTILIZACION_INF',
      valor: 'Utilización de información',
      nombreNormatividadInfringida: 'LGRA',
      articuloNormatividadInfringida: [55, 56],
      fraccionNormatividadInfringida: [2],
    },
  ],
  resolucion: {
    documentoResolucion: 'Sentencia definitiva',
    fechaResolucion: '10-01-2024',
    fechaNotificacion: '13-01-2024',
    fechaResolucionFirme: '01-02-2024',
    url: 'https://example.mx/r.pdf',
  },
  observaciones: 'Observación',
};

const authorities = {
  ordenJurisdiccional: 'ESTATAL',
  autoridadSancionadora: 'Tribunal',
  autoridadInvestigadora: 'Unidad investigadora',
  autoridadSubstanciadora: 'Unidad substanciadora',
};

const payment = {
  monto: 10_000,
  moneda: pesos,
  plazo: term,
  cobrado: { monto: 200, moneda: pesos, fecha: '01-04-2024', fechaPagoSancion: '01-06-2024' },
};

const sanctions = {
  ...authorities,
  sancion: [
    { clave: 'INHABILITACION', valor: 'INHABILITACION', inhabilitacion: { plazo: period } },
    { clave: 'PRISION', valor: 'PRISION', prision: { plazo: term } },
    { clave: 'SANCION_ECONOMICA', descripcion: 'Multa', sancionEconomica: payment },
    { clave: 'OTRO', valor: 'OTRO', otro: { nombre: 'Trabajo comunitario' } },
  ],
};

const isOf = (register: Register, subject: string) => recordTypes[register].subject === subject;

function draftOf(register: Register): object {
  const party = isOf(register, 'COMPANY') ? company : { ...person, telefono: '+52 SECRETO' };
  const post = {
    nombre: { clave: 'DIRECCION_GENERAL_U_HOMOLOGO', valor: 'Dirección general' },
    nivel: 'Q19',
    areaAdscripcion: 'Oficialía Mayor',
  };
  return {
    id: 'D-1',
    expediente: 'EXP-1',
    [recordTypes[register].draftMember!]: {
      ...party,
      ...(isOf(register, 'OFFICIAL') && { sexo: 'FEMENINO', empleoCargoComision: post }),
      ...content,
      ...(register.startsWith('abstenciones')
        ? { resolucion: { ...content.resolucion, ...authorities } }
        : { tipoSancion: sanctions }),
    },
  };
}

describe.each(drafted)('A row of %s in the layout of the draft', (register) => {
  const read = accept(register, draftOf(register));
  const { record, reserved } = read;
  const { subject, gravedad, draftMember } = recordTypes[register];

  test('is read as what it is, with a remark on its layout', () => {
    expect(record).toMatchObject({
      formato: register.toUpperCase(),
      subject,
      // UTILIZACION_INF is a serious fault.
      gravedad: gravedad ?? 'GRAVE',
      expediente: 'EXP-1',
      institucionDependencia: { nombre: 'Ayuntamiento de Tonalá', siglas: 'AT', clave: null },
      nivelOrdenGobierno: 'MUNICIPAL',
      ambitoPublico: 'EJECUTIVO',
      entidadFederativa: { clave: '14', valor: 'Jalisco' },
      origenProcedimiento: { clave: 'DENUNCIA', valor: 'De una persona servidora pública' },
      tipoFalta: [
        {
          clave: 'UTILIZACION_INDEBIDA_INFORMACION',
          valor: 'Utilización de información',
          normatividad: [{ nombre: 'LGRA', articulo: '55, 56', fraccion: '2' }],
        },
      ],
      autoridadSancionadora: 'Tribunal',
      resolucion: {
        titulo: 'Sentencia definitiva',
        url: 'https://example.mx/r.pdf',
        fechaResolucion: '2024-01-10',
        fechaNotificacion: '2024-01-13',
        fechaResolucionFirme: '2024-02-01',
        ordenJurisdiccional: 'ESTATAL',
        autoridadInvestigadora: 'Unidad investigadora',
        autoridadSubstanciadora: 'Unidad substanciadora',
      },
    });
    expect(remarksOf(read)).toContain(`DRAFT_LAYOUT /${draftMember}`);
  });

  test('names the party, where the public may know it', () => {
    const { nombres, primerApellido, segundoApellido, genero, puesto, empresa } = record;
    if (subject === 'COMPANY') {
      expect(record.nombreRazonSocial).toBe('Construcciones Ejemplo');
      expect(empresa).toEqual({
        rfc: 'CEJ010101AB6',
        objetoSocial: 'Construcción',
        domicilioMexico: {
          tipoVialidad: 'CALLE',
          nombreVialidad: 'El Rosal',
          numeroExterior: '12',
          numeroInterior: 'B',
          codigoPostal: '45400',
          localidad: 'Centro',
          municipio: 'Tonalá',
          entidadFederativa: { clave: '14', valor: 'Jalisco' },
        },
        domicilioExtranjero: {
          calle: 'Evergreen Terrace',
          numeroExterior: '742',
          numeroInterior: null,
          ciudadLocalidad: 'Springfield',
          estadoProvincia: 'Oregon',
          pais: { clave: 'US', valor: 'Estados Unidos de América' },
          codigoPostal: '97403',
        },
      });
      expect(reserved).toMatchObject({
        telefono: '+52 SECRETO',
        directorGeneral: { nombres: 'SECRETO', rfc: person.rfc },
        representanteLegal: { nombres: 'SECRETO', curp: person.curp },
      });
      return;
    }
    const name = { nombres: 'Carla', primerApellido: 'Peña', segundoApellido: 'Lugo' };
    const isHidden = record.gravedad === 'NO_GRAVE';
    const shown = { nombres, primerApellido, segundoApellido };
    const nothing = { nombres: null, primerApellido: null, segundoApellido: null };
    expect(shown).toEqual(isHidden ? nothing : name);
    expect(reserved).toMatchObject(isHidden ? name : nothing);
    expect(reserved).toMatchObject({ rfc: person.rfc, curp: person.curp });
    if (subject !== 'OFFICIAL') return;
    expect(genero).toEqual({ clave: 'F', valor: 'FEMENINO' });
    expect(puesto).toEqual({ nombre: 'Dirección general', nivel: 'Q19' });
    expect(record.areaAdscripcion).toBe('Oficialía Mayor');
  });

  test('tells its sanctions, of which an abstention has none', () => {
    const { tipoSancion, multa, inhabilitacion } = record;
    if (register.startsWith('abstenciones')) {
      expect({ tipoSancion, multa, inhabilitacion }).toEqual({
        tipoSancion: [],
        multa: null,
        inhabilitacion: null,
      });
      return;
    }
    expect(tipoSancion).toMatchObject([
      { clave: 'INHABILITACION', plazo: '1 año, 6 meses, 15 días', fechaFinal: '2025-09-15' },
      { clave: 'OTRO', valor: 'PRISION', plazo: '1 año, 6 meses, 15 días' },
      {
        clave: 'SANCION_ECONOMICA',
        descripcion: 'Multa',
        plazo: '1 año, 6 meses, 15 días',
        monto: 10_000,
        moneda: pesos,
        montoCobrado: 200,
        fechaCobro: '2024-04-01',
        fechaPagoTotal: '2024-06-01',
      },
      { clave: 'OTRO', valor: 'Trabajo comunitario' },
    ]);
    expect(multa).toEqual({ monto: 10_000, moneda: pesos });
    expect(inhabilitacion).toMatchObject({
      fechaInicial: '2024-03-01',
      fechaFinal: '2025-09-15',
    });
  });

  test('shows nothing reserved', () => {
    const shown = structuredClone(read.original) as any;
    for (const pointer of read.withheld) {
      const names = pointer.slice(1).split('/');
      const last = names.pop()!;
      delete names.reduce((object, name) => object[name], shown)[last];
    }
    const secret = gravedad === 'NO_GRAVE' ? /SECRETO|Carla|Peña|Lugo/ : /SECRETO/;
    expect(JSON.stringify([read.record, read.notes, shown])).not.toMatch(secret);
    expect(JSON.stringify(shown)).toContain('Ayuntamiento de Tonalá');
  });
});

describe.each(drafted)('A row of %s in the layout of a collection', (register) => {
  const likely = {
    OFFICIAL: rows.faltas_administrativas_graves,
    PERSON: rows.faltas_graves_personas_fisicas,
    COMPANY: rows.faltas_graves_personas_morales,
  }[recordTypes[register].subject];

  test('is read as that of the collections that run', () => {
    const read = accept(register, likely);
    expect(read.record).toMatchObject({
      formato: register.toUpperCase(),
      subject: recordTypes[register].subject,
      institucionDependencia: { nombre: 'Ayuntamiento de Tonalá' },
      tipoFalta: [{ normatividad: [{ nombre: 'LGRA' }, { nombre: 'LRAEJ' }] }],
      resolucion: { titulo: 'Sentencia definitiva' },
    });
    const isEmpty = read.record.tipoSancion.length === 0;
    expect(isEmpty).toBe(recordTypes[register].abstains);
    expect(remarksOf(read).includes('ABSTENTION /tipoSancion')).toBe(isEmpty);
  });

  test('may have next to nothing', () => {
    expect(accept(register, { id: 1 }).record).toMatchObject({ tipoFalta: [], tipoSancion: [] });
  });
});

test('What the draft has in a member of its own may also stand in the row itself', () => {
  const { absGrave, ...row } = draftOf('abstenciones_graves') as any;
  const { record } = accept('abstenciones_graves', { ...row, ...absGrave });
  expect(record).toEqual(accept('abstenciones_graves', draftOf('abstenciones_graves')).record);
});

describe('How grave it is', () => {
  const register = 'inhabilitaciones_personas_fisicas';
  const gravedadOf = (...codes: (string | null)[]) => {
    const faults = codes.map((clave) => ({ clave, valor: 'x' }));
    const row = { ...rows.faltas_graves_personas_fisicas, faltaCometida: faults };
    return accept(register, row);
  };

  test.each([
    [['COHECHO'], 'GRAVE'],
    [['RENDIR_CUENTAS'], 'NO_GRAVE'],
    [['RENDIR_CUENTAS', 'COHECHO'], 'GRAVE'],
    [['OTRO'], 'NO_CLASIFICADA'],
    [[], 'NO_CLASIFICADA'],
  ])('other laws do not say: by the faults %j it is %s', (codes, gravedad) => {
    expect(gravedadOf(...codes).record.gravedad).toBe(gravedad);
  });

  test('of a person decides who may read the name', () => {
    const { record, reserved, withheld } = gravedadOf('RENDIR_CUENTAS');
    expect(record.nombres).toBeNull();
    expect(reserved).toMatchObject({ nombres: 'Carla' });
    expect(withheld).toContain('/datosGenerales/nombres');
  });

  test('is said by the other formats, whatever the faults', () => {
    const row = withMember(
      rows.faltas_administrativas_graves,
      'faltaCometida.0.clave',
      'RENDIR_CUENTAS',
    );
    expect(accept('faltas_administrativas_graves', row).record.gravedad).toBe('GRAVE');
    expect(accept('abstenciones_no_graves', row).record.gravedad).toBe('NO_GRAVE');
  });
});
