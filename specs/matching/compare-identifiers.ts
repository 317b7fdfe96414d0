import { curpFault, isGenericRfc, rfcFault } from '../identifiers.ts';
import type { Feature } from './features.ts';

/** Equality is near proof, conflict near refutation, both in bits. */
const weights = {
  same: 30,
  /** Four letters of the name and the date of birth: many share the letters, one in some 18,000 the date. */
  root: 11,
  slip: 10,
  different: -30,
} as const;

export interface Identifiers {
  rfc?: string | null;
  curp?: string | null;
}

/** What the identifiers of two records say. */
export function compareIdentifiers(a: Identifiers, b: Identifiers): Feature[] {
  const [rfcA, rfcB] = [rfcOf(a), rfcOf(b)];
  const [curpA, curpB] = [curpOf(a), curpOf(b)];
  const features: Feature[] = [];
  if (curpA && curpB) features.push(compareWhole('CURP', curpA, curpB));
  if (rfcA && rfcB) features.push(compareRfcs(rfcA, rfcB));
  if (features.length === 0) features.push(...compareAcross(rfcA ?? rfcB, curpA ?? curpB));
  const isWrong = [rfcA, rfcB, curpA, curpB].some(
    (identifier) => identifier && !identifier.isSound,
  );
  if (isWrong) features.push({ code: 'IDENTIFIER_WRONG', weight: 0 });
  return strongestOnce(features);
}

interface Identifier {
  text: string;
  isSound: boolean;
}

function rfcOf({ rfc }: Identifiers): Identifier | null {
  const text = tidyIdentifier(rfc);
  if (text === '' || isGenericRfc(text) || !/^[A-ZÑ&]{3,4}\d{6}([A-Z\d]{3})?$/.test(text))
    return null;
  return { text, isSound: rootLengthOf(text) === text.length || rfcFault(text) === null };
}

function curpOf({ curp }: Identifiers): Identifier | null {
  const text = tidyIdentifier(curp);
  return /^[A-Z]{4}\d{6}[A-Z]{6}[A-Z\d]\d$/.test(text.replaceAll('Ñ', 'X'))
    ? { text, isSound: curpFault(text) === null }
    : null;
}

/** As it is compared: without what clerks put between its parts. */
export function tidyIdentifier(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
}

/** Three letters of a company, four of a person, and a date. */
function rootLengthOf(rfc: string): number {
  return /^[A-ZÑ&]{4}/.test(rfc) ? 10 : 9;
}

function compareRfcs(a: Identifier, b: Identifier): Feature {
  const root = rootLengthOf(a.text);
  const hasRootOnly = a.text.length === root || b.text.length === root;
  const isSameRoot = a.text.slice(0, root) === b.text.slice(0, root);
  return hasRootOnly && isSameRoot
    ? { code: 'RFC_ROOT_SAME', weight: weights.root }
    : compareWhole('RFC', a, b);
}

function compareWhole(kind: 'RFC' | 'CURP', a: Identifier, b: Identifier): Feature {
  if (a.text === b.text) {
    return { code: `${kind}_SAME`, weight: a.isSound ? weights.same : weights.same / 2 };
  }
  return isSlip(a, b)
    ? { code: `${kind}_SLIP`, weight: weights.slip }
    : { code: `${kind}_DIFFERENT`, weight: weights.different };
}

/** A CURP begins as the RFC of the same person does, but for rude words, which both replace differently. */
function compareAcross(rfc: Identifier | null, curp: Identifier | null): Feature[] {
  if (!rfc || !curp || rootLengthOf(rfc.text) !== 10) return [];
  if (rfc.text.slice(0, 10) === curp.text.slice(0, 10)) {
    return [{ code: 'RFC_AND_CURP_AGREE', weight: weights.root }];
  }
  const isSameDate = rfc.text.slice(4, 10) === curp.text.slice(4, 10);
  return isSameDate ? [] : [{ code: 'RFC_AND_CURP_DIFFER', weight: weights.different / 2 }];
}

/** One of both is wrong in itself, and one character apart from the other. */
function isSlip(a: Identifier, b: Identifier): boolean {
  if (a.text.length !== b.text.length || (a.isSound && b.isSound)) return false;
  let apart = 0;
  for (let at = 0; at < a.text.length; at++) if (a.text[at] !== b.text[at]) apart++;
  const swapped = [...a.text].toSorted().join('') === [...b.text].toSorted().join('');
  return apart === 1 || (apart === 2 && swapped);
}

/** RFC and CURP say the same thing twice: the most that speaks for a match counts, and the most against it. */
function strongestOnce(features: readonly Feature[]): Feature[] {
  const most = features.toSorted((x, y) => y.weight - x.weight)[0];
  const least = features.toSorted((x, y) => x.weight - y.weight)[0];
  return features.map((feature) => {
    const isCounted = feature.weight > 0 ? feature === most : feature === least;
    return isCounted ? feature : { ...feature, weight: 0 };
  });
}
