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
    const row = withBlanks(stored.publicOriginal, register);
    return id === stored.providerId ? row : { ...row, id };
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
