import type { BuyerRecord, SanctionRecord } from '../../../connectors/records.ts';
import * as tables from '../tabular/rows.ts';
import * as s2 from './directus-s2-v2/rows.ts';
import * as s3 from './directus-s3-v2/rows.ts';
import * as graphql from './pdn-graphql/rows.ts';
import * as rest from './pdn-rest-v1/rows.ts';

/** A kind of value, where each dialect has a member of it, and where its record has what was read. */
interface Kind {
  spellings: [expected: unknown, ...written: unknown[]][];
  read(record: SanctionRecord & BuyerRecord): unknown;
  carriers: Record<string, (value: unknown) => { record: unknown }>;
}

const graves = s3.rows.faltas_administrativas_graves;
const row = rest.rows.ssancionados;

const inRest =
  (path: string, base: object = row) =>
  (value: unknown) =>
    rest.accept('ssancionados', rest.withMember(base, path, value));
const inPrivateRest = (path: string) => (value: unknown) =>
  rest.accept('psancionados', rest.withMember(rest.rows.psancionados, path, value));
const inSpic = (path: string) => (value: unknown) =>
  rest.accept('spic', rest.withMember(rest.rows.spic, path, value));
const inGraphql = (path: string) => (value: unknown) =>
  graphql.accept('sancionados', rest.withMember(graphql.rows.sancionados, path, value));
const inGraphqlS2 = (path: string) => (value: unknown) =>
  graphql.accept('servidor_publico', rest.withMember(graphql.rows.servidor_publico, path, value));
const inTable = (register: tables.RegisterName, base: object, column: string) => (value: unknown) =>
  tables.accept(register, { ...base, [column]: value });
const inSanction = (sanction: (value: unknown) => object) => (value: unknown) =>
  s3.accept('faltas_administrativas_graves', { ...graves, tipoSancion: [sanction(value)] });

const days: Kind = {
  read: ({ inhabilitacion }) => inhabilitacion?.fechaFinal,
  carriers: {
    rest: inRest('inhabilitacion.fechaFinal'),
    graphql: inGraphql('inhabilitacion.fecha_final'),
    table: inTable('ssancionados', tables.ssancionados, 'inhabilitacion.fechaFinal'),
    directus: inSanction((fechaFinal) => ({
      clave: 'INHABILITACION',
      inhabilitacion: { fechaInicial: '2019-01-01', fechaFinal },
    })),
  },
  spellings: [
    [
      '2019-12-31',
      '2019-12-31',
      ...['31/12/2019', '31-12-2019', '31.12.2019', '31/12/19', '31.12.19', '2019/12/31'],
      ...['31 de diciembre de 2019', '31 de Diciembre del 2019', 'martes 31 de diciembre de 2019'],
      ...['31-dic-2019', '31-dic-19', '31/Dic/2019', 'Dic 31, 2019', 'Dec 31, 2019', '31 DIC 2019'],
      ...['31/12/2019 00:00:00', '31/12/2019 12:00 p. m.', '31/12/2019, 1:30:00 pm'],
      ...['2019-12-31T12:00:00Z', '2019-12-31T12:00:00.000-06:00', '2019-12-31 12:00:00-06'],
      ...['20191231', 20_191_231, '31122019', '12/31/2019', 43_830, '43830', 43_830.5],
      ...[1_577_750_400_000, '1577750400000', 1_577_750_400, '1577750400', 1_577_772_000_000],
      ...['/Date(1577772000000)/', '/Date(1577750400000-0600)/', { $date: '2019-12-31T12:00:00Z' }],
      ...[{ $date: 1_577_750_400_000 }, { $date: { $numberLong: '1577750400000' } }],
      ...['Tue Dec 31 2019 00:00:00 GMT-0600 (hora estándar central)', [2019, 12, 31]],
      ...['Tue, 31 Dec 2019 12:00:00 GMT', 'Tue Dec 31 18:00:00 CST 2019', ['31/12/2019']],
      ...[{ date: '2019-12-31 00:00:00.000000', timezone_type: 3, timezone: 'UTC' }],
      ...['31/12/2019.', '"31/12/2019"', '３１／１２／２０１９', '31∕12∕2019', '31–12–2019'],
      ...['31-XII-2019', '31/xii/2019', '2019-12-31Z'],
    ],
    ['2024-05-01', '1-V-2024', '01 V 2024'],
    ['2024-01-01', '1o. de enero de 2024', '1º de enero de 2024', 'primero de enero de 2024'],
    [
      null,
      ...['dic-2019', 'diciembre de 2019', '2019', 2019, '31/02/2019', '31-12-19', '0000-00-00'],
      ...['al cumplirse el plazo', true, {}, 12, -1, '2019-13-01', 1e18],
    ],
  ],
};

const amounts: Kind = {
  read: ({ multa }) => multa?.monto ?? null,
  carriers: {
    rest: inRest('multa.monto'),
    graphql: inGraphql('multa.monto'),
    table: inTable('ssancionados', tables.ssancionados, 'multa.monto'),
    directus: inSanction((monto) => ({ clave: 'SANCION_ECONOMICA', sancionEconomica: { monto } })),
  },
  spellings: [
    [
      1234.56,
      1234.56,
      '1234.56',
      '1,234.56',
      '1.234,56',
      '1 234,56',
      '$1,234.56',
      '$ 1,234.56 MXN',
    ],
    [1234.56, 'MXN 1,234.56', '1,234.56 M.N.', '1,234.56 MN', '1234.56 pesos', ['1,234.56']],
    [1234.56, { valor: '1,234.56', moneda: 'MXN' }, { $numberDecimal: '1234.56' }],
    [1234.56, 'M.N. 1,234.56', '１,２３４.５６', '1,234.56 €', '€1,234.56'],
    [1000, '1000', '1,000.00 USD', '$1,000.00 (MIL PESOS 00/100 M.N.)', '1000 PESOS'],
    [null, 'mil pesos', '(1,000.00)', '-5', -5, '50 UMA', true, '1.2.3'],
  ],
};

const currencies: Kind = {
  read: ({ multa }) => multa?.moneda?.clave,
  carriers: {
    rest: inRest('multa.moneda'),
    graphql: inGraphql('multa.moneda'),
    table: inTable('ssancionados', tables.ssancionados, 'multa.moneda'),
    directus: inSanction((moneda) => ({
      clave: 'SANCION_ECONOMICA',
      sancionEconomica: { monto: 1, moneda },
    })),
  },
  spellings: [
    ['MXN', 'MXN', 'mxn', 'Pesos', 'Peso mexicano', 'PESOS MEXICANOS', 'M.N.', 'Moneda nacional'],
    ['USD', 'USD', 'usd', 'Dólares', 'dolares', 'US$', 'Dólar estadounidense'],
    [null, 'conchas'],
  ],
};

const sanctions: Kind = {
  read: ({ tipoSancion }) => tipoSancion.map(({ clave }) => clave).toSorted(),
  carriers: {
    rest: inRest('tipoSancion', { ...row, inhabilitacion: null }),
    'rest, as a label': (value) =>
      inRest('tipoSancion', { ...row, inhabilitacion: null })([{ clave: null, valor: value }]),
    graphql: (value) =>
      graphql.accept('sancionados', {
        ...graphql.rows.sancionados,
        inhabilitacion: null,
        tipo_sancion: value,
      }),
    table: (value) =>
      tables.accept('ssancionados', {
        ...tables.ssancionados,
        'inhabilitacion.fechaInicial': null,
        'inhabilitacion.fechaFinal': null,
        tipoSancion: value,
      }),
    directus: (value) =>
      s3.accept('faltas_administrativas_graves', { ...graves, tipoSancion: [{ valor: value }] }),
  },
  spellings: [
    [['INHABILITACION'], 'INHABILITADO', 'Inhabilitación', 'inhabilitada', 'Inhabilitaciones'],
    [['INHABILITACION'], 'I - INHABILITADO', 'INHABILITACIÓN (I)', 'Inhabilitación temporal'],
    [['DESTITUCION'], 'Destitución', 'Destitución del puesto', 'DESTITUCION DEL CARGO'],
    [['AMONESTACION'], 'Amonestación pública', 'AMONESTACION PRIVADA', 'Amonestaciones'],
    [
      ['INHABILITACION', 'SANCION_ECONOMICA'],
      ...['Inhabilitación y sanción económica', 'INHABILITADO; SANCIÓN ECONÓMICA'],
      ...['Sanción económica e inhabilitación', 'Inhabilitación | Sanción económica'],
      ...['INHABILITACION\nSANCION ECONOMICA', '["INHABILITACION","SANCION_ECONOMICA"]'],
      ...['{INHABILITACION,"SANCION ECONOMICA"}', 'Inhabilitación + Sanción económica'],
    ],
    [
      ['DESTITUCION', 'INHABILITACION'],
      'INHABILITACION/DESTITUCION',
      'Destitución, inhabilitación',
    ],
    [
      ['MULTA', 'SUSPENSION'],
      'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN Y MULTA',
      'Multado / Suspensión temporal',
    ],
    [['OTRO'], 'Inhabilitación y arresto', 'Arresto', 'No inhabilitado', 'Sin sanción'],
  ],
};

const gravity: Kind = {
  read: ({ gravedad, nombres }) => [gravedad, nombres === null],
  carriers: {
    'rest, as a label': (valor) => inRest('tipoFalta')({ clave: 'OTRO', valor }),
    'rest, as a description': (descripcion) =>
      inRest('tipoFalta')({ clave: 'OTRO', valor: 'OTRO', descripcion }),
    'rest, as a code': (clave) => inRest('tipoFalta')({ clave }),
    'rest, as a text': (value) => inRest('tipoFalta')(value),
    'rest, as a member of its own': (gravedad) =>
      rest.accept('ssancionados', { ...row, tipoFalta: [], gravedad }),
    graphql: inGraphql('tipo_falta'),
    table: inTable('ssancionados', { ...tables.ssancionados, gravedad: null }, 'tipoFalta'),
    'table, in its column': inTable(
      'ssancionados',
      { ...tables.ssancionados, tipoFalta: null },
      'gravedad',
    ),
    directus: (valor) =>
      s3.accept('hechos_corrupcion_servidores_publicos', {
        ...graves,
        faltaCometida: [{ clave: 'OTRO', valor }],
      }),
  },
  spellings: [
    [
      ['NO_GRAVE', true],
      ...[
        'NO GRAVE',
        'no graves',
        'Falta administrativa no grave',
        'FALTAS ADMINISTRATIVAS NO GRAVES',
      ],
      ...['Leve', 'Falta leve', 'administrativa (no grave)', 'No-Grave', 'NO_GRAVE', 'No es grave'],
      ...['Falta no considerada grave', 'Menos grave', 'N0 GRAVE', 'NON GRAVE', 'no grabe'],
      ...['Falta administrativa NO GRAV', 'FNG', 'F.N.G.', 'N.G.'],
    ],
    [['NO_CLASIFICADA', true], 'GRAVE Y NO GRAVE', 'Grave / No grave'],
  ],
};

const subjects: Kind = {
  read: ({ subject }) => subject,
  carriers: {
    rest: inPrivateRest('particularSancionado.tipoPersona'),
    table: inTable('psancionados', tables.psancionados, 'tipoPersona'),
  },
  spellings: [
    [
      'COMPANY',
      'M',
      'm',
      ' M ',
      'MORAL',
      'Moral',
      'Persona moral',
      'PERSONAS MORALES',
      'PM',
      'M - Moral',
    ],
    ['PERSON', 'F', 'f', 'Física', 'FISICA', 'Persona física', 'PF', 'Persona (física)'],
    ['PERSON', 'Física con actividad empresarial'],
    ['UNKNOWN', 'X', '', null, 'F o M', 3, true],
  ],
};

const genders: Kind = {
  read: ({ genero }) => genero?.clave,
  carriers: {
    rest: inSpic('genero'),
    'rest, as a label': (valor) => inSpic('genero')({ clave: '', valor }),
    graphql: inGraphqlS2('genero'),
    table: inTable('spic', tables.spic, 'genero'),
    directus: (sexo) =>
      s2.accept({ ...s2.bare, datosGenerales: { ...s2.bare.datosGenerales, sexo } }),
  },
  spellings: [
    ['M', 'HOMBRE', 'Masculino', 'H', 'h', 'hombres'],
    ['F', 'MUJER', 'Femenino', 'F', 'f', 'Femenina'],
  ],
};

const kinds = { days, amounts, currencies, sanctions, gravity, subjects, genders };

describe.each(Object.entries(kinds))('One vocabulary for all dialects: %s', (_, kind) => {
  const cases = kind.spellings.flatMap(([expected, ...written]) =>
    written.map((value) => [value, expected] as const),
  );

  test.each(cases)('%j is read as %j in each', (value, expected) => {
    const read = Object.entries(kind.carriers).map(([name, accept]) => [
      name,
      kind.read(accept(value).record as SanctionRecord & BuyerRecord) ?? null,
    ]);
    expect(read).toEqual(Object.keys(kind.carriers).map((name) => [name, expected]));
  });
});

test.each([
  // A kind that is not serious, named beside a kind that says nothing.
  [{ clave: 'OTRO', valor: 'OTRO', descripcion: 'Negligencia administrativa' }, 'NO_GRAVE'],
  [{ clave: 'OTRO', valor: 'Negligencia' }, 'NO_GRAVE'],
  [{ clave: 'OTRO', valor: 'Omisión de declaración patrimonial' }, 'NO_GRAVE'],
  [{ clave: 'OTRO', valor: 'OTRO', descripcion: 'ANG' }, 'NO_GRAVE'],
  // An article of the law in the place of a kind.
  [{ clave: 'OTRO', valor: 'Artículo 49, fracción I' }, 'NO_CLASIFICADA'],
  [{ clave: 'OTRO', valor: 'OTRO', descripcion: 'Art. 50 LGRA' }, 'NO_CLASIFICADA'],
  // Contradictions.
  [{ clave: 'AG', valor: 'ADMINISTRATIVA GRAVE', descripcion: 'ANG' }, 'NO_CLASIFICADA'],
])('A fault that may not be serious hides the person: %j', (tipoFalta, gravedad) => {
  expect(gravity.read(inRest('tipoFalta')(tipoFalta).record as never)).toEqual([gravedad, true]);
});

test('Facts that say that the fault is not serious hide the person, whatever its kind', () => {
  const ofFacts = (clave: string, causaMotivoHechos: string) =>
    gravity.read(
      rest.accept('ssancionados', { ...row, tipoFalta: [{ clave }], causaMotivoHechos })
        .record as never,
    );
  expect(ofFacts('AG', 'Se acreditó una falta administrativa no grave.')).toEqual([
    'NO_CLASIFICADA',
    true,
  ]);
  expect(ofFacts('OTRO', 'No grave')).toEqual(['NO_CLASIFICADA', true]);
  expect(ofFacts('AG', 'Causó lesiones leves')).toEqual(['GRAVE', false]);
});

test.each(['mil pesos', '50 UMA', -5])(
  'An amount that cannot be read is a fine all the same: %j',
  (monto) => {
    for (const carrier of ['rest', 'graphql', 'table']) {
      const accept = amounts.carriers[carrier]!;
      const { multa } = accept(monto).record as SanctionRecord;
      expect(multa).toMatchObject({ monto: null });
    }
  },
);

describe('The end of a debarment', () => {
  const read = (carrier: Kind['carriers'][string], value: unknown) =>
    (carrier(value).record as SanctionRecord).inhabilitacion;

  test.each(Object.entries(days.carriers))(
    'in %s, in words that say there is none',
    (_, carrier) => {
      for (const words of ['Definitiva', 'PERMANENTE', 'Indefinida', 'de por vida', 'infinity']) {
        expect(read(carrier, words)).toMatchObject({
          fechaFinal: null,
          fechaFinalEstado: 'INDEFINIDA',
        });
      }
    },
  );

  test.each(Object.entries(days.carriers))('in %s, unreadable, is not for ever', (_, carrier) => {
    for (const value of ['al cumplirse el plazo', 'dic-2019', 12, { a: 1 }, true]) {
      expect(read(carrier, value)).toMatchObject({
        fechaFinal: null,
        fechaFinalEstado: 'ILEGIBLE',
      });
    }
    for (const value of [null, '', 'N/A', 'DATO NO PROPORCIONADO', '-', 'Sin fecha', 0]) {
      expect(read(carrier, value)).not.toHaveProperty('fechaFinalEstado');
    }
    expect(read(carrier, 'vigente')).not.toHaveProperty('fechaFinalEstado');
  });
});
