import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { MatchDates } from '../../specs/matching/wire.ts';
import { writtenSubjectOf, type RecordedSubject } from '../../specs/matching/written-subject.ts';
import type { PublicRecord, StoredRecord } from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { Blinding } from './blinding.ts';
import type { MatchIndex } from './match-index.ts';

/** A page of so many records holds everybody else up for some milliseconds. */
const pageSize = 100;

export interface KeepIndexOptions {
  store: Store;
  sources: readonly Pick<SourceSettings, 'id' | 'system'>[];
  /** Null where identifiers are not compared. */
  blinding: Blinding | null;
  /** Once it aborts, nothing more is read. */
  signal: AbortSignal;
}

/** Takes what changed in a store into its index. Several calls at once are one. */
export function keepIndex(
  index: MatchIndex,
  { store, sources, blinding, signal }: KeepIndexOptions,
): () => Promise<void> {
  const read = new Map<string, number>();
  /** Sources that were read from the beginning since another store took the place of theirs. */
  const restored = new Set<string>();
  let going: Promise<void> | null = null;

  async function catchUp(): Promise<void> {
    for (const source of sources) {
      while (!signal.aborted && readPage(source)) await yieldToOthers();
    }
  }

  /** Whether there may be more. */
  function readPage({ id, system }: Pick<SourceSettings, 'id' | 'system'>): boolean {
    if (isReplaced(id)) {
      index.forget(id);
      read.delete(id);
    }
    const since = read.get(id) ?? 0;
    const changed = store.changes(id, since, pageSize);
    index.transaction(() => {
      for (const { stored } of changed) {
        const { record, fechaCaptura } = stored;
        if (stored.missingSince !== null) {
          index.remove(record.id);
          continue;
        }
        const written = subjectOf(stored, blinding);
        const dates = datesOf(record, fechaCaptura);
        const mayHaveBegun = hasUnreadableStart(record);
        index.put({ id: record.id, sourceId: id, system, written, dates, mayHaveBegun });
      }
    });
    read.set(id, changed.at(-1)?.change ?? since);
    return changed.length === pageSize;
  }

  /** The numbers of another store's changes say nothing of what was read. */
  function isReplaced(id: string): boolean {
    const since = read.get(id) ?? 0;
    // A record that had this number has it still or a later one.
    if (since > 0 && store.changes(id, since - 1, 1).length === 0) return true;
    const { isRestored } = store.history(id);
    const isNew = isRestored && !restored.has(id);
    if (isRestored) restored.add(id);
    else restored.delete(id);
    return isNew;
  }

  return () => {
    going ??= catchUp().finally(() => (going = null));
    return going;
  };
}

/** With what stands for its identifiers; a name that is hidden stays so, and its identifiers stay at home. */
function subjectOf(stored: StoredRecord, blinding: Blinding | null): RecordedSubject | null {
  const subject = writtenSubjectOf(stored.record);
  const identifiers = subject && blinding ? blinding.of(stored.identifiers) : null;
  if (!subject || !identifiers) return subject;
  return subject.kind === 'person'
    ? { ...subject, written: { ...subject.written, identifiers } }
    : { ...subject, written: { ...subject.written, identifiers } };
}

function hasUnreadableStart(record: PublicRecord): boolean {
  return 'inhabilitacion' in record && record.inhabilitacion?.fechaInicialEstado === 'ILEGIBLE';
}

function datesOf(record: PublicRecord, captured: string | null): MatchDates {
  const debarment = 'inhabilitacion' in record ? record.inhabilitacion : null;
  return { captured, from: debarment?.fechaInicial ?? null, until: debarment?.fechaFinal ?? null };
}
