import type { System } from '../../specs/graphql/network.generated.ts';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { PublicRecord, ReservedPart, StoredRecord } from '../records.ts';
import { withoutReserved } from './without-reserved.ts';

/** A version with its record, as the database returns it. */
export interface VersionRow {
  system: System;
  sourceId: string;
  providerId: string;
  fechaCaptura: string | null;
  retrievedAt: string;
  firstSeen: string;
  lastSeen: string;
  missingSince: string | null;
  recoveredFrom: string | null;
  digest: string;
  normalised: string;
  notes: string;
  withheld: string;
  /** Keys of the version and of its record. */
  version: number;
  record: number;
  checksum: number;
}

/** What of a version is seldom needed, as it is stored. */
export interface RestOfVersion {
  reserved: string;
  original: string;
}

/** A stored record whose JSON is read or parsed when it is asked for: most answers need little of it. */
export class StoredRow implements StoredRecord {
  readonly system: System;
  readonly sourceId: string;
  readonly providerId: string;
  readonly fechaCaptura: string | null;
  readonly retrievedAt: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly missingSince: string | null;
  readonly recoveredFrom: string | null;
  readonly digest: string;
  readonly #row: VersionRow;
  readonly #restOf: (version: number) => RestOfVersion;

  constructor(row: VersionRow, restOf: (version: number) => RestOfVersion) {
    this.system = row.system;
    this.sourceId = row.sourceId;
    this.providerId = row.providerId;
    this.fechaCaptura = row.fechaCaptura;
    this.retrievedAt = row.retrievedAt;
    this.firstSeen = row.firstSeen;
    this.lastSeen = row.lastSeen;
    this.missingSince = row.missingSince;
    this.recoveredFrom = row.recoveredFrom;
    this.digest = row.digest;
    this.#row = row;
    this.#restOf = restOf;
  }

  get record(): PublicRecord {
    return JSON.parse(this.#row.normalised) as PublicRecord;
  }

  get notes(): MappingNote[] {
    return JSON.parse(this.#row.notes) as MappingNote[];
  }

  get withheld(): string[] {
    return JSON.parse(this.#row.withheld) as string[];
  }

  get publicOriginal(): unknown {
    const original: unknown = JSON.parse(this.#restOf(this.#row.version).original);
    return withoutReserved(original, this.withheld);
  }

  get identifiers(): StoredRecord['identifiers'] {
    const { reserved } = this.#restOf(this.#row.version);
    const { rfc, curp } = JSON.parse(reserved) as ReservedPart;
    return { rfc, curp };
  }

  get ownId(): string {
    const { reserved } = this.#restOf(this.#row.version);
    return (JSON.parse(reserved) as ReservedPart).ownId ?? this.providerId;
  }
}
