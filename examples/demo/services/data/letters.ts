/** Removes the accents of Spanish; ñ is a letter of its own and stays. */
export function withoutAccents(text: string): string {
  return text.replace(/[áéíóúüÁÉÍÓÚÜ]/g, (letter) => letter.normalize('NFD')[0]!);
}

/** Capitals without accents: the only letters that RFC, CURP and careless clerks know. */
export function bareCapitals(text: string): string {
  return withoutAccents(text.toUpperCase());
}
