import type { StateCode } from '../graphql/network.generated.ts';

export interface StateEntry {
  code: StateCode;
  /** INEGI number (Marco Geoestadístico), two digits; null for the federal level. */
  inegi: string | null;
  /** ISO 3166-2 code. */
  iso: string;
  name: string;
}

// INEGI numbers the states in the alphabetical order of their names of 1917, hence Coahuila (05)
// and Colima (06) before Chiapas (07) and Chihuahua (08): CH was a letter then.
const numbered: [StateCode, string][] = [
  ['AGU', 'Aguascalientes'],
  ['BCN', 'Baja California'],
  ['BCS', 'Baja California Sur'],
  ['CAM', 'Campeche'],
  ['COA', 'Coahuila'],
  ['COL', 'Colima'],
  ['CHP', 'Chiapas'],
  ['CHH', 'Chihuahua'],
  ['CMX', 'Ciudad de México'],
  ['DUR', 'Durango'],
  ['GUA', 'Guanajuato'],
  ['GRO', 'Guerrero'],
  ['HID', 'Hidalgo'],
  ['JAL', 'Jalisco'],
  ['MEX', 'México'],
  ['MIC', 'Michoacán'],
  ['MOR', 'Morelos'],
  ['NAY', 'Nayarit'],
  ['NLE', 'Nuevo León'],
  ['OAX', 'Oaxaca'],
  ['PUE', 'Puebla'],
  ['QUE', 'Querétaro'],
  ['ROO', 'Quintana Roo'],
  ['SLP', 'San Luis Potosí'],
  ['SIN', 'Sinaloa'],
  ['SON', 'Sonora'],
  ['TAB', 'Tabasco'],
  ['TAM', 'Tamaulipas'],
  ['TLA', 'Tlaxcala'],
  ['VER', 'Veracruz'],
  ['YUC', 'Yucatán'],
  ['ZAC', 'Zacatecas'],
];

/** The 32 states in the order of their INEGI numbers. */
export const states: readonly StateEntry[] = numbered.map(([code, name], index) => ({
  code,
  inegi: String(index + 1).padStart(2, '0'),
  iso: `MX-${code}`,
  name,
}));

/** Providers of the federal level are registered under FED, which is not one of the 32. */
export const federal: StateEntry = { code: 'FED', inegi: null, iso: 'MX', name: 'Federación' };

const byCode = new Map([...states, federal].map((entry) => [entry.code, entry]));

export function isStateCode(value: unknown): value is StateCode {
  return byCode.has(value as StateCode);
}

export function stateByCode(code: StateCode): StateEntry {
  return byCode.get(code)!;
}
