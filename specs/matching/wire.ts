import type { System } from '../graphql/network.generated.ts';
import type { FailureCode, SourceStatus } from '../outcomes.ts';
import type { Band } from './bands.ts';
import type { Feature } from './features.ts';
import type { NameCounts } from './frequencies.ts';
import type { WrittenPersonName } from './person-name.ts';
import type { BlindIdentifiers } from './read-identifiers.ts';

/** Longer names are cut before they travel: nobody is told apart by what comes later. */
export const maxNameLength = { person: 200, company: 300 } as const;

/** Of each part of a name, the words that a connector tells: those that occur most. */
export const maxNamesTold = 2000;

/** The most people and companies that are asked for at once, together. */
export const maxMatched = 100;

/** A person on the wire between connectors: no RFC and no CURP, at most what stands for them. */
export interface WirePerson extends WrittenPersonName {
  identifiers?: BlindIdentifiers | null;
}

export interface WireCompany {
  nombreRazonSocial: string;
  identifiers?: BlindIdentifiers | null;
}

/** What a connector is asked at `/{state}/matches`: who of these is in its records of a system. */
export interface MatchRequest {
  system: System;
  people: readonly WirePerson[];
  companies: readonly WireCompany[];
  /** Weaker matches are left out. */
  leastBand: Exclude<Band, 'NO'>;
  /** Whether records with exactly the name that is asked for are returned although they are weaker. */
  returnsExactNames?: boolean;
  /** Whether the matches that are left out are counted. */
  countsLeftOut?: boolean;
  /** How many records are looked through in all states together, as far as is known. */
  among: number;
  /** How common the words of these names are in all states together; absent where nobody has told yet. */
  names?: NameCounts;
}

/** A record that may be about who was asked for. */
export interface FoundMatch {
  id: string;
  band: Band;
  score: number;
  /** Whether the record has exactly the name that is asked for: see `exact-name.ts`. Earlier connectors do not tell. */
  isExactName?: boolean;
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
  /** How many of the records that were compared have exactly this name; absent where a connector does not tell. */
  exactNames?: number;
  /** Matches that are not among `matches`: weaker ones, and those beyond the limit; absent where they are not counted. */
  leftOut?: number;
  /**
   * Records weaker than was asked for that agree in all that both tell of the name: many bear it, or too little is told.
   * Absent where a connector does not tell.
   */
  undecided?: number;
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

/** What a connector is asked at `/{state}/subjects`: whom its records of a system are about. */
export interface SubjectsRequest {
  system: System;
  /** Only these records; they are told in this order, and those that are not there are left out. */
  ids?: readonly string[];
  /** Or a page of all, in the order of their ids: the id after which it begins. */
  after?: string | null;
  /** At most so many records are looked at for a page. */
  first?: number;
  /** Only debarments that were in force on this day; one without an end counts. */
  inForceOn?: string | null;
}

/** The most records that a page of subjects looks at. */
export const maxSubjects = 500;

/** Whom a record is about, ready to be looked up elsewhere. */
export interface WireSubject {
  id: string;
  /** Null where the record shows no name: then it travels without identifiers, too. */
  subject:
    { kind: 'person'; written: WirePerson } | { kind: 'company'; written: WireCompany } | null;
  dates: MatchDates;
}

export interface SubjectsAnswer {
  subjects: readonly WireSubject[];
  /** From where to go on; null at the end. */
  next: string | null;
  sources: readonly MatchedSource[];
}
