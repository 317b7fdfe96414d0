import type { Buyer, BuyerReserved, MappingNote } from '../specs/graphql/buyers.generated.ts';
import type { System } from '../specs/graphql/network.generated.ts';
import type {
  EstadoFecha,
  Inhabilitacion,
  Sanction,
  SanctionReserved,
} from '../specs/graphql/sanctions.generated.ts';
import type { Reason } from './normalise/reasons.ts';
import type { RowPlace } from './tabular/row-origin.ts';

type ServedOnly = 'state' | 'provenance' | 'versions' | 'asOf' | 'verify' | 'reserved';

/** The public normalised records: the SDL's types without the links added when they are served. */
export type BuyerRecord = Omit<Buyer, ServedOnly>;
export type SanctionRecord = Omit<Sanction, ServedOnly | 'inhabilitacion'> & {
  inhabilitacion: Debarment | null;
};

type DateStates = 'fechaInicialEstado' | 'fechaFinalEstado';

/** A debarment as it is stored: the state of a date is there only where the date itself does not tell it. */
export type Debarment = Omit<Inhabilitacion, DateStates> & {
  [state in DateStates]?: Extract<EstadoFecha, 'ILEGIBLE' | 'INDEFINIDA'>;
};

export type PublicRecord = BuyerRecord | SanctionRecord;

/** What of a record only authorities may read. It is kept apart from the public part. */
export type ReservedPart = (BuyerReserved | SanctionReserved) & {
  /** The provider's own id, where a digest stands for it since it identifies a person. */
  ownId?: string;
};

/** A row of a source that was understood, ready to be stored. */
export interface AcceptedRow {
  kind: 'accepted';
  /** The global id (specs/ids.ts), and the provider's own, or what stands for it. */
  id: string;
  providerId: string;
  record: PublicRecord;
  reserved: ReservedPart;
  notes: MappingNote[];
  /** When the provider says it captured the record, ISO 8601 in UTC. */
  fechaCaptura: string | null;
  /** The row exactly as it came, reserved members and all. */
  original: unknown;
  /** JSON Pointers of the members of `original` that the public may not see. */
  withheld: string[];
  /** Of a file. */
  place?: RowPlace;
}

/** A row that could not be accepted: kept apart with its reasons, never dropped. */
export interface QuarantinedRow {
  kind: 'quarantined';
  /** Null when not even the id could be read. */
  providerId: string | null;
  reasons: Reason[];
  original: unknown;
  /** Of a file. */
  place?: RowPlace;
}

export type ReadRow = AcceptedRow | QuarantinedRow;

/** A version of a record together with the times at which it was seen, as it is served. */
export interface StoredRecord {
  system: System;
  sourceId: string;
  providerId: string;
  record: PublicRecord;
  notes: MappingNote[];
  fechaCaptura: string | null;
  retrievedAt: string;
  firstSeen: string;
  lastSeen: string;
  missingSince: string | null;
  /** The outage of the source that it is dated within and came after. */
  recoveredFrom: string | null;
  digest: string;
  /** The original without its reserved members. */
  publicOriginal: unknown;
  /** RFC and CURP, which never leave the connector as they are. */
  identifiers: { rfc: string | null; curp: string | null };
  /** What the source knows it by: its own id, which is not to be shown where it is not `providerId`. */
  ownId: string;
  withheld: string[];
}
