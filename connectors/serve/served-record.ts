import type { StoredRecord } from '../records.ts';
import { sourceError } from '../../specs/outcomes.ts';
import type { RequestContext } from './request-context.ts';
import type { ServedSource } from './served-state.ts';

/** A record as the SDL has it. What few queries select is made only when it is selected. */
export function servedRecord(stored: StoredRecord, source: ServedSource) {
  return {
    ...stored.record,
    state: source.state,
    provenance: () => provenanceOf(stored, source),
    verify: async (_: unknown, context: RequestContext) => {
      const { code, ...verification } = await context.verify(stored);
      return { ...verification, error: code && sourceError(code) };
    },
  };
}

function provenanceOf(stored: StoredRecord, source: ServedSource) {
  return {
    state: source.state,
    source,
    system: stored.system,
    dialect: source.dialect,
    recordId: stored.providerId,
    fechaCaptura: stored.fechaCaptura,
    retrievedAt: stored.retrievedAt,
    firstSeen: stored.firstSeen,
    lastSeen: stored.lastSeen,
    missingSince: stored.missingSince,
    recoveredFrom: stored.recoveredFrom,
    digest: stored.digest,
    notes: () => stored.notes,
    original: () => stored.publicOriginal,
    withheld: () => stored.withheld,
  };
}
