/** A person without RFC and CURP; undefined fields do not reach the JSON. */
export function withoutIdentifiers<Person extends object>(person: Person): object {
  return { ...person, rfc: undefined, curp: undefined };
}
