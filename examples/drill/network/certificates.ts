// oxlint-disable-next-line import/no-unassigned-import -- x509 wants it to be there before itself
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import type { TlsOptions } from 'node:tls';
import * as x509 from '@peculiar/x509';

/** What a service may show at its door; only `good`, and `renewed` in its place, are to be trusted. */
export interface Certificates {
  /** The authority that the connectors trust, as PEM. */
  ca: string;
  good: TlsOptions;
  renewed: TlsOptions;
  expired: TlsOptions;
  notYetValid: TlsOptions;
  wrongHost: TlsOptions;
  selfSigned: TlsOptions;
  unknownAuthority: TlsOptions;
  /** Signed by an intermediate authority, whose own certificate is not shown. */
  withoutIntermediate: TlsOptions;
  /** The same with its whole chain. */
  withIntermediate: TlsOptions;
  tooOldProtocol: TlsOptions;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 24 * 60 * 60 * 1000;

interface Authority {
  name: string;
  keys: CryptoKeyPair;
  certificate: x509.X509Certificate;
}

type CryptoKeyPair = webcrypto.CryptoKeyPair;

/** Makes an authority and what it certifies, in this process; nothing outside the drill trusts it. */
export async function makeCertificates(): Promise<Certificates> {
  x509.cryptoProvider.set(webcrypto as never);
  const authority = await makeAuthority('CN=Autoridad del simulacro');
  const stranger = await makeAuthority('CN=Autoridad desconocida');
  const good = await certify(authority);
  const intermediate = await makeAuthority('CN=Autoridad intermedia', authority);
  const below = await certify(intermediate);
  const chain = [below.cert, intermediate.certificate.toString('pem')].join('\n');
  return {
    ca: authority.certificate.toString('pem'),
    good,
    renewed: await certify(authority, { days: [-1, 50] }),
    expired: await certify(authority, { days: [-30, -1] }),
    notYetValid: await certify(authority, { days: [1, 30] }),
    wrongHost: await certify(authority, { host: 'otra-entidad.example' }),
    selfSigned: await certify(null),
    unknownAuthority: await certify(stranger),
    withoutIntermediate: below,
    withIntermediate: { ...below, cert: chain },
    tooOldProtocol: {
      ...good,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    },
  };
}

/** An authority that vouches for itself, or that another one vouches for. */
async function makeAuthority(name: string, above?: Authority): Promise<Authority> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: above?.name ?? name,
    publicKey: keys.publicKey,
    signingKey: (above?.keys ?? keys).privateKey,
    notBefore: inDays(-60),
    notAfter: inDays(60),
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  return { name, keys, certificate };
}

/** A certificate for a service, signed by an authority or by itself. */
async function certify(
  authority: Authority | null,
  { host = 'localhost', days = [-30, 30] } = {},
): Promise<TlsOptions> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: authority?.name ?? `CN=${host}`,
    publicKey: keys.publicKey,
    signingKey: (authority?.keys ?? keys).privateKey,
    notBefore: inDays(days[0]!),
    notAfter: inDays(days[1]!),
    signingAlgorithm: algorithm,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
}

function makeKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * dayMs);
}
