import mysql, { type FieldPacket } from 'mysql2/promise';
import type { Column } from './database.ts';

const { Types } = mysql;

/** Flags of the protocol's column definition. */
const flag = { unsigned: 32, enum: 256, set: 2048 } as const;

const integers: ReadonlySet<number> = new Set([
  Types.TINY,
  Types.SHORT,
  Types.INT24,
  Types.LONG,
  Types.LONGLONG,
  Types.YEAR,
]);

/** A column of MySQL or MariaDB. */
export function columnOf(field: FieldPacket): Column {
  const flags = Number(field.flags);
  return {
    name: field.name,
    decode: decoders.get(field.columnType) ?? ((value) => value),
    cast: castOf(field, flags),
    isEnumerated: (flags & (flag.enum | flag.set)) !== 0,
  };
}

/** A number compared with a text, as which large ones come, would be compared as floating point. */
function castOf({ columnType, decimals }: FieldPacket, flags: number): string | null {
  if (columnType === Types.NEWDECIMAL) return `DECIMAL(65, ${decimals})`;
  if (!integers.has(columnType!)) return null;
  return (flags & flag.unsigned) === 0 ? 'SIGNED' : 'UNSIGNED';
}

const decoders = new Map<number | undefined, (value: unknown) => unknown>([
  [Types.DATETIME, (value) => (value as string).replace(' ', 'T')],
  // The session is in UTC.
  [Types.TIMESTAMP, (value) => `${(value as string).replace(' ', 'T')}Z`],
  [Types.FLOAT, (value) => shortest(value as number)],
  [Types.BIT, (value) => bits(value as Buffer)],
]);

/** The shortest number of which a FLOAT holds this one. */
function shortest(value: number): number {
  const candidates = [6, 7, 8, 9].map((digits) => Number(value.toPrecision(digits)));
  return candidates.find((candidate) => Math.fround(candidate) === value) ?? value;
}

function bits(value: Buffer): string {
  return BigInt(`0x${value.toString('hex')}`).toString();
}
