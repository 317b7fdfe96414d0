import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { StateCode, System } from '../../specs/graphql/network.generated.ts';
import { formatRecordId } from '../../specs/ids.ts';
import { digestedId, publicIdOf } from '../normalise/public-ids.ts';
import { isNamedIn, withholdPrivate } from '../normalise/withhold-private.ts';
import type { PublicRecord, ReservedPart } from '../records.ts';
import { SpansTable } from './spans-table.ts';
import type { Sql } from './sql.ts';
import { SystemIndex } from './system-index.ts';
import { VersionsTable } from './versions-table.ts';

/**
 * What counts as private, by number: raise it when more does, and every store is gone through once more. A file
 * has the number of its last time where SQLite keeps who wrote it.
 */
const rule = 1;
const versionsAtOnce = 200;

interface VersionColumns {
  version: number;
  record: number;
  source: number;
  isCurrent: number;
  isPublished: number;
  id: string;
  providerId: string;
  sourceId: string;
  system: System;
  fechaCaptura: string | null;
  normalised: string;
  notes: string;
  withheld: string;
  reserved: string;
  original: string;
}

const select = `
  SELECT v.key AS version, r.key AS record, r.source, v.key = r.version AS isCurrent,
    r.missing_since IS NULL AS isPublished, r.id,
    r.provider_id AS providerId, s.id AS sourceId, s.system,
    v.fecha_captura AS fechaCaptura, v.normalised, v.notes, v.withheld, v.reserved, v.original
  FROM versions v JOIN records r ON r.key = v.record JOIN sources s ON s.key = r.source`;

/**
 * Withholds in every version of every record what an earlier program, which did not take it for private, left
 * to be shown, and gives a digest to ids that identify a person. Their records keep their history. All or nothing.
 * @returns how many versions were changed; null where there was nothing to do
 */
export function withholdAgain(sql: Sql, idKey: string): number | null {
  const { application_id: done } = sql.get<{ application_id: number }>('PRAGMA application_id')!;
  if (done >= rule) return null;
  return sql.transaction(() => {
    const spans = new SpansTable(sql);
    const versions = new VersionsTable(sql);
    const tools = {
      idKey,
      versions,
      spans,
      indexes: indexesOf(sql),
      ownIds: renameRecords(sql, idKey),
    };
    let changed = 0;
    for (let last = 0; ;) {
      const rows = sql.all<VersionColumns>(
        `${select} WHERE v.key > ? ORDER BY v.key LIMIT ${versionsAtOnce}`,
        last,
      );
      for (const row of rows) if (withhold(row, tools)) changed++;
      if (rows.length < versionsAtOnce) break;
      last = rows.at(-1)!.version;
    }
    sql.script(`PRAGMA application_id = ${rule}`);
    return changed;
  });
}

interface Tools {
  versions: VersionsTable;
  idKey: string;
  /** The providers' own ids of records for which a digest stands now, by their keys. */
  ownIds: ReadonlyMap<number, string>;
  spans: SpansTable;
  indexes: Record<System, SystemIndex>;
}

function indexesOf(sql: Sql): Tools['indexes'] {
  return { S2: new SystemIndex(sql, 'S2'), S3: new SystemIndex(sql, 'S3') };
}

/** Gives a digest to ids that identify a person, or name one whom their record hides. */
function renameRecords(sql: Sql, idKey: string): Tools['ownIds'] {
  const ownIds = new Map<number, string>();
  const all = sql.all<Pick<VersionColumns, 'record' | 'id' | 'providerId' | 'sourceId' | 'system'>>(
    `SELECT r.key AS record, r.id, r.provider_id AS providerId, s.id AS sourceId, s.system
     FROM records r JOIN sources s ON s.key = r.source`,
  );
  for (const { record, id, providerId: ownId, sourceId, system } of all) {
    const source = { id: sourceId, idKey };
    const isNamed = () => isNamedIn(ownId, reservedOf(sql, record));
    const isShown = publicIdOf(source, ownId) === ownId && !isNamed();
    if (isShown) continue;
    ownIds.set(record, ownId);
    const providerId = digestedId(source, ownId);
    const [state, sourceKey] = sourceId.split('.') as [StateCode, string];
    const renamed = formatRecordId({ state, system, sourceKey, providerId });
    sql.run(
      'UPDATE records SET id = ?, provider_id = ? WHERE key = ?',
      renamed,
      providerId,
      record,
    );
    sql.run('UPDATE quarantine SET record_id = ? WHERE record_id = ?', renamed, id);
  }
  return ownIds;
}

function reservedOf(sql: Sql, record: number): ReservedPart {
  const current = `SELECT v.reserved FROM versions v JOIN records r ON r.version = v.key WHERE r.key = ?`;
  return JSON.parse(sql.get<{ reserved: string }>(current, record)!.reserved) as ReservedPart;
}

/** Whether something of the version was changed. */
function withhold(
  row: VersionColumns,
  { versions, idKey, ownIds, spans, indexes }: Tools,
): boolean {
  const before = JSON.parse(row.normalised) as PublicRecord;
  const kept = JSON.parse(row.reserved) as ReservedPart;
  const wasWithheld = JSON.parse(row.withheld) as string[];
  const ownId = ownIds.get(row.record);
  const reserved = ownId === undefined ? kept : { ...kept, ownId };
  const parts = {
    record: before.id === row.id ? before : { ...before, id: row.id },
    notes: JSON.parse(row.notes) as MappingNote[],
    original: JSON.parse(row.original) as unknown,
  };
  const paths = new Set(wasWithheld);
  const source = { id: row.sourceId, idKey };
  const shown = withholdPrivate(source, parts, reserved, (_name, path) => paths.has(path));
  const added = shown.withheld.filter((path) => !paths.has(path));
  if (shown.record === before && added.length === 0) return false;
  const withheld = [...wasWithheld, ...added];

  const { record, version, source: sourceKey, fechaCaptura } = row;
  versions.rewrite(record, version, { ...shown, withheld, reserved, fechaCaptura });
  const index = indexes[row.system];
  const searched = { record: shown.record, fechaCaptura };
  index.rewritePast({ key: record, version }, searched);
  if (row.isCurrent && row.isPublished) {
    index.replace(record, sourceKey, searched, { version, since: spans.since(record) });
  }
  return true;
}
