import { foldText } from '../order.ts';
import { recogniserOf } from './recognise.ts';

/** One entry: the common code, its label, and the codes and labels that sources use for it. */
export interface CatalogueEntry<Code extends string> {
  code: Code;
  label: string;
  aliases: readonly string[];
}

export interface Catalogue<Code extends string> {
  entries: readonly CatalogueEntry<Code>[];
  /** The entry whose code, label or alias this is, without regard to case or accents. */
  find(codeOrLabel: string): CatalogueEntry<Code> | undefined;
  /**
   * The entry that a text means in other words: in plural, with articles, its code and label in one text,
   * with words after it that do not change what it is. Undefined where it may mean something else.
   */
  recognise(text: string): CatalogueEntry<Code> | undefined;
  labelOf(code: Code): string;
}

/** Words that may follow the name of an entry without changing what it is. */
export interface Tails {
  /** The first words of a text, as foldText leaves them, by the code that they mean. */
  heads: Readonly<Record<string, readonly string[]>>;
  words: readonly string[];
}

interface MoreWords<Code extends string> {
  /** Other names of entries, which a record keeps as its own label: an alias gives way to the catalogue's. */
  inWords?: Partial<Record<Code, readonly string[]>>;
  tails?: Tails;
}

/** @throws Error when two entries claim the same code, label or alias: our own mistake. */
export function defineCatalogue<Code extends string>(
  rows: Record<Code, [label: string, ...aliases: string[]]>,
  { inWords = {}, tails }: MoreWords<Code> = {},
): Catalogue<Code> {
  const entries = Object.entries<[string, ...string[]]>(rows).map(
    ([code, [label, ...aliases]]) => ({
      code: code as Code,
      label,
      aliases,
    }),
  );
  const byAlias = new Map<string, CatalogueEntry<Code>>();
  for (const entry of entries) {
    const names = [entry.code, entry.label, ...entry.aliases, ...(inWords[entry.code] ?? [])];
    for (const alias of new Set(names.map(foldText))) {
      if (byAlias.has(alias)) throw new Error(`Two catalogue entries claim "${alias}"`);
      byAlias.set(alias, entry);
    }
  }
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return {
    entries,
    find: (codeOrLabel) => byAlias.get(foldText(codeOrLabel)),
    recognise: recogniserOf(byAlias, tails),
    labelOf: (code) => byCode.get(code)!.label,
  };
}
