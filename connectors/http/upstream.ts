import type { SourceSettings } from '../settings.ts';

/** A request to a state's service. The body is sent as JSON. */
export interface UpstreamRequest {
  method: 'GET' | 'POST';
  url: string;
  body?: unknown;
}

/** Authorised, bounded access to the service of one source, for its dialect. */
export interface Upstream {
  /**
   * Sends a request with the source's access token and returns the decoded JSON.
   * @throws UpstreamFailure
   */
  requestJson(request: UpstreamRequest): Promise<unknown>;
}

/** Makes the upstream of a source; tokens are shared by sources with the same credentials. */
export type ConnectUpstream = (source: SourceSettings, signal: AbortSignal) => Upstream;
