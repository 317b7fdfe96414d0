/** What can be told of an RFC or a CURP by itself: that it is wrong, never that it is its bearer's. */
export type IdentifierFault = 'FORMAT' | 'DATE' | 'CHECK_DIGIT';

/** RFCs of nobody: for sales to the public, and to foreigners (SAT). */
const genericRfcs = new Set(['XAXX010101000', 'XEXX010101000']);

export function isGenericRfc(rfc: string): boolean {
  return genericRfcs.has(rfc);
}

/** SAT's alphabet for the check digit; the place of a character is its value. */
const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
/** RENAPO's. */
const curpAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

const rfcPattern = /^([A-ZÑ&]{3,4})(\d{2})(\d{2})(\d{2})([A-Z\d]{2})([A\d])$/;
/** Where somebody was born, as a CURP has it; NE is abroad. */
export const curpStates =
  'AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE';
const curpPattern = new RegExp(
  `^[A-Z]{4}(\\d{2})(\\d{2})(\\d{2})[HMX](${curpStates})[B-DF-HJ-NP-TV-ZÑ]{3}([A-Z\\d])\\d$`,
);

/** What is wrong with an RFC, of a person (13 characters) or a company (12); null when nothing is. */
export function rfcFault(text: string): IdentifierFault | null {
  const rfc = text.trim().toUpperCase();
  if (genericRfcs.has(rfc)) return null;
  const [, , year, month, day] = rfcPattern.exec(rfc) ?? [];
  if (year === undefined) return 'FORMAT';
  if (!isDate(year, month!, day!)) return 'DATE';
  return rfc.at(-1) === rfcCheckDigit(rfc) ? null : 'CHECK_DIGIT';
}

/** What is wrong with a CURP; null when nothing is. */
export function curpFault(text: string): IdentifierFault | null {
  const curp = text.trim().toUpperCase();
  const [, year, month, day] = curpPattern.exec(curp) ?? [];
  if (year === undefined) return 'FORMAT';
  if (!isDate(year, month!, day!)) return 'DATE';
  return curp.at(-1) === curpCheckDigit(curp) ? null : 'CHECK_DIGIT';
}

/** Weights 13 to 2 over twelve characters; a company's RFC has a space in front. */
function rfcCheckDigit(rfc: string): string {
  const sum = weighted(rfc.slice(0, -1).padStart(12, ' '), rfcAlphabet, 13);
  const digit = 11 - (sum % 11);
  if (digit === 11) return '0';
  return digit === 10 ? 'A' : String(digit);
}

/** Weights 18 to 2 over seventeen characters. */
function curpCheckDigit(curp: string): string {
  const sum = weighted(curp.slice(0, -1), curpAlphabet, 18);
  return String((10 - (sum % 10)) % 10);
}

function weighted(text: string, alphabet: string, highest: number): number {
  return [...text].reduce((sum, character, index) => {
    return sum + alphabet.indexOf(character) * (highest - index);
  }, 0);
}

/** Whether six digits are a day of either century: two digits of a year do not tell which. */
export function isDate(year: string, month: string, day: string): boolean {
  return ['19', '20'].some((century) => {
    const date = `${century}${year}-${month}-${day}`;
    const parsed = new Date(`${date}T00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  });
}
