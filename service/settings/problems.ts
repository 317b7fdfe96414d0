/** One thing that is wrong in the settings. Never holds the value of a secret. */
export interface SettingsProblem {
  /** The file, or the environment variable or argument. */
  where: string;
  line: number | null;
  /** Such as `sources[0].url`; empty for the whole. */
  path: string;
  found: string;
  expected: string;
}

/** Thrown when settings cannot be used: carries every problem at once, over all files. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(['The settings cannot be used:', ...problems.map(lineOf)].join('\n'));
    this.problems = problems;
  }
}

function lineOf({ where, line, path, found, expected }: SettingsProblem): string {
  const place = [line === null ? where : `${where}:${line}`, path].filter(Boolean).join(' ');
  return `  ${place}: found ${found}; expected ${expected}`;
}

/**
 * Reads several parts of the settings, and reports the problems of all of them together.
 * @throws SettingsError with every problem of every part.
 */
export function readTogether<Parts extends unknown[]>(
  ...readers: { [Index in keyof Parts]: () => Parts[Index] }
): Parts {
  const problems: SettingsProblem[] = [];
  const parts = readers.map((read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  });
  if (problems.length > 0) throw new SettingsError(problems);
  return parts as Parts;
}
