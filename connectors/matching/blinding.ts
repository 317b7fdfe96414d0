import { createHmac } from 'node:crypto';
import {
  blind,
  readIdentifiers,
  type BlindIdentifiers,
  type Identifiers,
} from '../../specs/matching/read-identifiers.ts';

/** Makes of RFC and CURP what may travel between connectors. */
export interface Blinding {
  /** What the secret is called; nothing of it follows from that. */
  by: string;
  /** Null where nothing is written. */
  of(identifiers: Identifiers): BlindIdentifiers | null;
}

/**
 * Digests by a secret that all connectors share and the gateway does not have: equal identifiers have equal ones,
 * and whoever sees them cannot try out who they belong to (docs/decisions/0022).
 * @param secret null where there is none: then identifiers stay at home, and names alone decide
 */
export function createBlinding(secret: string | null): Blinding | null {
  if (secret === null) return null;
  const digest = (part: string) =>
    createHmac('sha256', secret).update(part).digest('base64url').slice(0, digestLength);
  const by = digest('the name of the secret').slice(0, 8);
  return { by, of: (identifiers) => blind(readIdentifiers(identifiers), digest, by) };
}

/** 132 bits: no two identifiers of a country share one by chance. */
const digestLength = 22;
