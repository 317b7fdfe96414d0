import type { StateCode } from '../states.ts';
import { bareCapitals } from './letters.ts';
import { municipalitiesOf } from './municipalities.ts';
import { createRandom, type Random } from './random.ts';
import type { Institution } from './records.ts';

const STATE_BODIES = [
  'Secretaría de Obras Públicas del Estado',
  'Secretaría de Finanzas y Administración',
  'Secretaría de Salud',
  'Servicios de Salud del Estado',
  'Secretaría de Educación Pública del Estado',
  'Comisión Estatal del Agua',
  'Fiscalía General del Estado',
  'Poder Judicial del Estado, Consejo de la Judicatura',
  'Poder Legislativo',
  'Instituto de Vivienda del Estado',
  'Colegio de Estudios Científicos y Tecnológicos del Estado',
  'Sistema para el Desarrollo Integral de la Familia',
  'Instituto Estatal de Cultura Física y Deporte',
  'Secretaría de Seguridad Pública',
  'Órgano de Fiscalización Superior',
  'Junta Local de Caminos',
  'Radio y Televisión del Estado',
  'Secretaría de Desarrollo Rural, Pesca y Acuacultura',
  'Operadora de Fideicomisos del Estado, S.A. de C.V.',
  'Procuraduría de Protección al Ambiente',
];

const MUNICIPAL_BODIES = [
  (place: string) => `H. Ayuntamiento de ${place}`,
  (place: string) => `Municipio de ${place}`,
  (place: string) => `R. Ayuntamiento del Municipio de ${place}`,
  (place: string) => `Sistema Operador de Agua Potable y Alcantarillado de ${place}`,
  (place: string) => `Presidencia Municipal de ${place}, Administración 2018-2021`,
  (place: string) => `Instituto Tecnológico Superior de ${place}`,
  (place: string) => place,
];

/** What time and typing make of one and the same name. */
const SPELLINGS: ((name: string) => string)[] = [
  (name) => name,
  bareCapitals,
  (name) => name.toUpperCase(),
  (name) => bareCapitals(name).replace('DEL ESTADO', 'DEL EDO.'),
  (name) => `${name.toUpperCase()}.`,
  (name) => name.replace(' de ', ' de  '),
  (name) => bareCapitals(name).slice(0, 40),
  (name) => `${name.toUpperCase()}, HOY COORDINACIÓN GENERAL`,
];

/** The institutions of a state, several of them under more than one name. */
export function institutionsOf(code: StateCode): Institution[] {
  const random = createRandom(`${code}/institutions`);
  const names = [
    ...STATE_BODIES.filter(() => random.chance(0.6)),
    ...municipalitiesOf(code).map(({ nombre }) => random.pick(MUNICIPAL_BODIES)(nombre)),
  ];
  return names.flatMap((name, index) =>
    random
      .some(SPELLINGS, 2)
      .map((spell) => ({ nombre: spell(name), ...acronym(random, name), ...key(random, index) })),
  );
}

function acronym(random: Random, name: string): Pick<Institution, 'siglas'> {
  const initials = bareCapitals(name).match(/\b[A-Z](?=[A-Z]{3})/g) ?? [];
  return random.pick([
    { siglas: initials.join('') },
    { siglas: initials.join('') },
    { siglas: bareCapitals(name).toLowerCase().replace(/\W/g, '') },
    { siglas: '' },
    {},
  ]);
}

function key(random: Random, index: number): Pick<Institution, 'clave'> {
  return random.chance(0.5) ? { clave: String(1_000 + index) } : {};
}
