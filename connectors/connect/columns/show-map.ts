import type { Language } from '../../../service/settings/schema-words.ts';
import { fields } from '../../tabular/fields.ts';
import { mayBeReserved } from '../../tabular/reserved-columns.ts';
import { columnWords } from './words.ts';
import { fieldsOf, type ColumnMap } from './column-map.ts';

/** A map of columns for a terminal: what each column holds, and what becomes of the others. */
export function showMap(map: ColumnMap, rows: number | null, language: Language): string {
  const say = columnWords[language];
  const width = Math.max(...map.headings.map((heading) => heading.length));
  const lines = map.headings.map((heading) => {
    const mapped = fieldsOf(map, heading);
    const unsure = map.unsure.has(heading) ? `   ${say.unsure}` : '';
    const what = mapped.length > 0 ? mapped.join(', ') + unsure : unused(map, heading, language);
    return `  ${heading.padEnd(width)}  →  ${what}`;
  });
  const constants = [...map.constants].map(([field, value]) => `  ${say.constant(field, value)}`);
  const warnings = lacksDebarmentDates(map) ? [`  ! ${say.noDebarmentDates}`] : [];
  return [say.title(rows), ...lines, ...constants, ...warnings].join('\n');
}

function lacksDebarmentDates({ register, columns, constants }: ColumnMap): boolean {
  const dates = ['inhabilitacion.fechaInicial', 'inhabilitacion.fechaFinal'];
  const isOfSanctions = dates.every((field) => field in fields[register]!);
  return isOfSanctions && dates.some((field) => !columns.has(field) && !constants.has(field));
}

function unused({ register, doubtful }: ColumnMap, heading: string, language: Language): string {
  const field = doubtful.get(heading);
  if (field !== undefined) return columnWords[language].unusedDoubtful(field, heading);
  const isHidden = mayBeReserved(
    { register, options: { columns: {}, constants: {}, separator: ';', timeZone: 'UTC' } },
    heading,
  );
  return isHidden ? columnWords[language].unusedHidden : columnWords[language].unusedShown;
}
