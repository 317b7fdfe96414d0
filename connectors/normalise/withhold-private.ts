import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { PublicRecord, ReservedPart } from '../records.ts';
import { hiddenNameOf, type HiddenName } from './hidden-name.ts';
import { isObject, note } from './place.ts';
import { maskParts, maskPrivate, privateParts } from './private-content.ts';
import { digestedId, type DigestedBy } from './public-ids.ts';
import type { IsReserved } from './reserved-members.ts';
import { withoutReserved } from '../store/without-reserved.ts';
import { rememberNames } from './remember-names.ts';
import { findReserved } from './withheld.ts';

/** What is made of a row, as far as private content concerns it. */
export interface Withholding {
  record: PublicRecord;
  notes: MappingNote[];
  original: unknown;
  withheld: string[];
}

/**
 * Takes out of a record what its texts tell of a person's identifiers and whereabouts, or of a name that it
 * hides, and finds the members of its original that do. Done twice, it changes nothing more.
 */
export function withholdPrivate(
  source: DigestedBy,
  { record, notes, original }: Omit<Withholding, 'withheld'>,
  reserved: ReservedPart,
  isReserved: IsReserved,
): Withholding {
  const name = hiddenNameOf(reserved);
  const { withheld, found } = findIn(original, name, isReserved);
  const shown = withoutPrivate(record, { source, name, id: record.id }) as PublicRecord;
  const noted = [...notes];
  const paths = found.length === 0 && shown !== record ? [''] : found;
  const isNoted = (path: string) =>
    notes.some((one) => one.code === 'PRIVATE_IN_TEXT' && one.path === path);
  for (const path of paths) {
    if (!isNoted(path)) note({ value: null, path, notes: noted }, 'PRIVATE_IN_TEXT');
  }
  return { record: shown, notes: noted, original, withheld };
}

/** What the public may see of a row, and all that its id may be made of. */
export function publicPartOf(
  original: unknown,
  reserved: ReservedPart | null,
  isReserved: IsReserved,
): unknown {
  const name = reserved && hiddenNameOf(reserved);
  return withoutReserved(original, findIn(original, name, isReserved).withheld);
}

/** The members to withhold, and those of them that are so for what they hold. */
function findIn(original: unknown, name: HiddenName | null, isReserved: IsReserved) {
  const found: string[] = [];
  const withheld = findReserved(original, isReserved, (text, path) => {
    if (partsIn(text, name, () => isOfOfficeAt(path)).length === 0) return false;
    found.push(path);
    return true;
  });
  return { withheld, found };
}

/** Whether an id has to be digested because it has a name that its record hides. */
export function isNamedIn(ownId: string, reserved: ReservedPart): boolean {
  return (hiddenNameOf(reserved)?.partsIn(ownId, false) ?? []).length > 0;
}

function partsIn(
  text: string,
  name: HiddenName | null,
  isOfOffice: () => boolean,
): readonly (readonly [number, number])[] {
  const parts = privateParts(text);
  return name === null ? parts : [...parts, ...name.partsIn(text, isOfOffice())];
}

/** In any dialect. */
const offices =
  /institu|dependencia|autoridad|ente_?publico|entidad|municipio|localidad|responsable/i;

const isOfOfficeAt = rememberNames((path) => offices.test(path));

/** Members that are compared whole. */
const identifying: ReadonlySet<string> = new Set(['id', 'expediente']);

interface Masking {
  source: DigestedBy;
  name: HiddenName | null;
  /** Of the record: two with the same file must not tell that they are about one person. */
  id: string;
}

/** The same value where nothing of it is private. */
function withoutPrivate(value: unknown, masking: Masking, key = '', isOfOffice = false): unknown {
  if (typeof value === 'string') return withoutPrivateText(value, masking, key, isOfOffice);
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutPrivate(item, masking, key, isOfOffice));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (!isObject(value)) return value;
  let shown = value;
  for (const member in value) {
    const inside = value[member];
    // Most members of a record say nothing.
    if (inside === null) continue;
    // The id of the record, which was made so that it may be shown.
    if (key === '' && member === 'id') continue;
    const kept = withoutPrivate(inside, masking, member, isOfOffice || isOfOfficeAt(member));
    if (kept === inside) continue;
    if (shown === value) shown = { ...value };
    shown[member] = kept;
  }
  return shown;
}

function withoutPrivateText(
  text: string,
  { source, name, id }: Masking,
  key: string,
  isOfOffice: boolean,
): string | null {
  const parts = partsIn(text, name, () => isOfOffice);
  if (parts.length === 0) return text;
  if (key === 'rfc') return null;
  if (identifying.has(key)) return digestedId(source, `${id}\n${text}`);
  // What remains may be private together.
  return maskPrivate(maskParts(text, parts));
}
