import { readFile } from 'node:fs/promises';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { DatabaseAddress } from './database-address.ts';

/** How the certificate of a server is judged. */
export interface Trust {
  rejectUnauthorized: boolean;
  ca?: string;
}

/**
 * What to trust at an address; null where the connection is not encrypted.
 * @throws UpstreamFailure `TLS_FAILED` when the authority's certificate cannot be read.
 */
export async function trustFor(address: DatabaseAddress): Promise<Trust | null> {
  const { encryption, authority } = address;
  if (encryption === 'none') return null;
  const rejectUnauthorized = encryption === 'verified';
  if (authority === null) return { rejectUnauthorized };
  const ca = await readFile(authority, 'utf8').catch(() => {
    throw new UpstreamFailure('TLS_FAILED', 'no readable sslrootcert');
  });
  return { rejectUnauthorized, ca };
}
