// Verifies check digits from the other end: the weighted sum of all characters, the digit included
// with weight 1, must leave no remainder.
const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const CURP_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Whether an RFC of 12 or 13 characters ends in SAT's check digit. */
export function isValidRfc(rfc: string): boolean {
  const padded = rfc.padStart(13, ' ');
  return padded.length === 13 && weigh(padded, RFC_ALPHABET) % 11 === 0;
}

/** Whether a CURP of 18 characters ends in RENAPO's check digit. */
export function isValidCurp(curp: string): boolean {
  return curp.length === 18 && weigh(curp, CURP_ALPHABET) % 10 === 0;
}

function weigh(text: string, alphabet: string): number {
  let sum = 0;
  for (const [index, character] of [...text].entries()) {
    sum += alphabet.indexOf(character) * (text.length - index);
  }
  return sum;
}
