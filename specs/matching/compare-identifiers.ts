import type { Feature } from './features.ts';
import type { Identifier, ReadIdentifiers } from './read-identifiers.ts';

/** Equality is near proof, conflict near refutation, both in bits. */
const weights = {
  same: 30,
  /** The same text twice, with a check digit that is wrong: one was copied from the other, or is nobody's. */
  sameAndWrong: 20,
  /** Four letters of the name and the date of birth: many share the letters, one in some 18,000 the date. */
  root: 11,
  slip: 10,
  different: -30,
} as const;

/** What the identifiers of two records say. */
export function compareIdentifiers(a: ReadIdentifiers, b: ReadIdentifiers): Feature[] {
  if (a.blindBy !== b.blindBy && isAny(a) && isAny(b)) return [notCompared];
  const isBlind = a.blindBy !== null;
  const features: Feature[] = [];
  if (a.curp && b.curp) features.push(...compareWhole('CURP', a.curp, b.curp, isBlind));
  if (a.rfc && b.rfc) features.push(...compareRfcs(a.rfc, b.rfc, isBlind));
  if (features.length === 0) {
    features.push(...compareAcross(a.rfc, b.curp), ...compareAcross(b.rfc, a.curp));
  }
  const isWrong = [a.rfc, b.rfc, a.curp, b.curp].some(
    (identifier) => identifier?.isSound === false,
  );
  if (isWrong) features.push({ code: 'IDENTIFIER_WRONG', weight: 0 });
  return strongestOnce(features);
}

const notCompared: Feature = { code: 'IDENTIFIERS_NOT_COMPARED', weight: 0 };

function isAny({ rfc, curp }: ReadIdentifiers): boolean {
  return rfc !== null || curp !== null;
}

function compareRfcs(a: Identifier, b: Identifier, isBlind: boolean): Feature[] {
  const hasRootOnly = a.whole === null || b.whole === null;
  if (!hasRootOnly) return compareWhole('RFC', a, b, isBlind);
  return a.root === b.root
    ? [{ code: 'RFC_ROOT_SAME', weight: weights.root }]
    : [{ code: 'RFC_DIFFERENT', weight: weights.different }];
}

function compareWhole(
  kind: 'RFC' | 'CURP',
  a: Identifier,
  b: Identifier,
  isBlind: boolean,
): Feature[] {
  if (a.whole === b.whole) {
    return [{ code: `${kind}_SAME`, weight: a.isSound ? weights.same : weights.sameAndWrong }];
  }
  const mayBeSlip = !a.isSound || !b.isSound;
  // Of two digests nobody can tell whether it is one.
  if (mayBeSlip && isBlind) return [];
  return mayBeSlip && areNear(a.whole!, b.whole!)
    ? [{ code: `${kind}_SLIP`, weight: weights.slip }]
    : [{ code: `${kind}_DIFFERENT`, weight: weights.different }];
}

/** Of two records: a CURP begins as the RFC of the same person does, but for rude words, which both replace differently. */
function compareAcross(rfc: Identifier | null, curp: Identifier | null): Feature[] {
  if (!rfc || !curp) return [];
  if (rfc.root === curp.root) return [{ code: 'RFC_AND_CURP_AGREE', weight: weights.root }];
  return rfc.date === curp.date
    ? []
    : [{ code: 'RFC_AND_CURP_DIFFER', weight: weights.different / 2 }];
}

/** One character apart, or two swapped. */
function areNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let apart = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) apart++;
  const swapped = [...a].toSorted().join('') === [...b].toSorted().join('');
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
