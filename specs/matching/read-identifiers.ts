import { curpFault, isGenericRfc, rfcFault } from '../identifiers.ts';

/** RFC and CURP as a register writes them. */
export interface Identifiers {
  rfc?: string | null;
  curp?: string | null;
}

/** An identifier as it is compared: its text in parts, or what stands for each where nobody may read it. */
export interface Identifier {
  /** All of it; null where only the root is written. */
  whole: string | null;
  /** The letters of the name and the date of birth: RFC and CURP of a person begin alike. */
  root: string;
  /** That date alone. */
  date: string;
  /** Whether its check digit agrees, as far as it has one. */
  isSound: boolean;
}

export interface ReadIdentifiers {
  rfc: Identifier | null;
  curp: Identifier | null;
  /**
   * Which secret the digests are by that stand for the texts; null where they are the texts. Those by one secret are the
   * same or not, and never nearly the same; by two secrets nothing can be said of them.
   */
  blindBy: string | null;
}

/** What travels between connectors in the place of identifiers that are reserved. */
export interface BlindIdentifiers extends Pick<ReadIdentifiers, 'rfc' | 'curp'> {
  blindBy: string;
}

/** Reads RFC and CURP; what is neither, and an RFC that is nobody's own, is left out. */
export function readIdentifiers({ rfc, curp }: Identifiers): ReadIdentifiers {
  return { rfc: readRfc(rfc), curp: readCurp(curp), blindBy: null };
}

function readRfc(written: string | null | undefined): Identifier | null {
  const text = tidyIdentifier(written);
  const [, letters] = /^([A-ZÑ&]{3,4})\d{6}(?:[A-Z\d]{3})?$/.exec(text) ?? [];
  if (letters === undefined || isGenericRfc(text)) return null;
  const rootLength = letters.length + 6;
  const isWhole = text.length > rootLength;
  return {
    whole: isWhole ? text : null,
    root: text.slice(0, rootLength),
    date: text.slice(letters.length, rootLength),
    isSound: !isWhole || rfcFault(text) === null,
  };
}

function readCurp(written: string | null | undefined): Identifier | null {
  const text = tidyIdentifier(written);
  if (!/^[A-Z]{4}\d{6}[A-Z]{6}[A-Z\d]\d$/.test(text.replaceAll('Ñ', 'X'))) return null;
  const isSound = curpFault(text) === null;
  return { whole: text, root: text.slice(0, 10), date: text.slice(4, 10), isSound };
}

/** As it is compared: without what clerks put between its parts. */
export function tidyIdentifier(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
}

/**
 * Puts digests in the place of what is written, or null where nothing is.
 * @param digest of one part, by a secret that only connectors have
 * @param blindBy what that secret is called
 */
export function blind(
  { rfc, curp }: ReadIdentifiers,
  digest: (part: string) => string,
  blindBy: string,
): BlindIdentifiers | null {
  const blinded = (identifier: Identifier | null): Identifier | null =>
    identifier && {
      whole: identifier.whole === null ? null : digest(`whole ${identifier.whole}`),
      root: digest(`root ${identifier.root}`),
      date: digest(`date ${identifier.date}`),
      isSound: identifier.isSound,
    };
  return rfc || curp ? { rfc: blinded(rfc), curp: blinded(curp), blindBy } : null;
}
