import type { Language } from '../../service/settings/schema-words.ts';
import type { NoteKind } from '../normalise/note-texts.ts';

/** Where a row stands in its file: as an editor or a spreadsheet counts, from 1. */
export interface RowPlace {
  /** Of a register of several files. */
  file: string | null;
  sheet: string | null;
  /** Null for a whole file. */
  line: number | null;
}

/** What is known of a row that is not in its cells. */
export interface RowOrigin {
  place: RowPlace;
  /** What was done to cells, by their columns. */
  remarks: ReadonlyMap<string, NoteKind>;
}

/** Apart from the rows, so that it becomes no part of their originals and digests. */
const origins = new WeakMap<object, RowOrigin>();

export function setOrigin(row: object, origin: RowOrigin): void {
  origins.set(row, origin);
}

export function originOf(row: unknown): RowOrigin | undefined {
  return typeof row === 'object' && row !== null ? origins.get(row) : undefined;
}

/** A place for a person: `padron.xlsx, sheet "Padrón", row 12`. */
export function placeText({ file, sheet, line }: RowPlace, language: Language): string {
  const row = line === null ? null : `${words[language].row} ${line}`;
  return [partText({ file, sheet }, language), row].filter(Boolean).join(', ');
}

/** Rows for a person, sheet by sheet: `sheet "Padrón", rows 3, 7, 9 and 4 more`. */
export function rowsText(places: readonly RowPlace[], language: Language, most = 5): string {
  const say = words[language];
  const parts = Map.groupBy(places, (place) => partText(place, language));
  const texts = [...parts].map(([part, rows]) => {
    const lines = rows.flatMap(({ line }) => line ?? []);
    const more = lines.length - most;
    const named = lines.slice(0, most).join(', ') + (more > 0 ? say.more(more) : '');
    const label = lines.length === 1 ? say.row : say.rows;
    return [part, lines.length === 0 ? '' : `${label} ${named}`].filter(Boolean).join(', ');
  });
  return texts.join('; ');
}

const words = {
  en: {
    sheet: 'sheet',
    row: 'row',
    rows: 'rows',
    more: (rows: number) => ` and ${rows} more`,
  },
  es: {
    sheet: 'hoja',
    row: 'renglón',
    rows: 'renglones',
    more: (rows: number) => ` y ${rows} más`,
  },
} satisfies Record<Language, object>;

function partText({ file, sheet }: Pick<RowPlace, 'file' | 'sheet'>, language: Language): string {
  const named = sheet === null ? null : `${words[language].sheet} ${JSON.stringify(sheet)}`;
  return [file, named].filter((part) => part !== null).join(', ');
}
