/** The three questions of the benchmark, as each contender puts them. */
export interface Scenario {
  name: string;
  /** Put to the gateway, each time with another `$maxAge`. */
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

const shardPage = `{ buyers(first: 20) {
  edges { cursor node { ${fields} } } pageInfo { hasNextPage } ${coverage}
} }`;

const verdict = 'coverage { verdict asked answered }';

export const scenarios: readonly Scenario[] = [
  {
    name: 'first 20 merged',
    query: `query ($maxAge: Int) { buyers(first: 20, maxAgeSeconds: $maxAge) { nodes { ${fields} } pageInfo { endCursor } ${verdict} } }`,
    shardQuery: shardPage,
    pageSize: 20,
    rows: 20,
  },
  {
    // The gateway finds the first 640 in the one order; the floor takes 20 from each and sorts those.
    name: '640 rows in one order',
    query: `query ($maxAge: Int) { buyers(first: 640, maxAgeSeconds: $maxAge) { nodes { ${fields} } pageInfo { endCursor } ${verdict} } }`,
    shardQuery: shardPage,
    pageSize: 20,
    rows: 640,
  },
  {
    name: '640 rows, 20 of each state',
    query: `query ($maxAge: Int) { states { buyers(first: 20, maxAgeSeconds: $maxAge) { nodes { ${fields} } ${verdict} } } }`,
    shardQuery: shardPage,
    pageSize: 20,
    rows: 640,
  },
  {
    name: 'count by state',
    query:
      'query ($maxAge: Int) { buyers(first: 0, maxAgeSeconds: $maxAge) { coverage { verdict sources { state { code } total } } } }',
    shardQuery: `{ buyers(first: 0) { edges { cursor } ${coverage} } }`,
    pageSize: 1,
    rows: 0,
  },
];
