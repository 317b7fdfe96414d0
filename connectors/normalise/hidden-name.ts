import type { ReservedPart } from '../records.ts';
import { readableText, type ReadableText } from './readable-text.ts';
import { repairText } from './repair/repair-text.ts';

/** The name of a person that a record must not show, and where it stands in its other texts. */
export interface HiddenName {
  /**
   * The parts of a text that name the person. The names of offices and places are surnames too: there only
   * several words of the name beside each other count.
   */
  partsIn(written: string, isOfOffice: boolean): [start: number, end: number][];
}

const particles: ReadonlySet<string> = new Set(
  'DE DEL LA LAS LOS EL Y E I DA DI DO DOS VON VAN MC'.split(' '),
);
/** What stands between two words of one name. */
const betweenWords = /^(?:[^A-ZÑ]|(?<![A-ZÑ])(?:DE|DEL|LA|LAS|LOS|Y|E)(?![A-ZÑ])){0,14}$/;
/** Words of a text, and those of a word that are told apart by their capitals. */
const word = /[A-Za-zÑñ]+/g;
const wordInside = /[A-ZÑ]+(?![a-zñ])|[A-ZÑ]?[a-zñ]+/g;

interface Hit {
  start: number;
  end: number;
  /** The words of the name that it has: several where they are written together. */
  words: readonly string[];
}

/** Null where no name is hidden, or the source does not tell it. */
export function hiddenNameOf(reserved: ReservedPart): HiddenName | null {
  if (!('nombres' in reserved)) return null;
  const { nombres, primerApellido, segundoApellido, nombreRazonSocial } = reserved;
  const given = wordsOf(nombres);
  const words = new Set(
    [nombres, primerApellido, segundoApellido, nombreRazonSocial].flatMap(wordsOf),
  );
  const phrases = [nombres, primerApellido, segundoApellido].flatMap(phraseOf);
  if (words.size === 0 && phrases.length === 0) return null;
  const together = [...words].flatMap((one) =>
    [...words]
      .filter((other) => other !== one)
      .map((other) => ({ glued: one + other, one, other })),
  );
  /** `jperez`, as accounts and files are named. */
  const accounts = new Map(
    given.flatMap((one) => [...words].map((other) => [one[0]! + other, [one, other]] as const)),
  );

  function wordsIn(token: string): readonly string[] {
    if (words.has(token)) return [token];
    if (token.length < 5) return [];
    const glued = together.find(({ glued: both }) => both.length >= 6 && token.includes(both));
    return glued ? [glued.one, glued.other] : (accounts.get(token) ?? []);
  }

  function hitsIn({ cased, text }: ReadableText): Hit[] {
    const whole = phrases.flatMap((phrase) =>
      [...text.replaceAll('Ñ', 'N').matchAll(phrase)].map(({ 0: found, index }): Hit => {
        return { start: index, end: index + found.length, words: [found] };
      }),
    );
    return [...whole, ...singlesIn(cased)].toSorted((one, other) => one.start - other.start);
  }

  function singlesIn(cased: string): Hit[] {
    return [...cased.matchAll(word)].flatMap(({ 0: whole, index }): Hit[] => {
      const found = wordsIn(folded(whole));
      if (found.length > 0) return [{ start: index, end: index + whole.length, words: found }];
      return [...whole.matchAll(wordInside)].flatMap(({ 0: inside, index: at }): Hit[] => {
        const inner = inside.length < whole.length ? wordsIn(folded(inside)) : [];
        const start = index + at;
        return inner.length > 0 ? [{ start, end: start + inside.length, words: inner }] : [];
      });
    });
  }

  return {
    partsIn(written, isOfOffice) {
      const readable = readableText(written);
      const found = namedIn(hitsIn(readable), readable.text, isOfOffice);
      if (found.length > 0) return found.map(({ start, end }) => readable.written(start, end));
      // Letters that were damaged are not where they stand when they are repaired.
      const repaired = repairText(written.toWellFormed(), 'name');
      if (repaired.kinds.length === 0) return [];
      const other = readableText(repaired.text);
      const isNamed = namedIn(hitsIn(other), other.text, isOfOffice).length > 0;
      return isNamed ? [[0, written.length]] : [];
    },
  };
}

/** Words beside each other are one name. */
function namedIn(hits: readonly Hit[], text: string, isOfOffice: boolean): Hit[] {
  const names: Hit[] = [];
  for (const hit of hits) {
    const last = names.at(-1);
    if (last && betweenWords.test(text.slice(last.end, hit.start))) {
      names[names.length - 1] = { ...last, end: hit.end, words: [...last.words, ...hit.words] };
    } else names.push(hit);
  }
  return names.filter(({ words }) => {
    if (new Set(words).size > 1) return true;
    return !isOfOffice && words[0]!.length > 2;
  });
}

function wordsOf(name: string | null | undefined): string[] {
  if (!name) return [];
  const words = readableText(name).cased.match(word) ?? [];
  return words.map(folded).filter((one) => one.length > 1 && !particles.has(one));
}

/** A name of which no word says anything alone, such as `de la O`. */
function phraseOf(name: string | null): RegExp[] {
  const parts = readableText(name ?? '').cased.match(word) ?? [];
  if (parts.length < 2 || wordsOf(name).length > 0) return [];
  return [new RegExp(`(?<![A-Z])${parts.map(folded).join('[^A-Z]{0,3}')}(?![A-Z])`, 'g')];
}

/** Addresses have no Ñ. */
function folded(token: string): string {
  return token.toUpperCase().replaceAll('Ñ', 'N');
}
