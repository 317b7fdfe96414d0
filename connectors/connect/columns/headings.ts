/** Words that say nothing about what a column holds. */
const empty = new Set('a de del el en la las lo los o y'.split(' '));

/**
 * What a heading says, without case, accents, punctuation, plurals and small words, in any order:
 * `Nombre(s) del servidor público` and `NOMBRE_SERVIDOR_PUBLICO` say the same.
 */
export function sayingOf(heading: string): string {
  const words = heading
    // The number of a column whose heading comes again.
    .replace(/#\d+$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}|\((?:e?s|as?|os?)\)/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '').replace(/e$/, '') : word));
  return [...new Set(words)].sort().join(' ');
}

/** How alike two sayings are, from 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairsOf(saying: string): Set<string> {
  const text = ` ${saying} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** Objects around what the platform's formats say of the person or company of a row. */
const aroundSubject = new Set(
  'servidor publico sancionado|servidor publico|particular sancionado|particular|persona sancionada|sancionado|persona'
    .split('|')
    .map(sayingOf),
);

/** What the path of a nested member says without the objects around it, and whether those are about its row. */
export function nestedSayings(heading: string): { saying: string; isSure: boolean }[] {
  if (!/^[^\s.]+(\.[^\s.]+)+$/.test(heading)) return [];
  const names = heading.split('.');
  return names.slice(1).map((_name, index) => ({
    saying: sayingOf(names.slice(index + 1).join('.')),
    isSure: names.slice(0, index + 1).every((name) => aroundSubject.has(sayingOf(name))),
  }));
}
