import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import { readClosedCode } from '../normalise/bare-code.ts';
import { readCodeList } from '../normalise/code-list.ts';
import type { Coded } from '../normalise/coded.ts';
import type { Place } from '../normalise/place.ts';

/** The values of a catalogue in one cell, by code or by label; unknown ones are `other`. */
export function readCodedCell<Code extends string>(
  cell: Place,
  separator: string,
  catalogue: Catalogue<Code>,
  other: Code,
): Coded<Code>[] {
  return readCodeList(entriesOf(cell, separator, catalogue), (entry) =>
    readClosedCode(entry, catalogue, other),
  );
}

/** The list in a cell as JSON, which readCodeList takes out of a text; some labels hold a separator. */
function entriesOf(cell: Place, separator: string, catalogue: Catalogue<string>): Place {
  const text = typeof cell.value === 'number' ? String(cell.value) : cell.value;
  if (typeof text !== 'string' || text.trimStart().startsWith('[')) return cell;
  const entries = text.split(separator).filter((entry) => entry.trim() !== '');
  const isList = entries.length > 1 && catalogue.find(text) === undefined;
  return { ...cell, value: isList ? JSON.stringify(entries) : text };
}
