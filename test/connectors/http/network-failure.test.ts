import { Options, RequestError } from 'got';
import { networkFailure } from '../../../connectors/http/network-failure.ts';
import type { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { never } from '../support/limits.ts';

function codeFor(code: string): FailureCode {
  const error = new RequestError('connect 10.0.0.1:443', { code }, new Options());
  return (networkFailure(error, never) as UpstreamFailure).code;
}

describe('An error of the network', () => {
  test.each<[FailureCode, string[]]>([
    ['DNS_FAILED', ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']],
    ['CONNECTION_REFUSED', ['ECONNREFUSED']],
    ['TIMEOUT', ['ETIMEDOUT']],
    [
      'TLS_FAILED',
      [
        'CERT_HAS_EXPIRED',
        'CERT_NOT_YET_VALID',
        'CERT_REVOKED',
        'CERT_SIGNATURE_FAILURE',
        'CERT_UNTRUSTED',
        'CRL_HAS_EXPIRED',
        'DEPTH_ZERO_SELF_SIGNED_CERT',
        'EPROTO',
        'ERROR_IN_CERT_NOT_AFTER_FIELD',
        'ERR_SSL_WRONG_VERSION_NUMBER',
        'ERR_TLS_CERT_ALTNAME_INVALID',
        'HOSTNAME_MISMATCH',
        'INVALID_CA',
        'INVALID_PURPOSE',
        'PATH_LENGTH_EXCEEDED',
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      ],
    ],
    ['BODY_TRUNCATED', ['Z_BUF_ERROR', 'ERR_HTTP_CONTENT_LENGTH_MISMATCH']],
    ['NOT_JSON', ['Z_DATA_ERROR', 'ERR__ERROR_FORMAT_PADDING_2', 'ZSTD_error_prefix_unknown']],
    [
      'CONNECTION_LOST',
      ['ECONNRESET', 'EPIPE', 'EHOSTUNREACH', 'HPE_INVALID_CONSTANT', 'EWHATEVER'],
    ],
  ])('means %s for %s', (failure, codes) => {
    for (const code of codes) expect([code, codeFor(code)]).toEqual([code, failure]);
  });

  test('is told from an error of our own, which stays what it is', () => {
    const bug = new TypeError('x is not a function');
    expect(networkFailure(bug, never)).toBe(bug);
  });
});
