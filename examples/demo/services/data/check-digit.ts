/** The weighted sum that RFC and CURP share: the last character weighs 2, the one before it 3, … */
export function weightedSum(text: string, alphabet: string): number {
  return [...text].reduce(
    (sum, character, index) => sum + alphabet.indexOf(character) * (text.length + 1 - index),
    0,
  );
}
