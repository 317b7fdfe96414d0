import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';

/** The certificate that an https address shows, trusted or not; null where it shows none in time. */
export async function shownCertificate(
  url: URL,
  waitMs: number,
): Promise<{ trusted: boolean; endsAt: Date } | null> {
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
    return { trusted: socket.authorized, endsAt: new Date(validTo) };
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}
