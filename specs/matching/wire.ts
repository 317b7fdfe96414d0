import type { System } from '../graphql/network.generated.ts';
import type { FailureCode, SourceStatus } from '../outcomes.ts';
import type { Band } from './bands.ts';
import type { Feature } from './features.ts';
import type { WrittenCompany } from './match-companies.ts';
import type { WrittenPersonName } from './person-name.ts';

/** The most people and companies that are asked for at once, together. */
export const maxMatched = 100;

/** What a connector is asked at `/{state}/matches`: who of these is in its records of a system. */
export interface MatchRequest {
  system: System;
  people: readonly WrittenPersonName[];
  companies: readonly WrittenCompany[];
  /** Weaker matches are left out. */
  leastBand: Exclude<Band, 'NO'>;
}

/** A record that may be about who was asked for. */
export interface FoundMatch {
  id: string;
  band: Band;
  score: number;
  features: readonly Feature[];
  dates: MatchDates;
}

/** Days, or moments, on which it depends whether a sanction was in force when a buyer was registered. */
export interface MatchDates {
  /** Of a buyer's record: when its provider captured it. */
  captured: string | null;
  /** Of a debarment: its first and its last day. */
  from: string | null;
  until: string | null;
}

/** The surest first; ids keep the order total. */
export function bySurest(a: FoundMatch, b: FoundMatch): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** What came of one that was asked for. */
export interface MatchesOfOne {
  /** The surest first. */
  matches: readonly FoundMatch[];
  /** How many records were compared. */
  compared: number;
  /** Whether more records shared a key than are compared for one, or more matched than are told. */
  isCut: boolean;
}

/** What a source is worth that records were looked up in. */
export interface MatchedSource {
  id: string;
  status: SourceStatus;
  code: FailureCode | null;
  asOf: string | null;
  /** Records that were looked through. */
  records: number;
  /** Of those, records that show no name, so that nothing can be said of them. */
  nameless: number;
}

/** In the order in which they were asked for. */
export interface MatchAnswer {
  people: readonly MatchesOfOne[];
  companies: readonly MatchesOfOne[];
  sources: readonly MatchedSource[];
}
