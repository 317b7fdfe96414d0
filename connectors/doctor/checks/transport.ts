import { isLoopback } from '../../../service/settings/schema.ts';
import { shownCertificate } from '../../http/shown-certificate.ts';
import { tlsFindingOf } from '../failure-finding.ts';
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
  const certificate = await shownCertificate(url, waitMs);
  if (certificate === null) return; // Whether it can be reached at all is found elsewhere.
  findings.examined('SRC-17', 'SRC-18');
  if (certificate.untrustedBy !== null) findings.add(tlsFindingOf(certificate.untrustedBy));
  else if (certificate.endsAt.getTime() - now.getTime() < renewalDays * dayMs) {
    findings.add('CERTIFICATE_ENDS_SOON');
  }
}
