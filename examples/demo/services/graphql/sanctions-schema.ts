/** The schema of S3, sanctioned officials, of the federal service. */
export const sanctionsSchema = /* GraphQL */ `
  type Query {
    "limit: rows at most; offset: rows to skip."
    results(
      filtros: FiltrosInput
      limit: Int = 10
      offset: Int = 0
      ordenCampo: ORDEN_CAMPO
      ordenSentido: ORDEN_SENTIDO = asc
    ): [Sancionado!]!
    "A number, as text."
    total(filtros: FiltrosInput): String!
    results_dependencias(
      ordenCampo: ORDEN_CAMPO
      ordenSentido: ORDEN_SENTIDO = asc
    ): [Dependencia!]!
  }

  input FiltrosInput {
    nombres: String
    primer_apellido: String
    segundo_apellido: String
    "Of the institution."
    nombre: String
    "One word, such as INHABILITACION."
    tipo_sancion: String
  }

  enum ORDEN_CAMPO {
    nombres
    primer_apellido
    segundo_apellido
    "Of the institution."
    nombre
  }

  enum ORDEN_SENTIDO {
    asc
    desc
  }

  type Sancionado {
    nombres: String
    primer_apellido: String
    segundo_apellido: String
    institucion_dependencia: Dependencia
    autoridad_sancionadora: String
    expediente: String
    resolucion: Resolucion
    tipo_sancion: String
    tipo_falta: String
    inhabilitacion: Inhabilitacion
    multa: Multa
    causa: String
    puesto: String
  }

  type Dependencia {
    nombre: String
    siglas: String
  }

  type Resolucion {
    fecha_notificacion: String
  }

  type Inhabilitacion {
    fecha_inicial: String
    fecha_final: String
    observaciones: String
  }

  type Multa {
    monto: Float
    moneda: String
  }
`;
