/** The schema of S2 of the federal service. */
export const buyersSchema = /* GraphQL */ `
  type Query {
    "first: rows at most; start: the row to begin with, counted from 1."
    servidor_publico(filtros: Filtros, first: Int = 10, start: Int = 1): ServidoresPublicos!
    dependencias(sort: Sort): Dependencias!
  }

  input Filtros {
    nombres: String
    primerApellido: String
    segundoApellido: String
    institucion: String
    "CONTRATACIONES, CONCESIONES, ENAJENACIONES or DICTAMENES."
    tipo_actos: String
  }

  input Sort {
    field: SortField!
    direction: SortDirection!
  }

  enum SortField {
    nombre
  }

  enum SortDirection {
    ASC
    DESC
  }

  type ServidoresPublicos {
    totalCount: Int!
    pageInfo: PageInfo!
    results: [ServidorPublico!]!
  }

  type PageInfo {
    hasNextPage: Boolean!
  }

  type ServidorPublico {
    id: ID!
    fecha_captura: String
    ejercicio_fiscal: String
    periodo_ejercicio: Periodo
    id_ramo: Int
    ramo: String
    nombrecompleto: String
    nombres: String
    primer_apellido: String
    segundo_apellido: String
    genero: String
    dependencia: Dependencia
    puesto: Puesto
    tipo_area: [String!]
    nivel_responsabilidad: String
    tipo_procedimiento: Int
    tipo_actos: String
    superior_inmediato: Superior
  }

  type Periodo {
    fecha_inicial: String
    fecha_final: String
  }

  type Puesto {
    nombre: String
    nivel: String
  }

  type Superior {
    nombres: String
    primer_apellido: String
    segundo_apellido: String
    puesto: Puesto
  }

  type Dependencias {
    results: [Dependencia!]!
  }

  type Dependencia {
    siglas: String
    nombre: String
    clave: String
  }
`;
