import { digestOf } from './canonical.ts';
import type { FailureCode } from './outcomes.ts';

/**
 * The ledger of a state: what happened to its sources, entry after entry, never changed. Each entry names
 * the hash of the one before it, so that whoever alters one has to alter all that follow.
 */
export type Entry = EntryBody & Link;

/** What makes an entry a part of the chain. */
export interface Link {
  /** 1 for the first, and one more for each. */
  seq: number;
  /** When it was written. */
  at: string;
  /** The `hash` of the entry before; 64 zeros for the first. */
  previous: string;
  /** Of all other members of this entry: `hashOf`. */
  hash: string;
}

export type EntryBody =
  | OutageOpened
  | OutageCause
  | OutageReturned
  | OutageRecovered
  | OutageUnaccounted
  | OutageClosed
  | OutageWithdrawn
  | CoverageLost
  | RateChanged
  | StoreSetAside
  | BackupMade
  | BackupFailed
  | ExpiryNear
  | ChainBroken;

/** The sweep that an entry follows from. Both together, because a store that was replaced counts anew. */
export interface SweepMark {
  number: number;
  startedAt: string;
}

interface OfOutage {
  source: string;
  /** The source and the moment of `from`: `JAL.spic.2026-11-26T10:00:00.000Z`. */
  outage: string;
  /** Null when it follows from no sweep, but from none having come. */
  sweep: SweepMark | null;
}

/** A source does not deliver. */
interface OutageOpened extends OfOutage {
  kind: 'OUTAGE_OPENED';
  /** The last moment that its replica is true for; when it never was whole, of the first sweep that failed. */
  from: string;
  cause: FailureCode;
  lastGoodAt: string | null;
}

/** It does not deliver for another reason now, which this outage did not have before. */
interface OutageCause extends OfOutage {
  kind: 'OUTAGE_CAUSE';
  cause: FailureCode;
}

/** A sweep read the register whole again. */
interface OutageReturned extends OfOutage {
  kind: 'OUTAGE_RETURNED';
  /** When that sweep began. */
  to: string;
  /** Records that are dated within the outage and came after it began. */
  recovered: number;
  /** Records held before the outage; null when nothing was ever read whole. */
  heldBefore: number | null;
  heldAfter: number;
  reportedTotal: number | null;
}

/** More records that are dated within the outage came later. */
interface OutageRecovered extends OfOutage {
  kind: 'OUTAGE_RECOVERED';
  /** All of them until now. */
  recovered: number;
}

/** The source has not delivered all that it owes; every change of the number is told. */
interface OutageUnaccounted extends OfOutage {
  kind: 'OUTAGE_UNACCOUNTED';
  unaccounted: number;
  /** Whether the number rests on how much the source published before, and not on what it tells itself. */
  estimated: boolean;
  /** The first of the records that did not come back; COVERAGE_LOST lists all. */
  ids: string[];
}

/** All is accounted for. */
interface OutageClosed extends OfOutage {
  kind: 'OUTAGE_CLOSED';
  to: string;
  recovered: number;
}

/** The state says that what was unaccounted for was withdrawn on purpose, which closes the account. */
interface OutageWithdrawn extends OfOutage {
  kind: 'OUTAGE_WITHDRAWN';
  sweep: null;
  /** How many records were unaccounted for. */
  unaccounted: number;
  /** An office or a role, never the name of a person. */
  by: string;
  reason: string;
}

/** A sweep that read the register whole did not find records that had been there. */
interface CoverageLost {
  kind: 'COVERAGE_LOST';
  source: string;
  sweep: SweepMark;
  /** Of how many the sweep tells in all its entries. */
  count: number;
  /** 1 for the first entry of the sweep, and one more for each. */
  part: number;
  ids: string[];
}

/** How much a source publishes, against its own history. */
interface RateChanged {
  kind: 'RATE_DROPPED' | 'RATE_RECOVERED';
  source: string;
  /** The last day that was looked at, and how many with it: 1, 7 or 28. */
  day: string;
  days: number;
  published: number;
  expected: number;
}

/** A store that was damaged was put aside; nothing of it was deleted. */
interface StoreSetAside {
  kind: 'STORE_SET_ASIDE';
  source: null;
  /** The name that it has now, beside the store. */
  file: string;
  /** The last good backup takes its place, or an empty store that is filled by the next sweeps. */
  replacedBy: 'BACKUP' | 'EMPTY';
  /** When that backup was made. */
  backupAt: string | null;
}

interface BackupMade {
  kind: 'BACKUP_MADE';
  source: null;
  file: string;
  bytes: number;
  /** SHA-256 of the file. */
  digest: string;
}

interface BackupFailed {
  kind: 'BACKUP_FAILED';
  source: null;
  /** From a closed list of the program that makes backups. */
  reason: string;
}

/** Something that a service needs comes to its end. */
interface ExpiryNear {
  kind: 'EXPIRY_NEAR';
  source: string | null;
  what: 'CERTIFICATE' | 'CREDENTIALS' | 'CONTRACT' | 'LICENCE';
  /** Its name in the settings; null of a certificate, which belongs to its source. */
  subject: string | null;
  endsOn: string;
}

/** When it was opened, the chain was broken: the entries before this one were altered. */
interface ChainBroken {
  kind: 'CHAIN_BROKEN';
  source: null;
  /** Of the first altered entry. */
  line: number;
  fault: ChainFault;
}

export type ChainFault = 'NOT_JSON' | 'NOT_AN_ENTRY' | 'WRONG_HASH' | 'WRONG_SEQ' | 'REWRITTEN';

/** No line of a ledger is longer. */
export const maxEntryBytes = 1_000_000;

/** `previous` of the first entry. */
export const beginningOfChain = '0'.repeat(64);

/** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of an entry without its `hash`. */
export function hashOf({ hash: _, ...rest }: Partial<Link> & object): string {
  return digestOf(rest);
}

/** The entry that follows another, or begins the chain. */
export function entryAfter(
  last: Pick<Link, 'seq' | 'hash'> | null,
  at: string,
  body: EntryBody,
): Entry {
  const { seq, hash: previous } = last ?? { seq: 0, hash: beginningOfChain };
  const entry = { seq: seq + 1, at, ...body, previous };
  return { ...entry, hash: hashOf(entry) };
}
