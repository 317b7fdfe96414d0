import { TimeoutError } from 'got';
import type { FailureCode } from '../../specs/outcomes.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Error codes of libuv, c-ares, OpenSSL's verification and the decompressors, by prefix. */
const patterns: [RegExp, FailureCode][] = [
  [/^(ENOTFOUND|EAI_)/, 'DNS_FAILED'],
  [/^ECONNREFUSED/, 'CONNECTION_REFUSED'],
  [/^ETIMEDOUT/, 'TIMEOUT'],
  [/^(ERR_TLS_|ERR_SSL_|EPROTO|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/, 'TLS_FAILED'],
  [/^(CA|EE)_(KEY|MD)_TOO_/, 'TLS_FAILED'],
  [/^(ERROR_IN_C|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH)/, 'TLS_FAILED'],
  [/^(Z_BUF_ERROR|ERR_HTTP_CONTENT_LENGTH_MISMATCH)/, 'BODY_TRUNCATED'],
  // Whatever else a decompressor says: the body is not what its Content-Encoding announces.
  [/^(Z_|ZSTD_|ERR__ERROR_)/, 'NOT_JSON'],
];

/**
 * What broke while a request was under way, without the upstream's words: got's own errors hold
 * addresses and the access token, so they end here. An error without a code is our bug and is
 * returned as it is.
 */
export function networkFailure(error: unknown, signal: AbortSignal): unknown {
  // Not every one is got's: some of the socket's reach the stream as they are.
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UpstreamFailure || typeof code !== 'string') return error;
  if (signal.aborted) return new UpstreamFailure('INTERRUPTED');
  if (error instanceof TimeoutError) return new UpstreamFailure('TIMEOUT', error.event);
  const known = patterns.find(([pattern]) => pattern.test(code));
  return new UpstreamFailure(
    known?.[1] ?? 'CONNECTION_LOST',
    code === 'EPROTO' ? ofTls(error) : code,
  );
}

/** OpenSSL's reason, from its own closed list, stands in the message alone: `…:tlsv1 alert protocol version:…`. */
function ofTls(error: unknown): string {
  const [, reason] =
    /:error:[0-9A-F]{8}:SSL routines:[^:]*:([\w /-]{3,60}):/.exec(String(error)) ?? [];
  return reason === undefined ? 'EPROTO' : `ERR_SSL_${reason.replace(/\W+/g, '_').toUpperCase()}`;
}
