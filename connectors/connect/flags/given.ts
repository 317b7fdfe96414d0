import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import type { ExistingState } from '../written/existing-state.ts';

/** What somebody has told by flags, as settings hold it. */
export interface Given {
  language: Language;
  /** Nobody is asked: what is not given has its default, or is a problem. */
  isAlone: boolean;
  /** Existing files may be overwritten. */
  force: boolean;
  /** The file to which the register is added; null where a new file is written. */
  existing: ExistingState | null;
  /** Null where it was not said. */
  publish: boolean | null;
  /** The YAML file to write, relative to the working folder. */
  out: string | null;
  state: StateCode | null;
  dialect: Dialect | null;
  source: Record<string, unknown>;
  /** Fields of which was said that no column has them: `--column curp=`. */
  unmapped: string[];
  account: Record<string, unknown>;
}

/** One thing that is wrong with the flags. `found` is null where the flag is missing. */
export interface FlagProblem {
  flag: string;
  found: string | null;
  expected: string;
}
