import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Language } from '../../service/settings/schema-words.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { ExistingState } from './written/existing-state.ts';

/** All that is needed to write the settings of a state with one source. */
export interface Answers {
  language: Language;
  state: StateCode;
  dialect: Dialect;
  /** The settings of the source as its YAML has them, but for what refers to the account. */
  source: SourceAnswers;
  /** The account or the token it asks for; null where it asks for none. */
  account: Record<string, unknown> | null;
  /** The file to which the source is added; null where a new file is written. */
  existing: ExistingState | null;
  isPublished: boolean;
  /** The YAML file to write, relative to the working folder. */
  out: string;
  force: boolean;
}

export interface SourceAnswers extends Record<string, unknown> {
  id: string;
  name: string;
  level: string;
  register: string;
  columns?: Record<string, string | string[]>;
  /** The columns that tell the rows of a query apart. */
  key?: string | string[];
  constants?: Record<string, string | number>;
}
