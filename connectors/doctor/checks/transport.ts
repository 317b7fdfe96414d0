import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { isLoopback } from '../../../service/settings/schema.ts';
import type { Findings } from '../finding.ts';

const waitMs = 10_000;
const dayMs = 86_400_000;
const renewalDays = 30;

/** Whether the service is reached safely, and will be next month. */
export async function checkTransport(
  address: string,
  findings: Findings,
  now: Date,
): Promise<void> {
  const url = new URL(address);
  if (url.protocol !== 'https:') {
    if (isLoopback(url.hostname)) findings.untested('SRC-17', 'NOT_APPLICABLE');
    else findings.add('NO_TLS');
    return;
  }
  const certificate = await certificateOf(url);
  if (certificate === null) return; // Whether it can be reached at all is found elsewhere.
  findings.examined('SRC-17', 'SRC-18');
  if (!certificate.trusted) findings.add('BAD_CERTIFICATE');
  else if (certificate.endsAt - now.getTime() < renewalDays * dayMs) {
    findings.add('CERTIFICATE_ENDS_SOON');
  }
}

async function certificateOf(url: URL): Promise<{ trusted: boolean; endsAt: number } | null> {
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
    return { trusted: socket.authorized, endsAt: Date.parse(validTo) };
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}
