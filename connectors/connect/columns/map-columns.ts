import type { Answers, SourceAnswers } from '../answers.ts';
import type { Given } from '../flags/given.ts';
import type { Dialogue } from '../questions/asker.ts';
import { fields } from '../../tabular/fields.ts';
import { badFlags } from '../unusable.ts';
import { chooseColumns } from './choose-columns.ts';
import { fieldsOf, proposeMap } from './column-map.ts';
import { problemsOfMissing, resolveColumns } from './resolve-columns.ts';
import { showMap } from './show-map.ts';
import { remarkLines } from './remark-lines.ts';
import type { TableSummary } from './source-headings.ts';
import { columnWords } from './words.ts';

/** Whether the rows of such sources are those of a table, whose columns must be mapped. */
export function readsTables({ dialect }: Pick<Answers, 'dialect'>): boolean {
  return 'columns' in dialect.settings.properties;
}

/**
 * Maps the columns of a table: by what was told, by its headings, and by asking.
 * @throws Unusable where what was told does not fit the table, or nobody can be asked what is missing.
 */
export async function mapColumns(
  answers: Answers,
  given: Given,
  { asker, print }: Dialogue,
  { headings, rows, fileRemarks = [] }: TableSummary,
): Promise<{ answers: Answers; unmapped: string[] }> {
  const { language, source, dialect } = answers;
  const { problems, ...spelled } = resolveColumns(source, headings, language);
  if (problems.length > 0) throw badFlags(problems, language);
  const told = { ...spelled, constants: source.constants, absent: given.unmapped };
  const known = Object.keys(fields[source.register]!);
  const { register } = source;
  const map = proposeMap(told, headings, known, { register, isConfirmed: asker !== null });
  const show = () => print(showMap(map, rows, language));
  for (const line of remarkLines(fileRemarks, language)) print(line);
  if (asker) {
    await chooseColumns(map, asker, { language, show });
  } else {
    show();
    const missing = problemsOfMissing(map, language);
    if (missing.length > 0) throw badFlags(missing, language);
  }
  const mapped: SourceAnswers = { ...source, ...spelled, columns: inOrder(map.columns, known) };
  if (map.constants.size > 0) mapped.constants = inOrder(map.constants, known);
  if (asker && 'key' in dialect.settings.properties && mapped.key === undefined) {
    mapped.key = await asker.find({
      message: columnWords[language].key,
      choices: headings.map((heading) => ({ value: heading, name: heading })),
    });
  }
  const unmapped = headings.filter((heading) => fieldsOf(map, heading).length === 0);
  return { answers: { ...answers, source: mapped }, unmapped };
}

/** As the common record has its fields. */
function inOrder<Value>(map: ReadonlyMap<string, Value>, known: readonly string[]) {
  const there = known.filter((field) => map.has(field));
  return Object.fromEntries(there.map((field) => [field, map.get(field)!]));
}
