import { createCompany } from '../../examples/demo/services/data/companies.ts';
import { addDays } from '../../examples/demo/services/data/dates.ts';
import type { Random } from '../../examples/demo/services/data/random.ts';
import { rfcOfCompany } from '../../examples/demo/services/data/rfc.ts';
import type { WrittenCompany } from '../../specs/matching/match-companies.ts';
import type { PairRule } from './pairs.ts';
import { slip, written } from './spelling.ts';

/** Each legal form in spellings that registers show. */
const forms: readonly (readonly string[])[] = [
  [
    'S.A. de C.V.',
    'SA DE CV',
    'S. A. de C. V.',
    'SAdeCV',
    'S.A.DE C.V.',
    'Sociedad Anónima de Capital Variable',
    ', S.A. DE C.V.',
  ],
  ['S.A.', 'SA', 'S. A.', 'Sociedad Anónima'],
  [
    'S. de R.L. de C.V.',
    'S DE RL DE CV',
    'S.DE R.L. DE C.V.',
    'S de RL de CV',
    'Sociedad de Responsabilidad Limitada de Capital Variable',
  ],
  ['S. de R.L.', 'S DE RL', 'S. DE R. L.'],
  [
    'S.A.P.I. de C.V.',
    'SAPI DE CV',
    'S.A.P.I DE C.V',
    'Sociedad Anónima Promotora de Inversión de Capital Variable',
  ],
  ['S.A.S.', 'SAS', 'S.A.S. de C.V.'],
  ['S.A.B. de C.V.', 'SAB DE CV'],
  ['S.C.', 'SC', 'Sociedad Civil', 'S. C.'],
  ['A.C.', 'AC', 'Asociación Civil', 'A. C.'],
  ['I.A.P.', 'IAP', 'Institución de Asistencia Privada'],
  ['S.P.R. de R.L.', 'SPR DE RL', 'Sociedad de Producción Rural de R.L.'],
  ['S. en C.', 'S EN C', 'Sociedad en Comandita'],
  ['S. en N.C.', 'S EN NC'],
  ['S.C. de R.L. de C.V.', 'SC DE RL DE CV', 'Sociedad Cooperativa de Responsabilidad Limitada'],
  [
    'S.A. de C.V., SOFOM, E.N.R.',
    'SA DE CV SOFOM ENR',
    'S.A. de C.V., Sociedad Financiera de Objeto Múltiple, Entidad No Regulada',
  ],
];

const trades = [
  'Constructora',
  'Comercializadora',
  'Grupo',
  'Servicios',
  'Consultores',
  'Ingeniería',
  'Proveedora',
  'Transportes',
  'Tecnologías',
  'Distribuidora',
  'Desarrollos',
  'Inmobiliaria',
  'Alimentos',
  'Materiales',
  'Seguridad Privada',
  'Limpieza',
];
const families = [
  'Hernández',
  'López',
  'Garza',
  'Treviño',
  'Cantú',
  'Zárate',
  'Muñoz',
  'Peña',
  'Olvera',
  'Ibarra',
  'Quiroga',
  'Villarreal',
];
const places = [
  'del Norte',
  'del Golfo',
  'de Occidente',
  'del Bajío',
  'del Pacífico',
  'de Oriente',
  'del Sureste',
  'de México',
  'Peninsular',
  'de la Laguna',
];

interface Firm {
  name: string;
  form: number;
}

function firm(random: Random): Firm {
  const form = random.integer(0, forms.length - 1);
  const kind = random.integer(0, 3);
  if (kind === 0)
    return { name: `${random.pick(trades)} ${random.pick(families)} y Asociados`, form };
  if (kind === 1)
    return { name: `${random.pick(trades)} ${random.pick(families)} ${random.pick(places)}`, form };
  return { name: createCompany(random).name.replace(/ (Dos|2000)$/, ''), form };
}

/** A name with its form in one of its spellings, or without it. */
function write(name: string, form: number | null, random: Random): WrittenCompany {
  const text = written(name, random);
  if (form === null) return { nombreRazonSocial: text };
  const spelling = random.pick(forms[form]!);
  return {
    nombreRazonSocial: spelling.startsWith(',')
      ? text + spelling
      : `${text}${random.chance(0.3) ? ',' : ''} ${spelling}`,
  };
}

type Change = (firm: Firm, random: Random) => Firm | { name: string; form: null } | null;

function rule(name: string, isSame: boolean, change: Change): PairRule<WrittenCompany> {
  return {
    rule: name,
    isSame,
    make(random) {
      const one = firm(random);
      const other = change(one, random);
      return other && [write(one.name, one.form, random), write(other.name, other.form, random)];
    },
  };
}

/** Forms of other families: not SA and SA de CV. */
function otherForm(form: number, random: Random): number {
  for (;;) {
    const other = random.integer(0, forms.length - 1);
    const kindOf = (at: number) => forms[at]![0]!.replace(/ de C\.V\..*/, '');
    if (kindOf(other) !== kindOf(form)) return other;
  }
}

function replaced(
  text: string,
  random: Random,
  pattern: RegExp,
  others: readonly string[],
): string | null {
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) return null;
  const other = random.pick(others.filter((name) => name !== found));
  return text.replace(found, other);
}

function lettersOf(random: Random): string {
  return random.pick([...'ABCDFGHJLMPRST']) + random.pick([...'ABCDFGHJLMPRST']);
}

const family = new RegExp(families.join('|'));
const place = new RegExp(places.join('|'));

const shortTrades: readonly [string, string][] = [
  ['Constructora', 'Const.'],
  ['Servicios', 'Serv.'],
  ['Grupo', 'Gpo.'],
  ['Distribuidora', 'Dist.'],
  ['Transportes', 'Transp.'],
];

export const companyRules: readonly PairRule<WrittenCompany>[] = [
  rule('the legal form in another spelling', true, (one) => one),
  rule('the legal form left out', true, ({ name }) => ({ name, form: null })),
  rule('and written as &, or left out', true, ({ name, form }, random) =>
    name.includes(' y ') ? { name: name.replace(' y ', random.pick([' & ', ' '])), form } : null,
  ),
  rule('a slip in the name', true, ({ name, form }, random) => {
    const brand = name.split(' ').toSorted((a, b) => b.length - a.length)[0]!;
    const slipped = slip(brand, random);
    return slipped === null ? null : { name: name.replace(brand, slipped), form };
  }),
  rule('a word of trade shortened', true, ({ name, form }, random) => {
    const [whole, short] = random.pick(shortTrades);
    return name.startsWith(whole) ? { name: name.replace(whole, short), form } : null;
  }),
  {
    rule: 'initials with and without points',
    isSame: true,
    make(random) {
      const initials = lettersOf(random);
      const [trade, name] = [random.pick(trades), random.pick(families)];
      const points = (text: string) => [...text].map((letter) => `${letter}.`).join('');
      return [
        write(`${initials} ${trade} ${name}`, 0, random),
        write(`${points(initials)} ${trade} ${name}`, 0, random),
      ];
    },
  },
  {
    rule: 'a number in digits or in words',
    isSame: true,
    make(random) {
      const { name, form } = firm(random);
      const [digits, word] = random.pick([
        ['2', 'Dos'],
        ['3', 'Tres'],
        ['2', 'II'],
        ['3', 'III'],
      ] as const);
      return [write(`${name} ${digits}`, form, random), write(`${name} ${word}`, form, random)];
    },
  },
  {
    rule: 'a slip and the same RFC',
    isSame: true,
    make(random) {
      const company = createCompany(random);
      const rfc = rfcOfCompany(company.name, company.foundedOn);
      const slipped = slip(company.name, random);
      return slipped === null
        ? null
        : [
            { ...write(company.name, 0, random), rfc },
            { ...write(slipped, 0, random), rfc },
          ];
    },
  },
  rule('another legal form', false, ({ name, form }, random) => ({
    name,
    form: otherForm(form, random),
  })),
  {
    rule: 'other initials',
    isSame: false,
    make(random) {
      const [one, other] = [lettersOf(random), lettersOf(random)];
      const name = `${random.pick(trades)} ${random.pick(families)}`;
      return one === other
        ? null
        : [write(`${one} ${name}`, 0, random), write(`${other} ${name}`, 0, random)];
    },
  },
  {
    rule: 'the words in another order',
    isSame: false,
    make(random) {
      const [one, other] = random.some(trades, 4);
      if (other === undefined) return null;
      const name = random.pick(families);
      return [
        write(`${one} y ${other} ${name}`, 0, random),
        write(`${other} y ${one} ${name}`, 0, random),
      ];
    },
  },
  rule('another number', false, ({ name, form }, random) => ({
    name: `${name} ${random.pick(['Dos', '2000', 'II', '3', 'Siglo XXI'])}`,
    form,
  })),
  rule('another family', false, ({ name, form }, random) => {
    const other = replaced(name, random, family, families);
    return other === null ? null : { name: other, form };
  }),
  rule('another region', false, ({ name, form }, random) => {
    const other = replaced(name, random, place, places);
    return other === null ? null : { name: other, form };
  }),
  rule('another trade of one family', false, ({ name, form }, random) => {
    const trade = trades.find((word) => name.startsWith(`${word} `));
    if (trade === undefined) return null;
    const other = random.pick(trades.filter((word) => word !== trade));
    return { name: name.replace(trade, other), form };
  }),
  {
    rule: 'the same name with another RFC',
    isSame: false,
    make(random) {
      const { name, foundedOn } = createCompany(random);
      // SAT spells numbers out, which the demo's generator does not.
      if (/\d/.test(name)) return null;
      const other = addDays(foundedOn, random.integer(1, 3000));
      return [
        { ...write(name, 0, random), rfc: rfcOfCompany(name, foundedOn) },
        { ...write(name, 0, random), rfc: rfcOfCompany(name, other) },
      ];
    },
  },
  rule('anybody and anybody', false, (_, random) => firm(random)),
];
