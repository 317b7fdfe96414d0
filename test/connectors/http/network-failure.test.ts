import { Options, RequestError } from 'got';
import { networkFailure } from '../../../connectors/http/network-failure.ts';
import { tlsFaultOf, type TlsFault } from '../../../connectors/http/tls-fault.ts';
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
        'CA_KEY_TOO_SMALL',
        'CA_MD_TOO_WEAK',
        'CERT_HAS_EXPIRED',
        'CERT_NOT_YET_VALID',
        'CERT_REVOKED',
        'CERT_SIGNATURE_FAILURE',
        'CERT_UNTRUSTED',
        'CRL_HAS_EXPIRED',
        'DEPTH_ZERO_SELF_SIGNED_CERT',
        'EE_KEY_TOO_SMALL',
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

describe('A handshake that fails', () => {
  const message = (reason: string) =>
    `write EPROTO 40:error:0A00042E:SSL routines:ssl3_read_bytes:${reason}:a.c:918:SSL alert number 70`;

  test.each<[string, string, TlsFault]>([
    ['tlsv1 alert protocol version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'TOO_OLD'],
    ['unsupported protocol', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'TOO_OLD'],
    ['ssl/tls alert handshake failure', 'ERR_SSL_SSL_TLS_ALERT_HANDSHAKE_FAILURE', 'TOO_OLD'],
    ['dh key too small', 'ERR_SSL_DH_KEY_TOO_SMALL', 'TOO_OLD'],
    ['wrong version number', 'ERR_SSL_WRONG_VERSION_NUMBER', 'NOT_TLS'],
    ['bad record mac', 'ERR_SSL_BAD_RECORD_MAC', 'OTHER'],
  ])('for the reason "%s" tells it, in the words of OpenSSL alone', (reason, cause, fault) => {
    const error = new RequestError(message(reason), { code: 'EPROTO' }, new Options());
    expect(networkFailure(error, never)).toMatchObject({ code: 'TLS_FAILED', cause });
    expect(tlsFaultOf(cause)).toBe(fault);
  });

  test('for no such reason tells its code', () => {
    const error = new RequestError('https://10.0.0.1/?a=b', { code: 'EPROTO' }, new Options());
    expect(networkFailure(error, never)).toMatchObject({ code: 'TLS_FAILED', cause: 'EPROTO' });
  });

  test.each<[string, TlsFault]>([
    ['CERT_HAS_EXPIRED', 'EXPIRED'],
    ['CERT_NOT_YET_VALID', 'NOT_YET_VALID'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'OTHER_NAME'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CHAIN_INCOMPLETE'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CHAIN_INCOMPLETE'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNKNOWN_AUTHORITY'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'UNKNOWN_AUTHORITY'],
    ['EE_KEY_TOO_SMALL', 'TOO_OLD'],
    ['no encryption offered', 'OTHER'],
  ])('by %s is %s', (cause, fault) => {
    expect(tlsFaultOf(cause)).toBe(fault);
  });
});
