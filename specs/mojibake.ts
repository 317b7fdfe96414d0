/**
 * UTF-8 whose bytes were read in another encoding. A sequence is put right only where its characters,
 * written back, are bytes of UTF-8 for a letter or sign that Spanish texts have; no clean text has such a
 * sequence, since the first character of each is followed by a sign and not by a letter.
 */

/** The characters of the bytes 0x80 to 0xFF in each encoding that texts are taken for. */
const tables = {
  windows1252: '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + range(0xa0, 0xff),
  latin1: range(0x80, 0xff),
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  macRoman:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
} as const;

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Letters and signs of Latin-1, and the punctuation of word processors. */
const ofSpanish = /^[\u00a0-\u00ff\u2010-\u203a\u20ac\u2122\ufeff]$/u;
/** What was read twice is made of all characters of the table; and accents may stand alone. */
const ofWindows = new RegExp(
  `^[${tables.windows1252}${range(0x80, 0x9f)}\\u0300-\\u036f\\ufeff]$`,
  'u',
);

interface Reading {
  bytes: ReadonlyMap<string, number>;
  sequence: RegExp;
  /** What may come out. */
  plausible: RegExp;
}

const readings: readonly Reading[] = Object.entries(tables).map(([name, characters]) => {
  const all = [...characters];
  const between = (from: number, to: number) => `[${all.slice(from - 0x80, to - 0x7f).join('')}]`;
  const inside = between(0x80, 0xbf);
  return {
    plausible: name === 'windows1252' || name === 'latin1' ? ofWindows : ofSpanish,
    bytes: new Map(all.map((character, i) => [character, 0x80 + i])),
    sequence: new RegExp(
      `${between(0xc2, 0xdf)}${inside}|${between(0xe0, 0xef)}${inside}{2}`,
      'gu',
    ),
  };
});

/** A text that was read wrongly twice is right after the second time. */
const mostTimes = 3;

export function decodeMojibake(text: string): string {
  let decoded = text;
  for (let times = 0; times < mostTimes; times++) {
    const before = decoded;
    for (const reading of readings) decoded = decodeOnce(decoded, reading);
    if (decoded === before) break;
  }
  return decoded;
}

function decodeOnce(text: string, { bytes, sequence, plausible }: Reading): string {
  return text.replace(sequence, (characters) => {
    const read = readBytes([...characters].map((character) => bytes.get(character)!));
    return read !== null && plausible.test(read) ? read : characters;
  });
}

function readBytes(bytes: number[]): string | null {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
