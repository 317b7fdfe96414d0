import { SeveralSheets } from '../../dialects/file/workbook/several-sheets.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { Answers } from '../answers.ts';
import { tableSourceOf } from '../draft.ts';
import type { Given } from '../flags/given.ts';
import type { Dialogue } from '../questions/asker.ts';
import { askOptions } from '../questions/ask-source.ts';
import type { TrialSecrets } from '../settings-of-draft.ts';
import { failureText } from '../trial/failure-text.ts';
import { Unusable } from '../unusable.ts';
import { chooseSheets } from './choose-sheets.ts';
import { readHeadings, type TableSummary } from './source-headings.ts';

/**
 * Reads the headings of the table of a source. Whoever was asked where it is, is asked again until it is
 * found.
 * @throws Unusable where it cannot be read.
 */
export async function readTable(
  first: Answers,
  given: Given,
  { asker, print }: Dialogue,
  secrets: TrialSecrets,
): Promise<{ answers: Answers; table: TableSummary }> {
  const isTold = ['path', 'url', 'query'].some((name) => name in given.source);
  for (let answers = first; ;) {
    const source = tableSourceOf(answers, secrets);
    try {
      return { answers, table: await readHeadings(source, new AbortController().signal) };
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      if (error instanceof SeveralSheets) {
        const sheet = await chooseSheets(error, answers.language, asker);
        answers = { ...answers, source: { ...answers.source, sheet } };
        continue;
      }
      const text = failureText(error, answers);
      if (asker === null || isTold) throw new Unusable(text, 1);
      print(text);
      const { path: _path, url: _url, ...others } = answers.source;
      const again = await askOptions(given, answers, asker);
      answers = { ...answers, source: { ...others, ...again } };
    }
  }
}
