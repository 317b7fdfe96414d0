export type System = 'S2' | 'S3';

/** Why a source cannot be read, since when, and whether a coverage has told so already. */
export interface Darkness {
  since: number;
  isNoticed: boolean;
  /** Behind a connector that answers, its records are still there; without one nothing is. */
  reach: 'service' | 'connector';
}

/** What is known of a source beforehand, as nobody else in the network knows it. Never changed, but replaced. */
export interface SourceTruth {
  id: string;
  system: System;
  /** Ids at the provider of the records that must be found, and of those that may be. */
  must: ReadonlySet<string>;
  may: ReadonlySet<string>;
  /** The service publishes no ids, so the records can only be counted. */
  isAnonymous: boolean;
  dark: Darkness | null;
}

/** What holds for an answer that came while the truth went from one to another. */
export function between(before: SourceTruth, after: SourceTruth): SourceTruth {
  return {
    ...after,
    must: new Set([...before.must].filter((id) => after.must.has(id))),
    may: new Set([...before.may, ...after.may]),
    dark: darkMeanwhile(before.dark, after.dark),
  };
}

function darkMeanwhile(before: Darkness | null, after: Darkness | null): Darkness | null {
  if (before?.since === after?.since) return before;
  // Gone for a part of the time, a connector may have answered or not.
  const gone = [before, after].find((dark) => dark?.reach === 'connector');
  return gone ? { ...gone, isNoticed: false } : null;
}
