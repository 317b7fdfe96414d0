/** What a Spanish numeral word counts, alone. */
const values: ReadonlyMap<string, number> = new Map([
  ...counted(
    'UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ ONCE DOCE TRECE CATORCE QUINCE',
    1,
    1,
  ),
  ...counted(
    'DIECISEIS DIECISIETE DIECIOCHO DIECINUEVE VEINTE VEINTIUNO VEINTIDOS VEINTITRES',
    16,
    1,
  ),
  ...counted('VEINTICUATRO VEINTICINCO VEINTISEIS VEINTISIETE VEINTIOCHO VEINTINUEVE', 24, 1),
  ...counted('TREINTA CUARENTA CINCUENTA SESENTA SETENTA OCHENTA NOVENTA', 30, 10),
  ...counted('CIENTO DOSCIENTOS TRESCIENTOS CUATROCIENTOS QUINIENTOS SEISCIENTOS', 100, 100),
  ...counted('SETECIENTOS OCHOCIENTOS NOVECIENTOS', 700, 100),
  ...counted('PRIMER SEGUNDO TERCER CUARTO QUINTO SEXTO', 1, 1),
  ...counted('PRIMERO SEGUNDA TERCERO CUARTA QUINTA SEXTA', 1, 1),
  ...['', 'X', 'XX', 'XXX']
    .flatMap((tens, index) =>
      counted(' I II III IV V VI VII VIII IX', 0, 1).map(([units, value]): [string, number] => [
        tens + units,
        10 * index + value,
      ]),
    )
    .slice(1),
  ['PRIMERA', 1],
  ['TERCERA', 3],
  ['CIEN', 100],
]);

function counted(words: string, first: number, step: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index * step]);
}

/**
 * The numbers in the words of a name, as digits, and the words that are none: CIENTO NOVENTA SIETE, DOS MIL, XXI,
 * 3ER. Where the first word is one, it is a name: SIETE LEGUAS.
 */
export function takeNumbers(words: readonly string[]): { words: string[]; numbers: string[] } {
  const rest: string[] = [];
  const numbers: string[] = [];
  let open: number | null = null;
  const close = () => {
    if (open !== null) numbers.push(String(open));
    open = null;
  };
  for (const [index, word] of words.entries()) {
    const value = index === 0 ? undefined : values.get(word);
    if (word === 'MIL' && index > 0) {
      open = (open ?? 1) * 1000;
      continue;
    }
    const adds: boolean = value !== undefined && open !== null && addsTo(open, value);
    if (!adds) close();
    if (value !== undefined) open = (adds ? open! : 0) + value;
    else if (/\d/.test(word)) numbers.push(ordinal(word));
    else rest.push(word);
  }
  close();
  return { words: rest, numbers };
}

/** NOVENTA SIETE is one number, and DOS TRES are two. */
function addsTo(open: number, value: number): boolean {
  if (open % 1000 === 0) return true;
  return value < 10 ? open % 100 >= 30 && open % 10 === 0 : value < 100 && open % 100 === 0;
}

/** 3ER, 1RA, 2DA. */
function ordinal(word: string): string {
  return /^(\d+)(ER|ERO|ERA|RO|RA|DO|DA|TO|TA|MO|MA|O|A)$/.exec(word)?.[1] ?? word;
}
