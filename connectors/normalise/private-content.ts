import { curpStates, isDate, isGenericRfc, rfcFault } from '../../specs/identifiers.ts';
import { Lru } from '../lru.ts';
import { readableText } from './readable-text.ts';

/**
 * What identifies a person, or reaches one in private, wherever it stands in a text: CURP, RFC of a person,
 * voter's key, social security number, e-mail address, telephone, bank account. A company's RFC is public. A
 * number counts as a telephone only where something says so: files and amounts have ten digits too.
 */
export function privateParts(written: string): readonly Part[] {
  return mayHoldPrivate(written) ? lately.getOrMake(written, () => partsOf(written)) : none;
}

/** Where it stands: from, and to. */
export type Part = readonly [start: number, end: number];

const none: readonly Part[] = [];
/** A text stands in a record and in its original, and in many records of a register. */
const lately = new Lru<string, readonly Part[]>(2000);

function partsOf(written: string): readonly Part[] {
  const { text, written: placeOf } = readableText(written);
  const found = kinds.flatMap(({ needs, find }) => (needs.test(text) ? find(text) : []));
  return found.map(([start, end]) => placeOf(start, end));
}

export function holdsPrivate(written: string): boolean {
  return privateParts(written).length > 0;
}

/** Whether an id says who somebody is. That it has as many digits as an account or a telephone means nothing. */
export function identifiesPerson(id: string): boolean {
  if (!mayHoldPrivate(id)) return false;
  const { text } = readableText(id);
  const isMailbox = writtenAt.test(text) && findEmail(text).length > 0;
  return (
    isMailbox || identifying.some(({ needs, find }) => needs.test(text) && find(text).length > 0)
  );
}

/** Stands for what was taken out of a text. A search finds nothing by it, and an address stays one. */
export const mask = '***';

/** A text without these parts of it, which may overlap. */
export function maskParts(written: string, parts: readonly Part[]): string {
  let masked = '';
  let from = 0;
  for (const [start, end] of parts.toSorted(([one], [other]) => one - other)) {
    if (end <= from) continue;
    if (start >= from) masked += written.slice(from, start) + mask;
    from = end;
  }
  return masked + written.slice(from);
}

export function maskPrivate(written: string): string {
  return maskParts(written, privateParts(written));
}

/** No identifier has fewer digits. Nearly every text is done with here. */
const fewestDigits = 6;

function mayHoldPrivate(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (++digits >= fewestDigits) return true;
    } else if (code === 64 || code === 37 || code >= 0xd8_00) return true;
    else if (code === 38 && text[i + 1] === '#') return true;
    // A letter may stand on either side of what nobody sees.
    else if (code === 0xad || (code >= 0x20_0b && code <= 0x20_64 && isInvisible(code)))
      return true;
    // Digits that are written above or below, or in a circle.
    else if (code >= 0x20_70 && code <= 0x24_ff) return true;
  }
  return writtenAt.test(text);
}

function isInvisible(code: number): boolean {
  return code <= 0x20_0f || code >= 0x20_60;
}

type Find = (text: string) => [start: number, end: number][];

const between = String.raw`[\s\-_.·/+]{0,2}`;
/** Each of these, with what people put between them. */
const spaced = (...parts: string[]) => parts.join(between);
const times = (part: string, count: number) => Array.from({ length: count }, () => part);

const curp = new RegExp(
  spaced(
    ...times('[A-ZÑ]', 4),
    ...times(String.raw`(\d)`, 6),
    '[HMX]',
    `(?:${curpStates.replaceAll(/([A-Z])([A-Z])/g, `$1${between}$2`)})`,
    ...times('[B-DF-HJ-NP-TV-ZÑ]', 3),
    String.raw`[A-Z\d]`,
    String.raw`\d`,
  ),
  'g',
);

function findCurp(text: string) {
  return placesOf(text, curp, ({ groups: digits }) => isDay(digits.join('')));
}

const rfcForms = [
  // In its three groups.
  /(?<![A-ZÑ&])([A-ZÑ&]{4})([\s\-_./]{0,2})(\d{6})[\s\-_./]{0,2}([A-Z\d]{2}[A\d])(?![A-Z\d])/g,
  // Behind its name, which may be glued to it.
  /(?:RFC|CURP)[\s:=\-._#]{0,3}([A-ZÑ&]{4})([\s\-_./]{0,2})(\d{6})[\s\-_./]{0,2}([A-Z\d]{2}[A\d])(?![A-Z\d])/g,
  // Character by character, with the same between all.
  /(?<![A-ZÑ&])([A-ZÑ&]([\s\-_.])(?:[A-ZÑ&]\2){3})((?:\d\2){5}\d)\2([A-Z\d]\2[A-Z\d]\2[A\d])(?![A-Z\d])/g,
];
/** Without the three characters behind the date it tells a birthday still. */
const rfcRoot =
  /(?<![A-Z])(?:R\.?\s?F\.?\s?C|C\.?\s?U\.?\s?R\.?\s?P)\.?[\s:=\-._#()]{0,4}[A-ZÑ&]{4}[\s\-_./]{0,2}(\d{6})[A-Z\d]{0,12}/g;

/** What offices begin the numbers of their papers with. */
const papers =
  /^(EXPE|CONT|FOLI|LICI|PEDI|REQU|CONV|OFIC|ACTA|AUDI|PROC|RESO|DICT|INVI|ADJU|FACT)$/;

function findRfc(text: string) {
  const whole = rfcForms.flatMap((form) =>
    placesOf(text, form, ({ groups }) => {
      const [letters = '', separator = '', date = '', rest = ''] = groups;
      const squeeze = (part: string) => part.replaceAll(/[\s\-_./]/g, '');
      const rfc = [letters, date, rest].map(squeeze).join('');
      if (!isDay(squeeze(date)) || isGenericRfc(rfc)) return false;
      const isNumber = /^\d{3}$/.test(squeeze(rest));
      if (isNumber && papers.test(letters)) return false;
      if (rfcFault(rfc) === null) return true;
      // No homoclave begins with a zero, while numbers of papers do.
      const isSerial = isNumber && squeeze(rest).startsWith('0');
      const isUsual = /^.[AEIOUX]/.test(squeeze(letters));
      return separator === '' ? isUsual || !isSerial : isUsual && !isSerial;
    }),
  );
  return [...whole, ...placesOf(text, rfcRoot, ({ groups }) => isDay(groups[0]!))];
}

const voter = /(?<![A-Z\d])[A-Z]{6}[\s-]?(\d{6})[\s-]?\d{2}[\s-]?[HM][\s-]?\d{3}(?![A-Z\d])/g;

function findVoter(text: string) {
  return placesOf(text, voter, ({ groups }) => isDay(groups[0]!));
}

const socialSecurity =
  /(?<![A-Z])(?:NSS|SEGUR(?:O|IDAD) SOCIAL)[\s:.#]{0,4}(?:(?:NO|NUM|NUMERO)[\s:.#]{0,4})?\d(?:[\s-]?\d){10}(?!\d)/g;

/** The sign, or the word that stands for it where people hide addresses from programs. */
const writtenAt = /@|[[({<]\s?(?:arroba|at)\s?[\])}>]|\sarroba\s/i;
const at = new RegExp(String.raw`\s@\s|\s?[[({<]\s?(?:ARROBA|AT)\s?[\])}>]\s?|\sARROBA\s|@`, 'g');
const dot = String.raw`(?:\.|\s?[[({<]\s?(?:PUNTO|DOT|\.)\s?[\])}>]\s?|\sPUNTO\s)`;
const mailbox = new RegExp(String.raw`[\p{L}\d_%+'](?:${dot}?[\p{L}\d_%+'-]){0,63}\.?$`, 'u');
const domain = new RegExp(
  String.raw`^(?:(?:[\p{L}\d-]{1,63}${dot}){1,6}\p{L}{2,24}|GMAIL|HOTMAIL|OUTLOOK|YAHOO|ICLOUD|LIVE)(?![\p{L}\d])`,
  'u',
);

function findEmail(text: string): [number, number][] {
  return [...text.matchAll(at)].flatMap(({ index, 0: sign }): [number, number][] => {
    const before = mailbox.exec(text.slice(Math.max(0, index - 100), index));
    const end = index + sign.length;
    const after = domain.exec(text.slice(end, end + 300));
    return before && after ? [[index - before[0].length, end + after[0].length]] : [];
  });
}

const gap = String.raw`[\s:.,;#()*="'°º]{0,6}`;
const tenDigits = String.raw`\d(?:[\s().\-]{0,2}\d){9}(?!\d)`;
const dialled = String.raw`(?:\+|00)?\d(?:[\s().\-]{0,3}\d){9,12}(?!\d)`;
const announced =
  'TEL(?:S|EF|EFONO|EFONOS|EFONICO|EFONICA)?|CEL(?:S|ULAR|ULARES)?|MOVIL(?:ES)?|WHATS(?:APP)?|WA\\.ME|PHONE|MOBILE|CONMUTADOR|FAX|LADA|LLAM(?:AR|E|EN|ADAS?)|MARC(?:AR|A|UE)|COMUNICARSE|COMUNIQUESE|CONTACTO|EXTENSION';
const described =
  'DE|DEL|LA|EL|LOS|SU|SUS|MI|AL|ES|Y|O|OFICINA|CASA|PARTICULAR|PERSONAL|CELULAR|MOVIL|FIJO|DIRECTO|NUMERO|NUMEROS|NUM|NO|NRO|CONTACTO|TRABAJO|OFICIAL|RECADOS|WHATSAPP|TELEFONO|TEL|CEL|FAX|MX|MEX';
const phones = [
  // Behind a word that says so, one or several.
  new RegExp(
    String.raw`(?<![A-Z])(?:${announced})(?![A-Z])${gap}(?:-\s?)?(?:(?:${described})(?![A-Z])${gap}){0,4}/?${dialled}(?:\s?(?:[,;/]|[YOE]\s)\s?${dialled})*`,
    'g',
  ),
  // Numbers of a town alone, as they were until 2019.
  new RegExp(
    String.raw`(?<![A-Z])TEL(?:S|EFONO|EFONOS)?(?![A-Z])[\s:.]{1,3}\d{3,4}[\s.\-]?\d{4}(?![\d/]|-\d)`,
    'g',
  ),
  // With the code of the country.
  new RegExp(
    String.raw`(?:\+|\(\+?|(?<!\d)00\s?)52\)?[\s().\-]{0,2}(?:1[\s().\-]{0,2})?${tenDigits}`,
    'g',
  ),
  // With an extension.
  new RegExp(
    String.raw`(?<!\d)${tenDigits}[\s,;.(]{0,3}(?:EXT|EXTENSION|X)[\s.:]{0,2}\d{1,6}`,
    'g',
  ),
];
/** A code of a town in parentheses is written with nothing else. */
const townInParentheses = /\(\s?\d{2,3}\s?\)[\s.-]{0,2}\d(?:[\s.-]?\d){6,7}(?!\d)/g;

function findPhone(text: string) {
  return [
    ...phones.flatMap((pattern) => placesOf(text, pattern)),
    ...placesOf(text, townInParentheses, ({ whole }) => digitsIn(whole).length === 10),
  ];
}

// Not within a digest or another code of letters and digits.
const account =
  /(?:(?<![\p{L}\d])|(?<=CLABE))(?:\d{18}|\d{3}([\s-])\d{3}\1\d{11}\1\d|(?:\d{4}[\s-]){4}\d{2})(?![\p{L}\d])/gu;
const accountNamed = /CLABE\b[^\d]{0,20}$/;

function findAccount(text: string) {
  return placesOf(text, account, ({ whole, index }) => {
    return (
      isClabe(digitsIn(whole)) || accountNamed.test(text.slice(Math.max(0, index - 26), index))
    );
  });
}

/** The numbers of banks and of other houses that keep accounts. */
const bank = /^(?:0[0-7]\d|1[0-6]\d|6[0-8]\d|90\d)/;

/** By the bank and the check digit of the banks' association: weights 3, 7, 1. */
function isClabe(digits: string): boolean {
  if (!bank.test(digits)) return false;
  const sum = [...digits.slice(0, -1)].reduce((total, digit, i) => {
    return total + ((Number(digit) * [3, 7, 1][i % 3]!) % 10);
  }, 0);
  return digits.at(-1) === String((10 - (sum % 10)) % 10);
}

/** A letter, or a word, and six digits behind it, as of a day. */
const identifierNeeds = /[A-ZÑ&C)][\s\-_.·/+:=#()]{0,4}(?:\d[\s\-_.·/+]{0,2}){6}/;

interface Kind {
  find: Find;
  /** What a text must have for that, which is faster to see. */
  needs: RegExp;
}

/** What says who somebody is. */
const identifying: readonly Kind[] = [
  { needs: identifierNeeds, find: findCurp },
  { needs: identifierNeeds, find: findRfc },
  { needs: identifierNeeds, find: findVoter },
];

const kinds: readonly Kind[] = [
  ...identifying,
  { needs: /NSS|SOCIAL/, find: (text) => placesOf(text, socialSecurity) },
  { needs: writtenAt, find: findEmail },
  { needs: /(?:\d[^\d]{0,4}){10}|TEL/, find: findPhone },
  { needs: /(?:\d[\s-]?){18}/, find: findAccount },
];

interface Found {
  whole: string;
  groups: string[];
  index: number;
}

function placesOf(
  text: string,
  pattern: RegExp,
  isMeant: (found: Found) => boolean = () => true,
): [number, number][] {
  return [...text.matchAll(pattern)]
    .filter((match) => isMeant({ whole: match[0], index: match.index, groups: match.slice(1) }))
    .map(({ index, 0: whole }) => [index, index + whole.length]);
}

/** Six digits: year, month, day. */
function isDay(digits: string): boolean {
  return isDate(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6));
}

function digitsIn(text: string): string {
  return text.replaceAll(/\D/g, '');
}
