import { nearestName } from '../../../service/settings/nearest-name.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { foldHeading } from '../../dialects/file/fold-heading.ts';
import type { SourceAnswers } from '../answers.ts';
import type { FlagProblem } from '../flags/given.ts';
import { flagWords } from '../flags/words.ts';
import type { ColumnMap } from './column-map.ts';
import { missingFields } from './column-map.ts';
import { columnWords } from './words.ts';

/** The columns that were told, spelled as the table has them; what it does not have is a problem. */
export function resolveColumns(
  { columns = {}, key }: Pick<SourceAnswers, 'columns' | 'key'>,
  headings: readonly string[],
  language: Language,
): Pick<SourceAnswers, 'columns' | 'key'> & { problems: FlagProblem[] } {
  const spelling = new Map(headings.map((heading) => [foldHeading(heading), heading]));
  const problems: FlagProblem[] = [];

  function spelled<Told extends string | string[]>(told: Told, flag: string): Told {
    if (Array.isArray(told)) return told.map((name) => spelled(name, flag)) as Told;
    const heading = spelling.get(foldHeading(told));
    if (heading === undefined) {
      const expected = flagWords[language].nearest(nearestName(told, headings));
      problems.push({ flag, found: JSON.stringify(told), expected });
    }
    return (heading ?? told) as Told;
  }

  const there = Object.entries(columns).map(([field, told]) => [field, spelled(told, '--column')]);
  return {
    columns: Object.fromEntries(there) as SourceAnswers['columns'] & object,
    ...(key !== undefined && { key: spelled(key, '--key') }),
    problems,
  };
}

/** What is required and has no column, where nobody can be asked. */
export function problemsOfMissing(map: ColumnMap, language: Language): FlagProblem[] {
  const say = columnWords[language];
  return missingFields(map).map((field) => {
    const likely = [...map.doubtful].find(([, guess]) => guess === field);
    return {
      flag: `--column ${field}`,
      found: null,
      expected:
        (likely ? say.likely(likely[0]) : say.oneOfColumns(map.headings)) + say.wayOut(field),
    };
  });
}
