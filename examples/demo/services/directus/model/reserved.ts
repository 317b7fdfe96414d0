/**
 * What the capture tools' public roles cannot read, by collection. Oddly, the names behind offences
 * that are not serious are reserved while the observations on them are not.
 */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  faltas_administrativas_graves: ['observaciones'],
  faltas_graves_personas_fisicas: ['observaciones'],
  faltas_graves_personas_morales: ['observaciones', 'datosDirGeneralReprLegal'],
  datos_generales_graves: ['curp', 'rfc'],
  datos_generales_no_graves: ['nombres', 'primerApellido', 'segundoApellido', 'curp', 'rfc'],
  datos_generales_personas_fisicas: [
    'curp',
    'rfc',
    'tipoDomicilio',
    'domicilioMexico',
    'domicilioExtranjero',
  ],
  datos_generales: ['curp', 'rfc'],
};

/** Whether a field, by its official name, is kept from the public role. */
export function isReserved(collection: string, field: string): boolean {
  return RESERVED[collection]?.includes(field) ?? false;
}
