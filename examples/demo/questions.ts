/** The queries that the demo suggests and its check asks. */

export const garciaInThreeStates = `{
  buyers(filter: {primerApellido: "garcia"}, states: [JAL, OAX, CHH], first: 20, after: null) {
    totalCount
    nodes {
      id nombres primerApellido segundoApellido
      institucionDependencia { nombre } puesto { nombre }
      state { code name }
      provenance { source { id name level } dialect retrievedAt fechaCaptura digest }
    }
    pageInfo { endCursor hasNextPage }
    coverage { verdict asked answered sources { source { id } status tookMs asOf total error { code } } }
  }
}`;

export const debarredNow = `{
  sanctions(filter: {tipoSancion: [INHABILITACION], inForceOn: "2026-11-01"}, first: 20) {
    totalCount
    nodes {
      id subject nombres primerApellido nombreRazonSocial
      inhabilitacion { fechaInicial fechaFinal }
      state { name }
    }
    coverage { verdict asked answered }
  }
}`;

const oneState = `{
  state(code: JAL) {
    name inegi
    buyers(first: 3) { totalCount nodes { id nombres primerApellido } }
    sanctions(first: 3) { totalCount nodes { id subject gravedad } }
    sources { id lastDelivery { status asOf total } }
  }
}`;

/** Asked again, it tells how far the walk is, and what was found. */
const sanctionedBuyers = `{
  sanctionedBuyers(inForceOn: "2026-11-01") {
    status advertencia
    progress { state { code } sanctions { evaluation read } lookups { evaluation missed findings } }
    findings(first: 20) {
      totalCount
      nodes { band wasInForce sanctionId buyerId explanation { weight texto } }
    }
    coverage { verdict asked answered }
  }
}`;

/** Every finding of that walk, for as long as there are pages. */
export const everySanctionedBuyer = `query ($after: String) {
  sanctionedBuyers(inForceOn: "2026-11-01") {
    status
    coverage { verdict }
    findings(first: 100, after: $after) {
      nodes { sanctionId buyerId }
      pageInfo { endCursor hasNextPage }
    }
  }
}`;

export const suggestions = [
  { title: 'Who in three states bears the surname García?', query: garciaInThreeStates },
  { title: 'Who is debarred on 1 November 2026?', query: debarredNow },
  { title: 'Who is debarred in one state and buys in another?', query: sanctionedBuyers },
  { title: 'What does one state publish, and how fresh is it?', query: oneState },
];

export const firstOfAll =
  '{ buyers { totalCount nodes { id } coverage { verdict asked answered } } }';

export const nobody = `{
  buyers(filter: {primerApellido: "Quetzalcóatzin"}) {
    totalCount nodes { id } coverage { verdict asked answered }
  }
}`;

export function firstOf(states: readonly string[]): string {
  return `{ buyers(states: [${states.join(', ')}]) { totalCount nodes { id } coverage { verdict } } }`;
}

export function statusOf(states: readonly string[]): string {
  return `{
  buyers(states: [${states.join(', ')}], first: 0) {
    coverage { sources { state { code } status error { code } } }
  }
}`;
}

export function everyRecord(field: 'buyers' | 'sanctions'): string {
  return `query ($first: Int!, $after: String) {
  ${field}(first: $first, after: $after) {
    nodes { state { code } provenance { recordId } }
    pageInfo { endCursor hasNextPage }
  }
}`;
}
