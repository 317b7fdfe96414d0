import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestName } from '../../../service/settings/nearest-name.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { FlagProblem } from './given.ts';
import { flagWords } from './words.ts';

/** Flags that take no value. */
const switches = ['help', 'yes', 'force', 'add', 'publish'] as const;

/** The words of a command line, taken apart. */
export interface ParsedFlags {
  switches: ReadonlyMap<(typeof switches)[number], boolean>;
  /** By flag, in the order in which they came. */
  values: ReadonlyMap<string, string[]>;
  problems: FlagProblem[];
}

/** Takes a command line apart. `known` are the flags with a value; what else stands there is a problem. */
export function parseFlags(
  argv: readonly string[],
  known: readonly string[],
  language: Language,
): ParsedFlags {
  const say = flagWords[language];
  const problems: FlagProblem[] = [];
  const values = new Map<string, string[]>();
  const given = new Map<(typeof switches)[number], boolean>();
  const options: ParseArgsConfig['options'] = {};
  for (const name of known) options[name] = { type: 'string' };
  for (const name of switches) options[name] = { type: 'boolean' };
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowNegative: true,
    allowPositionals: true,
    tokens: true,
  });

  /** The word after an unknown flag is its value, and may be a secret. */
  let unknownAt = -2;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (token.index === unknownAt + 1) continue;
      const flag = JSON.stringify(token.value);
      problems.push({ flag, found: say.lone, expected: say.aFlag });
    } else if (token.kind === 'option') {
      const { name, rawName: flag, value } = token;
      if (switches.includes(name as 'yes')) {
        given.set(name as 'yes', !flag.startsWith('--no-'));
        if (value !== undefined) problems.push({ flag, found: say.value, expected: say.noValue });
      } else if (!known.includes(name)) {
        const nearest = nearestName(name, [...known, ...switches]).replace(/^(?!one of)/, '--');
        problems.push({ flag, found: say.unknown, expected: say.nearest(nearest) });
        unknownAt = token.index;
      } else if (!value || (!token.inlineValue && value.startsWith('--'))) {
        problems.push({ flag, found: null, expected: say.value });
      } else {
        values.set(name, [...(values.get(name) ?? []), value]);
      }
    }
  }
  return { switches: given, values, problems };
}
