import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';

export interface ShownCertificate {
  /** Why it is not trusted, by an error code of OpenSSL or Node.js; null where it is. */
  untrustedBy: string | null;
  endsAt: Date;
}

/** The certificate that an https address shows, trusted or not; null where it shows none in time. */
export async function shownCertificate(url: URL, waitMs: number): Promise<ShownCertificate | null> {
  const socket: TLSSocket = connect({
    host: url.hostname,
    port: Number(url.port || 443),
    servername: url.hostname,
    // Looked at here, never trusted: requests are made elsewhere, with verification.
    rejectUnauthorized: false,
    timeout: waitMs,
  });
  socket.on('timeout', () => socket.destroy(new Error('No TLS handshake in time.')));
  try {
    await once(socket, 'secureConnect');
    const { valid_to: validTo } = socket.getPeerCertificate();
    const reason = socket.authorized ? null : String(socket.authorizationError);
    return { untrustedBy: reason, endsAt: new Date(validTo) };
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}
