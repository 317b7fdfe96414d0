import type { SourceSettings } from '../settings.ts';
import type { OnDeviation } from './deviations.ts';
import type { Persistence } from './persistence.ts';
import type { Validators } from './validators.ts';

/** A request to a state's service. The body is sent as JSON. */
export interface UpstreamRequest {
  method: 'GET' | 'POST';
  url: string;
  body?: unknown;
  /**
   * How the token is shown: as RFC 6750 says, or alone, which the federal service asks for. By default
   * the first.
   */
  authorization?: 'bearer' | 'raw';
}

/** Authorised, bounded access to the service of one source, for its dialect. */
export interface Upstream {
  /**
   * Sends a request with the source's access token and returns the decoded JSON. Where `judge` refuses it
   * with a failure that may pass, the request is repeated like one that failed by itself.
   * @throws UpstreamFailure
   */
  requestJson(request: UpstreamRequest, judge?: (answer: unknown) => void): Promise<unknown>;
  /**
   * Sends a request with the source's access token and returns the body of its answer, undecoded. `judge`
   * is used as by `requestJson`.
   * @throws UpstreamFailure when the answer is anything but a 200.
   */
  requestBody(request: UpstreamRequest, judge?: (body: Buffer) => void): Promise<Buffer>;
  /**
   * Gets a document into a new file as it arrives, unless the service says that it is still the one with
   * these validators: then there is no file.
   * @throws UpstreamFailure as `requestBody`; the file may then hold a part of the body.
   */
  download(url: string, path: string, known?: Validators | null): Promise<Download>;
}

export interface Download {
  isUnchanged: boolean;
  /** By which the document can be told from its next version; null where the service gives none. */
  validators: Validators | null;
}

/** How one upstream is used. */
export interface UpstreamUse {
  /** Repeats requests; without it each is sent once. */
  persistence?: Persistence | undefined;
  /** Learns of what was wrong with answers that were accepted all the same. */
  onDeviation?: OnDeviation;
}

/** Makes the upstream of a source; tokens are shared by sources with the same credentials. */
export type ConnectUpstream = (
  source: SourceSettings,
  signal: AbortSignal,
  use?: UpstreamUse,
) => Upstream;
