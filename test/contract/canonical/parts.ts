import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import type {
  Coded,
  Institution,
  WrittenName,
} from '../../../examples/demo/services/data/records.ts';

/** A text of a row as a record has it: blank is nothing. */
export function textOf(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** A coded value whose code stays the source's own. */
export function codedOf(coded: Coded<string | number> | undefined) {
  return coded ? { clave: String(coded.clave), valor: textOf(coded.valor) } : null;
}

/** A coded value by the common catalogue, with the source's label where it has one. */
export function entryOf<Code extends string>(
  { clave, valor }: Coded<string | number>,
  catalogue: Catalogue<Code>,
) {
  const entry = catalogue.find(String(clave))!;
  return { clave: entry.code, valor: textOf(valor) ?? entry.label };
}

/** The same where the source has no labels. */
export function bareEntryOf<Code extends string>(
  { clave }: Pick<Coded<string | number>, 'clave'>,
  catalogue: Catalogue<Code>,
) {
  return entryOf({ clave, valor: '' }, catalogue);
}

export function institutionOf({ nombre, siglas, clave }: Institution) {
  return { nombre: nombre.trim(), siglas: textOf(siglas), clave: textOf(clave) };
}

export function nameOf({ nombres, primerApellido, segundoApellido }: WrittenName) {
  return {
    nombres: textOf(nombres),
    primerApellido: textOf(primerApellido),
    segundoApellido: textOf(segundoApellido),
  };
}

/** The moment that a row was captured, as records have it. */
export function momentOf({ fechaCaptura }: { fechaCaptura: string }): string {
  return new Date(fechaCaptura).toISOString();
}
