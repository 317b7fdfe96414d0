import { hash } from 'node:crypto';
import { isObject } from '../normalise/place.ts';
import { originOf, type RowOrigin } from './row-origin.ts';

/** A row as JSON, and which of its columns hold what JSON cannot. */
export interface TableOriginal {
  row: unknown;
  binaryColumns: ReadonlySet<string>;
  /** What was done to its cells before they were read. */
  remarks: RowOrigin['remarks'];
}

/**
 * A row as its source has it, as JSON: column by column, moments as ISO 8601, what JSON's numbers cannot
 * carry exactly as text, and of binary data a digest, which is enough to see it change.
 */
export function originalOf(row: unknown): TableOriginal {
  const remarks: RowOrigin['remarks'] = originOf(row)?.remarks ?? new Map();
  if (!isObject(row)) return { row, binaryColumns: new Set(), remarks };
  const cells = Object.entries(row);
  const binary = cells.filter(([, value]) => value instanceof Uint8Array).map(([name]) => name);
  return {
    row: Object.fromEntries(cells.map(([name, value]) => [name, jsonOf(value)])),
    binaryColumns: new Set(binary),
    remarks,
  };
}

function jsonOf(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  // It would be read back as 0 (RFC 8785, section 3.2.2.3).
  if (Object.is(value, -0)) return 0;
  if (value instanceof Date) return clockOf(value);
  if (value instanceof Uint8Array) {
    return `${value.length} bytes, SHA-256 ${hash('sha256', value)}`;
  }
  return value;
}

/** A spreadsheet has dates and moments without a zone; its reader gives them as if they were in UTC. */
function clockOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return String(date);
  return date.toISOString().replace(/(T00:00:00)?\.000Z$|Z$/, '');
}
