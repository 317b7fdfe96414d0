import { foldText } from '../order.ts';
import type { CatalogueEntry, Tails } from './catalogue.ts';

/** No name of an entry is longer. */
const maxLength = 400;

/** `I - INHABILITADO`, `(1) Contratación`, `3. Enajenación`. */
const codeFirst = /^\(?([A-Z]{1,4}|\d{1,2})(?:\)|\s*[-–—.:=|_)])\s*(\S.*)$/is;
/** `INHABILITACIÓN (I)`, `Contratación - 1`. */
const codeLast = /^(.*\S)\s*[-–—([:]\s*([A-Z]{1,4}|\d{1,2})\s*[)\]]?$/is;

/** How an entry is told from a text that is neither its code nor its label nor an alias. */
export function recogniserOf<Code extends string>(
  byAlias: ReadonlyMap<string, CatalogueEntry<Code>>,
  tails?: Tails,
): (text: string) => CatalogueEntry<Code> | undefined {
  const byStems = new Map<string, CatalogueEntry<Code> | null>();
  for (const [alias, entry] of byAlias) {
    const key = stemsOf(alias);
    // What two entries share means neither of them.
    const isShared = byStems.has(key) && byStems.get(key) !== entry;
    byStems.set(key, isShared ? null : entry);
  }
  const tailStems = new Set(tails?.words.map(stemOf));

  const byName = (text: string) => {
    const folded = foldText(text);
    const number = /^0*(\d{1,2})( 0)?$/.exec(folded)?.[1];
    return (
      byAlias.get(number ?? folded) ?? byStems.get(stemsOf(folded)) ?? byHead(folded) ?? undefined
    );
  };

  /** Undefined also where words follow that may change what it is. */
  function byHead(folded: string): CatalogueEntry<Code> | undefined {
    const words = folded.split(' ').filter((word) => !articles.has(word));
    for (const [code, heads] of Object.entries(tails?.heads ?? {})) {
      for (const head of heads) {
        const first = head.split(' ').filter((word) => !articles.has(word));
        const isMet = first.every((word, index) => stemOf(words[index] ?? '') === stemOf(word));
        const rest = words.slice(first.length);
        if (!isMet || !rest.every((word) => /^\d+$/.test(word) || tailStems.has(stemOf(word))))
          continue;
        return byAlias.get(foldText(code));
      }
    }
    return undefined;
  }

  return (text) => {
    if (text.length > maxLength) return undefined;
    const whole = byName(text);
    if (whole) return whole;
    const [, front, label] = codeFirst.exec(text) ?? [];
    const [, words, back] = codeLast.exec(text) ?? [];
    const [code, name] = front === undefined ? [back, words] : [front, label];
    if (code === undefined) return undefined;
    const [byCode, byLabel] = [byName(code), byName(name!)];
    // Where both are known they have to agree.
    return byCode && byLabel && byCode !== byLabel ? undefined : (byLabel ?? byCode);
  };
}

const articles: ReadonlySet<string> = new Set('EL LA LOS LAS DE DEL A AL EN SU SUS'.split(' '));

/** A name without articles, number and gender: CONTRATACION PUBLICA is CONTRATACIONES PUBLICAS. */
function stemsOf(folded: string): string {
  const words = folded.split(' ').filter((word) => !articles.has(word));
  return words.map(stemOf).join(' ');
}

function stemOf(word: string): string {
  return word.length < 4 ? word : word.replace(/S$/, '').replace(/[EOA]$/, '');
}
