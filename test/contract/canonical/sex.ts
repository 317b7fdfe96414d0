const words = { F: 'MUJER', M: 'HOMBRE' } as const;

/** A sex in the words of 2024, which version 1 calls a gender. */
export function sexOf(gender: { clave: keyof typeof words } | undefined) {
  return gender ? { clave: gender.clave, valor: words[gender.clave] } : null;
}
