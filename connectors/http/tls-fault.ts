/** Why no trusted encrypted connection could be made. */
export type TlsFault =
  | 'TOO_OLD'
  | 'NOT_TLS'
  | 'CHAIN_INCOMPLETE'
  | 'UNKNOWN_AUTHORITY'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'OTHER_NAME'
  | 'OTHER';

/** Error codes of OpenSSL and Node.js. */
const patterns: [RegExp, TlsFault][] = [
  [/^CERT_HAS_EXPIRED$/, 'EXPIRED'],
  [/^CERT_NOT_YET_VALID$/, 'NOT_YET_VALID'],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)/, 'OTHER_NAME'],
  // The service shows a certificate whose authority it does not show, and that is none of those known.
  [/^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT)/, 'CHAIN_INCOMPLETE'],
  [/SELF_SIGNED_CERT|^(CERT_UNTRUSTED|CERT_REJECTED|INVALID_CA)$/, 'UNKNOWN_AUTHORITY'],
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH/, 'NOT_TLS'],
  [/PROTOCOL|SSL_VERSION|VERSION_TOO_LOW|LEGACY_RENEGOTIATION|HANDSHAKE_FAILURE/, 'TOO_OLD'],
  [/TOO_SMALL|TOO_WEAK|NO_SHARED_CIPHER/, 'TOO_OLD'],
];

/** By the cause of a `TLS_FAILED`, or the reason for which a certificate is not trusted. */
export function tlsFaultOf(cause: string | null): TlsFault {
  return patterns.find(([pattern]) => pattern.test(cause ?? ''))?.[1] ?? 'OTHER';
}
