import pg from 'pg';
import type { Column } from './database.ts';

const { builtins } = pg.types;

const decoders = new Map<number, (text: string) => unknown>([
  [builtins.BOOL, (text) => text === 't'],
  [builtins.INT2, Number],
  [builtins.INT4, Number],
  [builtins.OID, Number],
  [builtins.FLOAT4, numberOrText],
  [builtins.FLOAT8, numberOrText],
  [builtins.TIMESTAMP, (text) => text.replace(' ', 'T')],
  // The session is in UTC.
  [builtins.TIMESTAMPTZ, (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z')],
  [builtins.BYTEA, (text) => Buffer.from(text.slice(2), 'hex')],
]);

/** A column of PostgreSQL, whose values come as text; what is not told here stays text, as int8 and numeric. */
export function columnOf({ name, dataTypeID }: pg.FieldDef): Column {
  const decode = decoders.get(dataTypeID) ?? ((text: string) => text);
  return { name, decode: (value) => decode(value as string), cast: null, isEnumerated: false };
}

function numberOrText(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
