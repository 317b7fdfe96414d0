import type { BackupPlan } from '../backup/keep-backups.ts';
import type { PublicationRule } from '../alerts/publication/keep-rates.ts';
import type { ValueMap } from '../normalise/place.ts';
import type { Level, StateCode, System } from '../../specs/graphql/network.generated.ts';

/**
 * One register of one provider, as the rest of the connector sees it: defaults filled, secrets read.
 * `Options` are the settings of its dialect.
 */
export interface SourceSettings<Options = unknown> {
  /** Global id, such as `JAL.spic`. */
  id: string;
  /** The id within its state, such as `spic`. */
  key: string;
  state: StateCode;
  system: System;
  name: string;
  level: Level;
  /** What values mean that no catalogue knows: by field, the code of each. */
  values?: ValueMap;
  dialect: string;
  /** Which register of the dialect it is, such as `spic`, `ssancionados` or `psancionados`. */
  register: string;
  options: Options;
  credentials: Credentials | null;
  sweepEverySeconds: number;
  /** Null where every reading is of the whole register. */
  fullSweepEverySeconds: number | null;
  limits: UpstreamLimits;
  /** By which ids that identify a person are digested; absent where nothing is kept. */
  idKey?: string;
}

/** Sources that share one object share its token. */
export type Credentials = AccountCredentials | TokenCredentials;

/** A token that never changes. */
export interface TokenCredentials extends NamedCredentials {
  token: string;
}

interface NamedCredentials {
  /** Their name in the settings; none where they are not of settings. */
  name?: string;
  /** The day on which they end. */
  endsOn?: string;
}

/** OAuth 2.0 password grant. */
export interface AccountCredentials extends NamedCredentials {
  tokenUrl: string;
  username: string;
  password: string;
  clientId: string;
  clientSecret: string;
  /** Where the client's id and secret go: the PDN allows both, and some services take only one. */
  clientAuthentication: 'basic' | 'form';
  scope: string | null;
}

export interface UpstreamLimits {
  connectTimeoutMs: number;
  /** Until the first byte of the answer's headers. */
  responseTimeoutMs: number;
  /** The whole request, body included. */
  requestTimeoutMs: number;
  maxBodyBytes: number;
  pageSize: number;
  /** A register larger than this many pages is refused as endless. */
  maxPages: number;
}

export interface StateSettings {
  state: StateCode;
  sources: SourceSettings[];
  /** Null where the state's registers are not published as the PDN asks for them. */
  publish: PublishSettings | null;
  /** When a source that publishes less than it did is told. */
  publication?: PublicationRule;
  /** What its service depends on. */
  service?: ServiceSettings;
}

/** Whom the registers are published to. Secrets are known by their hashes alone. */
export interface PublishSettings {
  users: { username: string; passwordHash: string }[];
  clients: { id: string; secretHash: string }[];
  tokens: { name: string; tokenHash: string }[];
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
}

/** What the state's own service depends on, and when it ends. */
export interface ServiceSettings {
  supportContract?: { name: string; endsOn: string };
  licences: { name: string; endsOn: string }[];
  warnWithinDays: number;
  warnOfCertificatesWithinDays: number;
}

/** Where the stores are, and how they are backed up. */
export interface DataSettings {
  dataDir: string;
  backups: BackupPlan;
}

/** What the program itself needs to know. */
export interface ProgramSettings extends DataSettings {
  host: string;
  port: number;
  /** What connectors share to compare identifiers; null where they do not. */
  matchSecret: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Files of states, or folders of them. */
  states: string[];
}
