/**
 * The 32 states in INEGI's order: ISO 3166-2:MX code, name, the two letters that a CURP uses for a
 * birthplace, and the census population of 2020 in thousands.
 */
export const STATES = [
  { number: 1, code: 'AGU', name: 'Aguascalientes', curpCode: 'AS', thousands: 1_426 },
  { number: 2, code: 'BCN', name: 'Baja California', curpCode: 'BC', thousands: 3_769 },
  { number: 3, code: 'BCS', name: 'Baja California Sur', curpCode: 'BS', thousands: 798 },
  { number: 4, code: 'CAM', name: 'Campeche', curpCode: 'CC', thousands: 928 },
  { number: 5, code: 'COA', name: 'Coahuila', curpCode: 'CL', thousands: 3_147 },
  { number: 6, code: 'COL', name: 'Colima', curpCode: 'CM', thousands: 731 },
  { number: 7, code: 'CHP', name: 'Chiapas', curpCode: 'CS', thousands: 5_544 },
  { number: 8, code: 'CHH', name: 'Chihuahua', curpCode: 'CH', thousands: 3_742 },
  { number: 9, code: 'CMX', name: 'Ciudad de México', curpCode: 'DF', thousands: 9_210 },
  { number: 10, code: 'DUR', name: 'Durango', curpCode: 'DG', thousands: 1_833 },
  { number: 11, code: 'GUA', name: 'Guanajuato', curpCode: 'GT', thousands: 6_167 },
  { number: 12, code: 'GRO', name: 'Guerrero', curpCode: 'GR', thousands: 3_541 },
  { number: 13, code: 'HID', name: 'Hidalgo', curpCode: 'HG', thousands: 3_083 },
  { number: 14, code: 'JAL', name: 'Jalisco', curpCode: 'JC', thousands: 8_348 },
  { number: 15, code: 'MEX', name: 'México', curpCode: 'MC', thousands: 16_992 },
  { number: 16, code: 'MIC', name: 'Michoacán', curpCode: 'MN', thousands: 4_749 },
  { number: 17, code: 'MOR', name: 'Morelos', curpCode: 'MS', thousands: 1_972 },
  { number: 18, code: 'NAY', name: 'Nayarit', curpCode: 'NT', thousands: 1_235 },
  { number: 19, code: 'NLE', name: 'Nuevo León', curpCode: 'NL', thousands: 5_784 },
  { number: 20, code: 'OAX', name: 'Oaxaca', curpCode: 'OC', thousands: 4_132 },
  { number: 21, code: 'PUE', name: 'Puebla', curpCode: 'PL', thousands: 6_583 },
  { number: 22, code: 'QUE', name: 'Querétaro', curpCode: 'QT', thousands: 2_368 },
  { number: 23, code: 'ROO', name: 'Quintana Roo', curpCode: 'QR', thousands: 1_858 },
  { number: 24, code: 'SLP', name: 'San Luis Potosí', curpCode: 'SP', thousands: 2_822 },
  { number: 25, code: 'SIN', name: 'Sinaloa', curpCode: 'SL', thousands: 3_027 },
  { number: 26, code: 'SON', name: 'Sonora', curpCode: 'SR', thousands: 2_945 },
  { number: 27, code: 'TAB', name: 'Tabasco', curpCode: 'TC', thousands: 2_403 },
  { number: 28, code: 'TAM', name: 'Tamaulipas', curpCode: 'TS', thousands: 3_528 },
  { number: 29, code: 'TLA', name: 'Tlaxcala', curpCode: 'TL', thousands: 1_343 },
  { number: 30, code: 'VER', name: 'Veracruz', curpCode: 'VZ', thousands: 8_063 },
  { number: 31, code: 'YUC', name: 'Yucatán', curpCode: 'YN', thousands: 2_321 },
  { number: 32, code: 'ZAC', name: 'Zacatecas', curpCode: 'ZS', thousands: 1_622 },
] as const;

export type StateCode = (typeof STATES)[number]['code'];

/** The facts of one state. */
export function stateOf(code: StateCode): (typeof STATES)[number] {
  return STATES.find((state) => state.code === code)!;
}
