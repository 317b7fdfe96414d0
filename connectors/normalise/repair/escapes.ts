/** Letters that a program wrote as an escape and no other program read back. */

/** UTF-7 inside a word: `PE+ANE-A`. The platform's own scripts have made `M+//3//Q-xico` of a lost letter. */
const utf7 = /(?<=[\p{L}-])\+([A-Za-z\d+/]{3,12})-(?=[\p{L}+])/gu;
/** Of JSON, `\u00d1`, and of Excel's XML, `_x00D1_`. */
const escaped = /\\u(00[c-f][\da-f])|_x(00[C-F][\dA-F])_/gi;

export function decodeEscapes(text: string): string {
  return text
    .replace(utf7, (whole, base64: string) => readUtf7(base64) ?? whole)
    .replace(escaped, (_, json?: string, excel?: string) => {
      return String.fromCharCode(Number.parseInt((json ?? excel)!, 16));
    });
}

/** Letters of Latin-1 or lost ones; null for anything else, which may be no UTF-7. */
function readUtf7(base64: string): string | null {
  const bytes = Buffer.from(base64, 'base64');
  const units = Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) =>
    bytes.readUInt16BE(2 * i),
  );
  const isPlausible = units.every((unit) => (unit >= 0xc0 && unit <= 0xff) || unit === 0xff_fd);
  return units.length > 0 && isPlausible ? String.fromCharCode(...units) : null;
}
