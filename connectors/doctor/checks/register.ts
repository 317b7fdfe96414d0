import { digestOf } from '../../../specs/canonical.ts';
import { isObject } from '../../normalise/place.ts';
import { providerIdOf } from '../../normalise/provider-id.ts';
import type { Findings } from '../finding.ts';

/** More rows than this are not remembered: what repeats itself later is not noticed. */
const maxRemembered = 500_000;

/** What one reading of a register brought, by id and by content. */
export class SeenRows {
  /** Digest of each row, by its id. */
  readonly byId = new Map<string, string>();
  /** The id under which a content without its id came first; null where several rows have it. */
  readonly byContent = new Map<string, string | null>();
  /** Digest of each row without its moment of capture, by its id. */
  readonly uncaptured = new Map<string, string>();
  count = 0;

  /** Takes note of a row and of what it repeats; a snapshot has no seams at which another would be lost. */
  see(row: unknown, findings: Findings | null, isSnapshot = false): void {
    this.count++;
    if (!isObject(row) || this.byId.size >= maxRemembered) return;
    const id = providerIdOf(row['id']);
    if (id === null) return;
    const digest = safeDigest(row);
    const known = this.byId.get(id);
    if (known !== undefined) {
      const again = isSnapshot ? 'ROW_REPEATED' : 'ROW_TWICE';
      findings?.add(known === digest ? again : 'ID_SHARED', id, '/id');
      return;
    }
    this.byId.set(id, digest);
    const { id: _, ...content } = row;
    const { fechaCaptura: _captured, ...rest } = content;
    this.uncaptured.set(id, safeDigest(rest));
    const contentDigest = safeDigest(content);
    const twin = this.byContent.get(contentDigest);
    this.byContent.set(contentDigest, twin === undefined ? id : null);
    if (twin) findings?.add('SAME_TWICE', id, `= ${twin}`);
  }
}

/** Of what came in both readings, so much that changed is no coincidence. */
const noticeableShare = 0.5;

/** Compares two readings of one register: the same content must keep its id, and the same id its moment of capture. */
export function compareReadings(first: SeenRows, second: SeenRows, findings: Findings): void {
  for (const [content, id] of second.byContent) {
    const before = first.byContent.get(content);
    if (id && before && before !== id) findings.add('ID_UNSTABLE', id, '/id');
  }
  const ids = [...second.byId.keys()].filter(
    (id) => first.uncaptured.get(id) === second.uncaptured.get(id),
  );
  const recaptured = ids.filter((id) => first.byId.get(id) !== second.byId.get(id));
  if (recaptured.length > noticeableShare * ids.length) {
    for (const id of recaptured) findings.add('CAPTURED_WHEN_READ', id, '/fechaCaptura');
  }
}

/** Lone surrogates have no canonical form: such a row is told by its text. */
function safeDigest(row: object): string {
  try {
    return digestOf(row);
  } catch {
    return JSON.stringify(row);
  }
}
