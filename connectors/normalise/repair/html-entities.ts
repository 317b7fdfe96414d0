/** Entities that stand for signs, as HTML names them. */
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  deg: '°',
  middot: '·',
  acute: '´',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  euro: '€',
  pound: '£',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  plusmn: '±',
  times: '×',
  frac12: '½',
  frac14: '¼',
};

/** Entities of letters name a letter and its accent: `ntilde`, `Iacute`. */
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,10}));/gi;
const letterName = /^([a-z])(acute|grave|circ|tilde|uml|cedil)$/i;

/** What was escaped twice is found after the first time; further times are nobody's accident. */
const mostTimes = 3;

/** Entities of HTML as the characters that they stand for. What is no whole known entity stays. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let times = 0; times < mostTimes; times++) {
    const before = decoded;
    decoded = before.replace(entity, decodeEntity);
    if (decoded === before) break;
  }
  return decoded;
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedCharacter(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

function namedCharacter(name: string): string | undefined {
  const [, letter, accent] = letterName.exec(name) ?? [];
  if (letter !== undefined) {
    // In a text that was put in capitals: &NTILDE;.
    const base = name === name.toUpperCase() ? letter.toUpperCase() : letter;
    return `${base}${accents[accent!.toLowerCase()]}`.normalize('NFC');
  }
  return signs[name] ?? (name === name.toUpperCase() ? signs[name.toLowerCase()] : undefined);
}
