/** What an answer may do wrong; 0 of each is what the drill asks for. */
export type ShortfallKind =
  /** COMPLETE while a source could not be read. */
  | 'FALSE_COMPLETE'
  /** Nothing, without saying who is missing. */
  | 'BARE_EMPTY'
  /** A source is missing from the coverage, or is counted twice, or was not asked. */
  | 'NOT_ONCE'
  /** Numbers, statuses and verdict that do not fit together. */
  | 'INCOHERENT'
  | 'LOST_RECORD'
  | 'UNKNOWN_RECORD'
  /** Later than its deadline. */
  | 'LATE'
  /** An error where an answer with its coverage belongs. */
  | 'ERROR'
  /** No answer at all: the connection broke. */
  | 'NO_ANSWER'
  /** Rows received that are neither stored nor quarantined nor deduplicated. */
  | 'UNBALANCED'
  /** The network did not become what was expected, in time. */
  | 'UNEXPECTED';

export interface Shortfall {
  kind: ShortfallKind;
  detail: string;
}
