/** A list in a text is no longer than this, in pieces between separators. */
const maxPieces = 40;

const separators = /\s*(?:[,;/|+&\n\r]+|\s[yeu]\s)\s*/giu;

/**
 * The parts of a text that is a list: at commas, slashes, `y` and the like, where each part is known.
 * Null where the text is no list, or some part of it is not known: then it is one value of its own.
 */
export function knownParts(text: string, isKnown: (part: string) => boolean): string[] | null {
  if (isKnown(text)) return null;
  const cuts = [...text.matchAll(separators)];
  if (cuts.length === 0 || cuts.length > maxPieces) return null;
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), text.length];
  return partsFrom(0, new Map());

  /** The parts from a piece on; some names have a separator in them, so the longest are tried first. */
  function partsFrom(first: number, known: Map<number, string[] | null>): string[] | null {
    if (first === starts.length) return [];
    if (known.has(first)) return known.get(first)!;
    known.set(first, null);
    for (let last = ends.length - 1; last >= first; last--) {
      const part = text.slice(starts[first], ends[last]).trim();
      // Separators may stand at the end, and twice.
      const isPart = part === '' || isKnown(part);
      const rest = isPart ? partsFrom(last + 1, known) : null;
      if (rest === null) continue;
      known.set(first, part === '' ? rest : [part, ...rest]);
      break;
    }
    return known.get(first)!;
  }
}
