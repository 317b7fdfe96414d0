import type { Language } from '../../../service/settings/schema-words.ts';
import { mayBeReserved } from '../../tabular/reserved-columns.ts';
import { columnWords } from './words.ts';
import { fieldsOf, type ColumnMap } from './column-map.ts';

/** A map of columns for a terminal: what each column holds, and what becomes of the others. */
export function showMap(map: ColumnMap, rows: number | null, language: Language): string {
  const say = columnWords[language];
  const width = Math.max(...map.headings.map((heading) => heading.length));
  const lines = map.headings.map((heading) => {
    const fields = fieldsOf(map, heading);
    const unsure = map.unsure.has(heading) ? `   ${say.unsure}` : '';
    const what = fields.length > 0 ? fields.join(', ') + unsure : unused(map, heading, language);
    return `  ${heading.padEnd(width)}  →  ${what}`;
  });
  const constants = [...map.constants].map(([field, value]) => `  ${say.constant(field, value)}`);
  return [say.title(rows), ...lines, ...constants].join('\n');
}

function unused({ register }: ColumnMap, heading: string, language: Language): string {
  const isHidden = mayBeReserved(
    { register, options: { columns: {}, constants: {}, separator: ';', timeZone: 'UTC' } },
    heading,
  );
  return isHidden ? columnWords[language].unusedHidden : columnWords[language].unusedShown;
}
