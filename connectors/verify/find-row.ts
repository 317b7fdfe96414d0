import type { Access, Dialect } from '../dialects/dialect.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { ReadRow, StoredRecord } from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import { guardPages } from '../sweep/guard-pages.ts';

/**
 * Looks for one row of a source by its provider's id: by asking for it, where the dialect can, and else, or
 * where that brings nothing, by reading the register. So a service that takes a filter its own way makes
 * nobody vanish.
 * @returns null when the register was read to its end and does not have it.
 * @throws UpstreamFailure with what is in the way of telling.
 */
export async function findRow(
  { providerId, ownId }: Pick<StoredRecord, 'providerId' | 'ownId'>,
  source: SourceSettings,
  dialect: Dialect,
  access: Access,
): Promise<ReadRow | null> {
  const isWanted = (row: ReadRow) => row.providerId === providerId;
  const rows = (await dialect.readRecord?.(source, access, ownId)) ?? [];
  const found = rows.map((row) => dialect.readRow(source, row)).find(isWanted);
  return found ?? findInRegister(isWanted, source, dialect, access);
}

async function findInRegister(
  isWanted: (row: ReadRow) => boolean,
  source: SourceSettings,
  dialect: Dialect,
  access: Access,
): Promise<ReadRow | null> {
  const { maxPages } = source.limits;
  const pages = guardPages(dialect.readPages(source, access), { maxPages, signal: access.signal });
  let received = 0;
  let isSeamless = true;
  for await (const { rows, total, seamless, hasNext } of pages) {
    const found = rows.map((row) => dialect.readRow(source, row)).find(isWanted);
    if (found) return found;
    isSeamless &&= seamless ?? received === 0;
    received += rows.length;
    // Between pages of a register that moves it may have slipped through.
    const isWhole = isSeamless || total === null || total === received;
    if (!hasNext && !isWhole) throw new UpstreamFailure('INCONSISTENT');
  }
  return null;
}
