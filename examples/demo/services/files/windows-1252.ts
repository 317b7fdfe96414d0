/** What the bytes from 0x80 to 0x9F stand for; the others are those of Latin-1. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Encodes a text as the Windows of Western Europe and America did; what it lacks becomes `?`. */
export function encodeWindows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, byteOf));
}

function byteOf(character: string): number {
  const high = HIGH_CONTROLS.indexOf(character);
  if (high !== -1) return 0x80 + high;
  const code = character.codePointAt(0)!;
  return code < 0x80 || (code > 0x9f && code <= 0xff) ? code : 0x3f;
}
