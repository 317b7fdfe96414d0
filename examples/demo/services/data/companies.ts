import { addDays } from './dates.ts';
import { createRandom, type Random } from './random.ts';

export interface Company {
  /** Without its legal form. */
  name: string;
  legalForm: string;
  foundedOn: string;
  purpose: string;
}

const TRADES: [string, string][] = [
  ['Constructora', 'Construcción de obra civil y urbanización'],
  ['Comercializadora', 'Compraventa de toda clase de bienes muebles'],
  ['Distribuidora Médica', 'Distribución de medicamentos y material de curación'],
  ['Grupo', 'Servicios administrativos y de personal'],
  ['Servicios Integrales', 'Limpieza, vigilancia y mantenimiento de inmuebles'],
  ['Consultores', 'Consultoría, auditoría y capacitación'],
  ['Ingeniería y Proyectos', 'Estudios, proyectos y supervisión de obra'],
  ['Proveedora Escolar', 'Mobiliario y material didáctico'],
  ['Tecnologías', 'Desarrollo de sistemas y venta de equipo de cómputo'],
  ['Transportes', 'Transporte terrestre de carga y de pasajeros'],
];

const BRANDS =
  `Tlamexa, Quirbasa, Novarcal, Ixcomsa, Durvaltec, Peñasur, Zanhuix, Ocelomar, Brisalva,
  Nopalver, Cuixtema Dos, Arvendano, Mezquilux, Tepovial, Güerovesa, Rioñal, Xaltracsa, Ombuvidrio,
  Lagunoria, Cacomixa`.split(/,\s+/);
const REGIONS = [
  '',
  '',
  'del Norte',
  'del Golfo',
  'de Occidente',
  'del Bajío',
  'y Asociados',
  '2000',
];

/** Each legal form in the spellings that registers show. */
const LEGAL_FORMS = [
  [
    'S.A. de C.V.',
    'SA DE CV',
    'S. A. DE C. V.',
    'S.A. DE C.V',
    'Sociedad Anónima de Capital Variable',
  ],
  ['S. de R.L. de C.V.', 'S DE RL DE CV', 'S. DE R. L. DE C. V.'],
  ['S.A.P.I. de C.V.', 'SAPI DE CV', 'S.A.P.I. DE C.V.'],
  ['S.A.S. de C.V.', 'SAS DE CV'],
  ['S.C.', 'SC', 'Sociedad Civil'],
  ['A.C.', 'AC', 'Asociación Civil'],
];

/**
 * A company of a made-up name. What is registered follows from the name, so that a company that
 * several states have sanctioned has one RFC; only the spelling of its legal form varies.
 */
export function createCompany(random: Random): Company {
  const [trade, purpose] = random.pick(TRADES);
  const name = [trade, random.pick(BRANDS), random.pick(REGIONS)].filter(Boolean).join(' ');
  const registry = createRandom(name);
  return {
    name,
    legalForm: random.pick(registry.byRank(LEGAL_FORMS)),
    foundedOn: addDays('1985-01-01', registry.integer(0, 13_000)),
    purpose,
  };
}
