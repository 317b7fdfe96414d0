/** The three questions of the benchmark, as each contender puts them. */
export interface Scenario {
  name: string;
  /** Put to the gateway. */
  query: string;
  /** Put to each connector by the floor; `variables` differ in nothing else. */
  shardQuery: string;
  /** Asked of each state's service in the PDN's way; its total comes along in any case. */
  pageSize: number;
  /** Rows that the merged answer holds. */
  rows: number;
}

const fields = `id nombres primerApellido segundoApellido
  institucionDependencia { nombre siglas } puesto { nombre } ejercicioFiscal
  tipoProcedimiento { clave valor } state { code name }
  provenance { source { id name } retrievedAt fechaCaptura digest }`;

const coverage = `coverage {
  verdict asked answered
  sources { source { id } status asOf total lastSuccessAt error { code } }
}`;

function page(name: string, rows: number): Scenario {
  return {
    name,
    query: `{ buyers(first: ${rows}) { nodes { ${fields} } pageInfo { endCursor } coverage { verdict asked answered } } }`,
    shardQuery: `{ buyers(first: 20) { edges { cursor node { ${fields} } } pageInfo { hasNextPage } ${coverage} } }`,
    pageSize: 20,
    rows,
  };
}

export const scenarios: readonly Scenario[] = [
  page('first 20 merged', 20),
  page('640 rows', 640),
  {
    name: 'count by state',
    query: '{ buyers(first: 0) { coverage { verdict sources { state { code } total } } } }',
    shardQuery: `{ buyers(first: 0) { edges { cursor } ${coverage} } }`,
    pageSize: 1,
    rows: 0,
  },
];
