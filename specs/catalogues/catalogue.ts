import { foldText } from '../order.ts';

/** One entry: the common code, its label, and the codes and labels that sources use for it. */
export interface CatalogueEntry<Code extends string> {
  code: Code;
  label: string;
  aliases: readonly string[];
}

export interface Catalogue<Code extends string> {
  entries: readonly CatalogueEntry<Code>[];
  /** The entry that a source's code or label means, told without case or accents. */
  find(codeOrLabel: string): CatalogueEntry<Code> | undefined;
  labelOf(code: Code): string;
}

/** @throws Error when two entries claim the same code, label or alias: our own mistake. */
export function defineCatalogue<Code extends string>(
  rows: Record<Code, [label: string, ...aliases: string[]]>,
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
    for (const alias of new Set([entry.code, entry.label, ...entry.aliases].map(foldText))) {
      if (byAlias.has(alias)) throw new Error(`Two catalogue entries claim "${alias}"`);
      byAlias.set(alias, entry);
    }
  }
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return {
    entries,
    find: (codeOrLabel) => byAlias.get(foldText(codeOrLabel)),
    labelOf: (code) => byCode.get(code)!.label,
  };
}
