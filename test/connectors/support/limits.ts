import type { UpstreamLimits } from '../../../connectors/settings.ts';

/** Limits that a local server keeps easily, and that a test does not wait for long. */
export const limits: UpstreamLimits = {
  connectTimeoutMs: 2000,
  responseTimeoutMs: 2000,
  requestTimeoutMs: 3000,
  maxBodyBytes: 100_000,
  pageSize: 200,
  maxPages: 100,
};

/** A signal that never aborts. */
export const never = new AbortController().signal;
