import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';

/** A code of REST v1 with the label that goes with it. */
export interface CodeV1 {
  clave: string;
  valor: string;
  descripcion?: string | null;
}

/**
 * Writes a code of the common record as REST v1 has it: the catalogues know v1's codes among the aliases
 * of each entry. What v1 has no code for is its "other", under its own label.
 */
export function codesV1<Code extends string>(
  catalogue: Catalogue<Code>,
  codes: readonly string[],
  other: string,
): (coded: { clave: string; valor: string; descripcion?: string | null }) => CodeV1 {
  const known = new Set(codes);
  const codeOf = new Map<string, string>(
    catalogue.entries.map(({ code, aliases }) => [
      code,
      aliases.find((alias) => known.has(alias)) ?? other,
    ]),
  );
  return ({ clave, valor, descripcion = null }) => {
    return { clave: codeOf.get(clave) ?? other, valor, descripcion };
  };
}
