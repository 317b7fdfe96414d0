/** Tells by its name and its JSON Pointer whether a member of an original is reserved. */
export type IsReserved = (name: string, path: string) => boolean;

/** RFC and CURP of a person, under whatever longer name and in whatever case. */
export function identifiesPerson(name: string): boolean {
  return /rfc|curp/i.test(name);
}

/** How to reach somebody in private, and who represents a company. */
export function isPrivateContact(name: string): boolean {
  return (
    /^(tel[eé]fono|domicilio)/i.test(name) ||
    /^(directorGeneral|apoderadoLegal|representanteLegal)$/i.test(name)
  );
}
