import fc from 'fast-check';
import { readCompanyName } from '../../../specs/matching/company-name.ts';
import { frequenciesOf } from '../../../specs/matching/frequencies.ts';
import { matchCompanies, readCompany } from '../../../specs/matching/match-companies.ts';

const usual = frequenciesOf(null);

function bandOf(a: string, b: string, rfcA: string | null = null, rfcB: string | null = null) {
  const one = readCompany({ nombreRazonSocial: a, rfc: rfcA });
  const other = readCompany({ nombreRazonSocial: b, rfc: rfcB });
  return matchCompanies(one, other, usual).band;
}

test.each([
  ['SA', false, ['Tlamexa, S.A.', 'TLAMEXA SA', 'Tlamexa S. A.', 'Tlamexa Sociedad Anónima']],
  [
    'SA',
    true,
    [
      'Tlamexa, S.A. de C.V.',
      'TLAMEXA SA DE CV',
      'Tlamexa SAdeCV',
      'Tlamexa S. A. DE C. V.',
      'Tlamexa Sociedad Anónima de Capital Variable',
    ],
  ],
  ['SAB', true, ['Tlamexa, S.A.B. de C.V.', 'TLAMEXA SAB DE CV']],
  [
    'SAPI',
    true,
    [
      'Tlamexa S.A.P.I. de C.V.',
      'TLAMEXA SAPI DE CV',
      'Tlamexa Sociedad Anónima Promotora de Inversión de Capital Variable',
    ],
  ],
  ['SAS', false, ['Tlamexa S.A.S.', 'TLAMEXA SAS']],
  ['SRL', false, ['Tlamexa S. de R.L.', 'TLAMEXA S DE RL']],
  [
    'SRL',
    true,
    ['Tlamexa, S. de R.L. de C.V.', 'TLAMEXA S DE RL DE CV', 'Tlamexa S.DE R.L. DE C.V.'],
  ],
  ['SC', false, ['Tlamexa, S.C.', 'TLAMEXA SC', 'Tlamexa Sociedad Civil']],
  ['AC', false, ['Tlamexa A.C.', 'TLAMEXA AC', 'Tlamexa, Asociación Civil']],
  ['IAP', false, ['Tlamexa I.A.P.', 'Tlamexa Institución de Asistencia Privada']],
  [
    'SPR',
    false,
    ['Tlamexa S.P.R. de R.L.', 'TLAMEXA SPR DE RL', 'Tlamexa Sociedad de Producción Rural de R.L.'],
  ],
  ['SCS', false, ['Tlamexa S. en C.', 'TLAMEXA S EN C', 'Tlamexa Sociedad en Comandita Simple']],
  ['SNC', false, ['Tlamexa S. en N.C.', 'TLAMEXA S EN NC']],
  [
    'COOP',
    false,
    [
      'Cooperativa Tlamexa',
      'Tlamexa S.C.L.',
      'Tlamexa Sociedad Cooperativa',
      'Tlamexa S.C. de R.L.',
      'Sociedad Cooperativa Tlamexa',
    ],
  ],
  [
    'SA',
    true,
    [
      'Tlamexa S.A. de C.V., SOFOM, E.N.R.',
      'TLAMEXA SA DE CV SOFOM ENR',
      'Tlamexa, SOFOM, S.A. de C.V.',
    ],
  ],
])(
  'The legal form %s, of variable capital: %s, is split off however it is written',
  (kind, isVariable, names) => {
    for (const name of names) {
      expect({ name, ...readCompanyName(name) }).toEqual({
        name,
        words: ['TLAMEXA'],
        numbers: [],
        form: { kind, isVariable },
      });
    }
  },
);

test.each(['Casa', 'Cinemasa', 'Grupo Ruvasc', 'Salinac'])(
  '%s ends as a legal form does, and has none',
  (name) => {
    expect(readCompanyName(name).form).toBeNull();
  },
);

test.each([
  ['no legal form', 'Constructora Tlamexa, S.A. de C.V.', 'CONSTRUCTORA TLAMEXA'],
  ['connectives', 'Ingeniería y Proyectos del Bajío SC', 'INGENIERIA PROYECTOS BAJIO, S.C.'],
  ['initials with points', 'J.M. Construcciones Zárate SA', 'JM CONSTRUCCIONES ZARATE S.A.'],
  ['a number in words', 'Tlamexa Dos SA', 'TLAMEXA II S.A.'],
  ['a word of trade shortened', 'Constructora Tlamexa SA', 'CONST. TLAMEXA SA'],
  ['several trades shortened', 'Productos Médicos Xaltemba SA', 'PROD. MED. XALTEMBA SA'],
  ['a trade in the plural', 'Transporte Chamizalito SA', 'TRANSPORTES CHAMIZALITO SA'],
  ['a long number in words', 'Ruta 197 Ixtal SC', 'RUTA CIENTO NOVENTA Y SIETE IXTAL SC'],
  ['an ordinal', 'Capacitación Tercer Sol Yumkahá', 'CAPACITACION 3ER SOL YUMKAHA'],
  ['a blank more', 'Telecomunicaciones Urdibal SA', 'TELE COMUNICACIONES URDIBAL SA'],
  ['a remark', 'Textiles Xoconoxtlán SA de CV', 'TEXTILES XOCONOXTLAN SA DE CV EN LIQUIDACION'],
  ['what it was before', 'Nexovía Soluciones SA', 'NEXOVIA SOLUCIONES SA (antes Redes Opalín SA)'],
  ['a brand in front', 'Llantas Echeandía SA', 'LLANTIMAX (LLANTAS ECHEANDIA, S.A.)'],
  ['the legal form in front', 'Aceros Riestra SA de CV', 'S.A. DE C.V. ACEROS RIESTRA'],
  ['a legal form without its DE', 'Minera Santa Brígida SA de CV', 'MINERA STA BRIGIDA SA CV'],
  ['ñ written as n', 'Señalización Ñandú del Bajío', 'SENALIZACION NANDU DEL BAJIO'],
  ['a letter that leaves no known word', 'Edificaciones Tamazula SA', 'EDIFIEACIONES TAMAZULA SA'],
  ['a vowel left out of a short word', 'Grupo Constructor Lerdo SA', 'GRPO CONSTRUCTOR LERDO SA'],
  ['a zero for an O in a short word', 'Maquinaria y Obras Tajín SA', 'MAQUINARIA Y 0BRAS TAJIN SA'],
  ['who represents it', 'Grupo Halcón Toral SA', 'GRUPO HALCON TORAL SA REP. LEGAL JUAN SOTO'],
  ['a zero for an O', 'Proveedora Ocotlán SA', 'PROVEEDORA 0COTLAN SA'],
  ['letters that an export lost', 'Diseños Muñiz SA de CV', 'DISE?OS MU?IZ SA DE CV'],
  ['one of two companies', 'Redes Zongolica SC', 'ACEROS RIESTRA SA DE CV Y/O REDES ZONGOLICA SC'],
  ['a slip', 'Comercializadora Novarcal SA', 'COMERCIALIZADORA NOBARCAL SA'],
])('%s: the same company is found', (_, a, b) => {
  expect(['STRONG', 'PROBABLE']).toContain(bandOf(a, b));
});

test.each([
  ['another legal form', 'Tlamexa SA de CV', 'Tlamexa SC'],
  ['another number', 'Tlamexa 2 SA', 'Tlamexa 3 SA'],
  ['a number more', 'Tlamexa SA', 'Tlamexa Dos SA'],
  ['other initials', 'J.M. Construcciones SA', 'J.R. Construcciones SA'],
  ['a word of the language one letter apart', 'Maquinaria Cobre SA', 'Maquinaria Cofre SA'],
  ['a word that begins otherwise', 'Suministros Marina', 'Suministros Harina'],
  ['a word that ends otherwise', 'Equipos Vitalis SA', 'Equipos Vitalia SA'],
  ['one partner more', 'Jurídico Alfaro SC', 'Jurídico Alfaro Peredo SC'],
  ['another order', 'Servicios y Proyectos Tlamexa', 'Proyectos y Servicios Tlamexa'],
  ['a part of both of two', 'Redes y Cables Jamay SC', 'REDES JAMAY SC Y/O CABLES JAMAY SC'],
  ['a region nearby', 'Constructora del Norte SA', 'Constructora del Noreste SA'],
  ['another region', 'Constructora del Norte SA', 'Constructora del Sur SA'],
])('%s: another company is not', (_, a, b) => {
  expect(['WEAK', 'NO']).toContain(bandOf(a, b));
});

test('An RFC decides: the same is near proof, another near refutation, a generic one nothing', () => {
  const [rfc, other] = ['TLA980512AB9', 'TLA050101CD1'];
  expect(bandOf('Constructora Tlamexa', 'Construtora Tlamexa del Golfo', rfc, rfc)).toBe('STRONG');
  expect(['WEAK', 'NO']).toContain(bandOf('Tlamexa SA', 'Tlamexa SA', rfc, other));
  expect(bandOf('Tlamexa SA', 'Novarcal SA', 'XAXX010101000', 'XAXX010101000')).toBe('NO');
});

test('It does not matter which company is compared with which', () => {
  const words = fc.constantFrom(
    'Grupo',
    'TLAMEXA',
    'Tlamex',
    'del',
    'y',
    'J',
    'M',
    'Dos',
    '2',
    'S.A.',
    'de C.V.',
    'Norte',
  );
  const name = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [one, other] = [a, b].map((nombreRazonSocial) => readCompany({ nombreRazonSocial }));
      const there = matchCompanies(one!, other!, usual);
      const back = matchCompanies(other!, one!, usual);
      expect(back.bits).toBeCloseTo(there.bits, 6);
    }),
    { numRuns: 400 },
  );
});
