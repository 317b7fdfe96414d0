const list = `
  totalCount
  nodes { id provenance { recordId source { id } } }
  coverage {
    verdict asked answered
    sources { source { id } status returned total asOf retryAfter error { code } }
  }
`;

/** All records of some states; with `first: 0` only their number. */
export const lists = `query ($states: [StateCode!]!, $first: Int!) {
  buyers(states: $states, first: $first) { ${list} }
  sanctions(states: $states, first: $first) { ${list} }
}`;

/** A name that nobody bears. */
export const nobody = `query ($states: [StateCode!]!) {
  buyers(states: $states, filter: { text: "Quetzalcóatzin" }) { ${list} }
  sanctions(states: $states, filter: { text: "Quetzalcóatzin" }) { ${list} }
}`;

export const record = 'query ($id: ID!) { node(id: $id) { id } }';
