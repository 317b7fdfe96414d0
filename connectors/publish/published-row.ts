import { isObject } from '../normalise/place.ts';
import type { StoredRecord } from '../records.ts';
import { compact } from './compact.ts';
import type { PublishedState } from './published-state.ts';
import type { PublishedRegister } from './rest-v1/register.ts';

/**
 * A record as a register of REST v1 publishes it. What came as v1 goes out as it came, without its
 * reserved members, so that whoever reads it here gets the same content with the same digest.
 */
export function rowOf(
  { sources }: PublishedState,
  register: PublishedRegister,
  stored: StoredRecord,
): object {
  const source = sources.find(({ id }) => id === stored.sourceId)!;
  const cameSo = source.dialect === 'pdn-rest-v1' && source.register === register.name;
  const id = publishedId(sources, register, source.key, stored.providerId);
  if (cameSo) {
    const masked = withMasked(stored, compact(register.row(stored)));
    const row = withBlanks(masked, register);
    const hasOwnId = id === stored.providerId && !stored.withheld.includes('/id');
    return hasOwnId ? row : { ...row, id };
  }
  return {
    id,
    // v1 wants a moment at which the record was added or changed: where the source has none, ours.
    fechaCaptura: stored.fechaCaptura ?? stored.retrievedAt,
    ...(compact(register.row(stored)) as object),
  };
}

/** The provider's id, unless several sources of a state publish in one register and may share ids. */
function publishedId(
  sources: PublishedState['sources'],
  { name, system }: PublishedRegister,
  key: string,
  providerId: string,
): string {
  const among = sources.filter(
    (source) =>
      source.system === system && (source.dialect !== 'pdn-rest-v1' || source.register === name),
  );
  return among.length === 1 ? providerId : `${key}/${providerId}`;
}

/**
 * The public original with what its record shows in the place of texts that are withheld for what they hold: a
 * member that a format requires stays there, masked.
 */
export function withMasked(
  { publicOriginal, withheld, notes }: Pick<StoredRecord, 'publicOriginal' | 'withheld' | 'notes'>,
  made: unknown,
): unknown {
  const masked = notes.filter(({ code }) => code === 'PRIVATE_IN_TEXT').map(({ path }) => path);
  return masked
    .filter((path) => withheld.includes(path))
    .reduce((row, path) => filledAt(row, made, path.split('/').slice(1)), publicOriginal);
}

function filledAt(row: unknown, made: unknown, [name, ...names]: string[]): unknown {
  if (name === undefined) return typeof made === 'string' ? made : row;
  if (Array.isArray(row) && Array.isArray(made)) {
    return row.map((item, i) => (String(i) === name ? filledAt(item, made[i], names) : item));
  }
  if (!isObject(made) || !Object.hasOwn(made, name)) return row;
  const object = isObject(row) ? row : {};
  return { ...object, [name]: filledAt(object[name], made[name], names) };
}

/** An original with the members that v1 requires and the public may not see, blank. */
function withBlanks(original: unknown, { hidden }: PublishedRegister): object {
  const row = { ...(original as Record<string, unknown>) };
  for (const [name, members] of Object.entries(hidden)) {
    const part = row[name];
    if (!isObject(part)) continue;
    const blanks = members.filter((member) => !Object.hasOwn(part, member));
    row[name] = { ...part, ...Object.fromEntries(blanks.map((member) => [member, ''])) };
  }
  return row;
}
