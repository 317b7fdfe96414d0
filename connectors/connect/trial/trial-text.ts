import { stringify } from 'yaml';
import { digestOf } from '../../../specs/canonical.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { noteTexts, type NoteKind } from '../../normalise/note-texts.ts';
import { reasonText, type Reason } from '../../normalise/reasons.ts';
import { unknownValuesOf, unknownValueText } from '../../normalise/unknown-values.ts';
import { compact } from '../../publish/compact.ts';
import type { AcceptedRow, PublicRecord, QuarantinedRow } from '../../records.ts';
import { rowsText, type RowPlace } from '../../tabular/row-origin.ts';
import type { Trial } from './try-source.ts';
import { trialWords } from './words.ts';

const shownKinds = 12;

/** What came of a trial, for a terminal. */
export function trialText(trial: Trial, language: Language): string {
  const say = trialWords[language];
  const { rows, total, hasMore, accepted, quarantined } = trial;
  if (rows === 0) return say.none;
  const notes = noteLines(accepted, language);
  const [first] = accepted;
  const repeated = accepted.length - new Set(accepted.map(contentOf)).size;
  return [
    say.read(rows, total, hasMore),
    say.accepted(accepted.length),
    ...(repeated > 0 ? [say.repeated(repeated)] : []),
    ...(quarantined.length > 0 ? [say.quarantined(quarantined.length)] : []),
    ...reasonLines(quarantined, language),
    ...(notes.length > 0 ? [say.notes, ...notes] : [say.noNotes]),
    ...unknownLines(accepted, language),
    ...(first ? ['', say.first, recordText(first.record)] : []),
  ].join('\n');
}

function contentOf({ id, original }: AcceptedRow): string {
  return `${id} ${digestOf(original)}`;
}

/** How often each kind of remark was made, and where: most frequent first. */
function noteLines(accepted: readonly AcceptedRow[], language: Language): string[] {
  const kinds = new Map<string, { count: number; text: string; places: Set<string> }>();
  for (const { code, path, ...note } of accepted.flatMap(({ notes }) => notes)) {
    // Another connector may have remarks of its own.
    const isOurs = Object.hasOwn(noteTexts, code);
    const [, message, mensaje] = isOurs
      ? noteTexts[code as NoteKind]
      : ['', note.message, note.mensaje];
    const text = language === 'es' ? mensaje : message;
    const kind = kinds.get(code) ?? { count: 0, text, places: new Set() };
    kind.count++;
    kind.places.add(path.replace(/\/\d+(?=\/|$)/g, '').slice(1));
    kinds.set(code, kind);
  }
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, shownKinds)
    .map(({ count, text, places }) => `  · ${text} ×${count} (${[...places].join(', ')})`);
}

/** Which values no catalogue knows, so that the settings can say what they mean. */
function unknownLines(accepted: readonly AcceptedRow[], language: Language): string[] {
  const unknown = unknownValuesOf(accepted).slice(0, shownKinds);
  if (unknown.length === 0) return [];
  const lines = unknown.map((one) => `  · ${unknownValueText(one)}`);
  return [trialWords[language].unknown, ...lines];
}

/** Why rows were kept apart, each reason once, and which rows these are. */
function reasonLines(quarantined: readonly QuarantinedRow[], language: Language): string[] {
  const kinds = new Map<string, { count: number; reason: Reason; places: RowPlace[] }>();
  for (const { reasons, place } of quarantined) {
    for (const reason of reasons) {
      const { path, code, expected } = { expected: null, ...reason };
      const key = JSON.stringify([path, code, expected]);
      const kind = kinds.get(key) ?? { count: 0, reason, places: [] };
      kind.count++;
      if (place) kind.places.push(place);
      kinds.set(key, kind);
    }
  }
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, shownKinds)
    .map(({ count, reason, places }) => {
      const where = rowsText(places, language);
      return trialWords[language].reason(reason.path, count, reasonText(reason, language), where);
    });
}

/** What is filled in of a record. */
function recordText(record: PublicRecord): string {
  const filled: unknown = JSON.parse(
    JSON.stringify(record, (_name, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? null : value,
    ),
  );
  return stringify(compact(filled), { lineWidth: 0 }).trimEnd().replace(/^/gm, '  ');
}
