import type { StoredRecord } from '../records.ts';
import { changedFields } from '../store/changed-fields.ts';
import { recordUnavailable } from './errors.ts';
import { sourceError } from '../../specs/outcomes.ts';
import type { RequestContext } from './request-context.ts';
import type { ServedSource } from './served-state.ts';

/** A record as the SDL has it. What few queries select is made only when it is selected. */
export function servedRecord(stored: StoredRecord, source: ServedSource): object {
  return {
    ...stored.record,
    state: source.state,
    provenance: () => provenanceOf(stored, source),
    versions: (_: unknown, context: RequestContext) => versionsOf(stored, context),
    asOf: ({ moment }: { moment: string }, context: RequestContext) =>
      recordAsOf(stored, moment, source, context),
    verify: async (_: unknown, context: RequestContext) => {
      const { code, ...verification } = await context.verify(stored);
      return { ...verification, error: code && sourceError(code) };
    },
  };
}

const maxVersions = 100;

function versionsOf({ record: { id } }: StoredRecord, context: RequestContext) {
  const versions = context.askStore((store) => store.versions(id));
  if (versions === null) throw recordUnavailable('STORE_FAILED');
  return versions
    .map((version, index) => ({
      retrievedAt: version.retrievedAt,
      lastSeen: version.lastSeen,
      fechaCaptura: version.fechaCaptura,
      digest: version.digest,
      original: () => version.publicOriginal,
      withheld: version.withheld,
      fields: () =>
        index === 0
          ? []
          : changedFields(versions[index - 1]!.publicOriginal, version.publicOriginal),
    }))
    .reverse()
    .slice(0, maxVersions);
}

function recordAsOf(
  { record: { id } }: StoredRecord,
  moment: string,
  source: ServedSource,
  context: RequestContext,
) {
  context.spendRows(1);
  // With whatever offset the caller wrote it; moments are stored in UTC.
  const asOf = new Date(moment).toISOString();
  const isPast = asOf <= context.now().toISOString();
  const found = context.askStore((store) => ({
    stored: store.byIdAsOf(id, asOf),
    isKnown: isPast && store.history(source.id, asOf).asOf !== null,
  }));
  if (!found) throw recordUnavailable('STORE_FAILED');
  if (!found.isKnown) return { status: 'UNKNOWN', record: null };
  return found.stored
    ? { status: 'THERE', record: servedRecord(found.stored, source) }
    : { status: 'NOT_THERE', record: null };
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
