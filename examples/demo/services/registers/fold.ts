/**
 * Folds a text for comparison: without case and without accents, but with ñ as a letter of its own,
 * so that "pena" does not find "Peña".
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}(?<!n\u0303)/gu, '')
    .normalize('NFC');
}
