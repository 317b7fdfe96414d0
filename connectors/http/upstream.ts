import type { SourceSettings } from '../settings.ts';

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
   * Sends a request with the source's access token and returns the decoded JSON.
   * @throws UpstreamFailure
   */
  requestJson(request: UpstreamRequest): Promise<unknown>;
  /**
   * Sends a request with the source's access token and returns the body of its answer, undecoded.
   * @throws UpstreamFailure when the answer is anything but a 200.
   */
  requestBody(request: UpstreamRequest): Promise<Buffer>;
  /**
   * The same, but the body goes to a new file as it arrives.
   * @throws UpstreamFailure as `requestBody`; the file may then hold a part of the body.
   */
  download(request: UpstreamRequest, path: string): Promise<void>;
}

/** Makes the upstream of a source; tokens are shared by sources with the same credentials. */
export type ConnectUpstream = (source: SourceSettings, signal: AbortSignal) => Upstream;
