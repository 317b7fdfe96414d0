import { federal, states } from '../../../specs/catalogues/states.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { foldText } from '../../../specs/order.ts';
import { nearestName } from '../../../service/settings/nearest-name.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { dialectNamed, dialects } from '../../dialects/index.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { FlagProblem, Given } from './given.ts';
import { usualFile } from '../questions/usual-answers.ts';
import { readExistingState, type ExistingState } from '../written/existing-state.ts';
import { parseFlags } from './parse-flags.ts';
import { flagWords } from './words.ts';

const own = ['lang', 'out', 'dialect'];

export interface ReadFlags {
  given: Given;
  problems: FlagProblem[];
  isHelpWanted: boolean;
}

/** Reads a command line as far as that can be done without knowing whether its values are right. */
export function readFlags(argv: readonly string[], isInteractive: boolean): ReadFlags {
  // These two decide how the rest is read.
  const language = valueIn(argv, 'lang') === 'en' ? 'en' : 'es';
  const dialect = dialectNamed(valueIn(argv, 'dialect') ?? '') ?? null;
  const flags = dialect ? flagsOf(dialect) : allFlags();
  const known = [...own, ...flags.map(({ name }) => name)];
  const { switches, values, problems } = parseFlags(argv, known, language);
  const one = (name: string) => values.get(name)?.[0] ?? null;
  const named = [...states, federal].find(({ code }) => code === one('state'))?.code ?? null;
  const existing = switches.get('add') === true ? existingState(one, named, language) : null;
  if (existing && 'flag' in existing) problems.push(existing);
  const added = existing && 'document' in existing ? existing : null;
  const state = named ?? added?.state ?? null;
  problems.push(...conflictsOfAdding(added, named, switches.get('force') === true, language));
  problems.push(...unknownNames(one, { state, dialect, language }));
  const settings = settingsOf(flags, values, { problems, say: flagWords[language] });
  return {
    given: {
      language,
      isAlone: switches.get('yes') === true || !isInteractive,
      force: switches.get('force') ?? false,
      existing: added,
      publish: switches.get('publish') ?? null,
      out: added?.path ?? one('out'),
      state,
      dialect,
      unmapped: takeUnmapped(settings.source),
      source: settings.source,
      account: settings.account,
    },
    problems,
    isHelpWanted: switches.has('help'),
  };
}

/** The file that `--add` means: by its name, else the usual one of the state. */
function existingState(
  one: (name: string) => string | null,
  state: StateCode | null,
  language: Language,
): ExistingState | FlagProblem {
  const path = one('out') ?? (state === null ? null : usualFile(state));
  if (path !== null) return readExistingState(path, language);
  return { flag: '--out', found: null, expected: flagWords[language].stateFile };
}

function conflictsOfAdding(
  existing: ExistingState | null,
  state: StateCode | null,
  force: boolean,
  language: Language,
): FlagProblem[] {
  if (existing === null) return [];
  const say = flagWords[language];
  const problems: FlagProblem[] = [];
  if (force) problems.push({ flag: '--add', found: say.addOrForce, expected: say.oneOfBoth });
  if (state !== null && state !== existing.state) {
    const found = say.otherState(existing.state);
    problems.push({ flag: '--state', found, expected: say.sameState });
  }
  return problems;
}

/** The flags of all dialects, each once. */
function allFlags(): Flag[] {
  return [...new Map(dialects.flatMap(flagsOf).map((flag) => [flag.name, flag])).values()];
}

/** States, dialects and languages that there are not. */
function unknownNames(
  one: (name: string) => string | null,
  { state, dialect, language }: Pick<Given, 'state' | 'dialect' | 'language'>,
): FlagProblem[] {
  const check = (flag: string, isKnown: boolean, known: readonly string[]): FlagProblem[] => {
    const name = one(flag);
    if (name === null || isKnown) return [];
    // Somebody may write out the name of a state.
    const meant = states.find((each) => foldText(each.name) === foldText(name))?.code ?? name;
    const expected = flagWords[language].nearest(nearestName(meant, known));
    return [{ flag: `--${flag}`, found: JSON.stringify(name), expected }];
  };
  const codes = [...states, federal].map(({ code }) => code);
  const names = dialects.map(({ name }) => name);
  return [
    ...check('state', state !== null, codes),
    ...check('dialect', dialect !== null, names),
    ...check('lang', one('lang') === language, ['es', 'en']),
  ];
}

/** The settings that the values of flags give, part by part. */
function settingsOf(
  flags: readonly Flag[],
  values: ReadonlyMap<string, string[]>,
  { problems, say }: { problems: FlagProblem[]; say: (typeof flagWords)[Language] },
): Record<Flag['part'], Record<string, unknown>> {
  const settings = { state: {}, source: {}, account: {} };
  for (const flag of flags) {
    const told = values.get(flag.name) ?? [];
    const name = `--${flag.name}`;
    if (told.length > 1 && !flag.isList) {
      problems.push({ flag: name, found: say.twice, expected: say.once });
    }
    for (const value of told) {
      const isUsable = give(settings[flag.part], flag, value);
      if (!isUsable) {
        problems.push({ flag: name, found: JSON.stringify(value), expected: say.entry });
      }
    }
  }
  return settings;
}

/** Puts a value where it belongs; of the entries of a map, repeated ones become a list. */
function give(settings: Record<string, unknown>, flag: Flag, value: string): boolean {
  const path = [...flag.path];
  let told = value;
  if (flag.isEntry) {
    const [, name, rest] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
    if (name === undefined) return false;
    path.push(name.trim());
    told = rest!.trim();
  }
  const last = path.pop()!;
  let part = settings;
  for (const name of path) part = (part[name] ??= {}) as Record<string, unknown>;
  part[last] = Object.hasOwn(part, last) ? [part[last], told].flat() : told;
  return true;
}

/** A column without a name is none. */
function takeUnmapped(source: { columns?: Record<string, unknown> }): string[] {
  const { columns = {} } = source;
  const unmapped = Object.keys(columns).filter((field) => columns[field] === '');
  for (const field of unmapped) delete columns[field];
  if (Object.keys(columns).length === 0) delete source.columns;
  return unmapped;
}

function valueIn(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  return at < 0 ? undefined : (/=(.*)$/s.exec(argv[at]!)?.[1] ?? argv[at + 1]);
}
