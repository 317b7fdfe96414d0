/**
 * What each column takes from the records that version 3 left, once for each of its derivations, the last one as
 * it is now. Where a test finds another value, the column has another meaning than before: raise its derivation in
 * the description of its table (`keyDerivation` and `textDerivation` for all sort keys and texts), and add the
 * value. Stores that were written before are then searched anew.
 */
export const derivations: Record<'S2' | 'S3', Record<string, string[]>> = {
  S2: {
    NAME_KEY: ['3fd4d57b54b8'],
    INSTITUTION_KEY: ['1240b6c04327'],
    CAPTURED_KEY: ['ecec26b7e9ef'],
    nombres: ['b208edc9a90f'],
    primerApellido: ['b0f2ecbd6ae2'],
    segundoApellido: ['def3f5b09ae2'],
    institucion: ['1441e9b4460a'],
    puesto: ['932cd962d9dd'],
    tipoProcedimiento: ['7d66aadeb982'],
    tipoArea: ['d87ed86fcf7b'],
    nivelResponsabilidad: ['9ff1f41f5b0b'],
    ejercicioFiscal: ['1ea85fe7864c'],
    level: ['110f1196afbb'],
    captured: ['9258b9e65517'],
  },
  S3: {
    NAME_KEY: ['89024e9adcd6'],
    INSTITUTION_KEY: ['b7c06dda2ce6'],
    CAPTURED_KEY: ['471b3fe84daf'],
    nombres: ['7ac72cf93191'],
    primerApellido: ['7ac5ca639e27'],
    segundoApellido: ['c6ec492d2913'],
    nombreRazonSocial: ['892ab7b9d7d3'],
    institucion: ['ad7e465b3972'],
    autoridad: ['e5ce9c3a6821'],
    puesto: ['d22d84fa9c91'],
    expediente: ['f7eef8c7eb15'],
    formato: ['fbc7fe2afb58'],
    subject: ['28c01bd02cb7'],
    tipoSancion: ['50743e75aabe'],
    tipoFalta: ['f495ba445cb1'],
    debarredFrom: ['2b32abfc8012'],
    debarredTo: ['522247223832'],
    resolved: ['7dcff8714de1'],
    level: ['c117b63f9116'],
    gravedad: ['44b92b699416'],
    rfc: ['7c84534f54fd'],
  },
};
