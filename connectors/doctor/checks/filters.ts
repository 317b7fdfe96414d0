import { foldText } from '../../../specs/order.ts';
import type { Findings } from '../finding.ts';
import type { FindingCode } from '../finding-texts.ts';
import { pageOf, type AskPage } from './paging.ts';
import { textAt } from './sorting.ts';

/** A text field of `query`, where it stands in a row, and the values that the register has in it. */
export interface FilteredField {
  field: string;
  path: readonly string[];
  values: readonly string[];
}

/** Whether a text filter finds what it should, and nothing else. */
export async function checkFilter(
  ask: AskPage,
  { field, path, values }: FilteredField,
  findings: Findings,
): Promise<void> {
  /** How many rows the service finds by a text, and whether all of the page match it. */
  async function find(text: string) {
    const answer = await ask({ page: 1, pageSize: 200, query: { [field]: text } });
    const page = answer.failure === null ? pageOf(answer, findings, `query.${field}`) : null;
    const wanted = foldText(text);
    const matches = (page?.results ?? []).every((row) => {
      return foldText(textAt(row, path)).includes(wanted);
    });
    return { answered: page !== null, total: page?.totalRows ?? 0, matches };
  }
  const note = (code: FindingCode) => findings.add(code, null, `query.${field}`);

  const accented = values.find((value) => /[áéíóúü]/i.test(value) && !/ñ/i.test(value));
  const plain = accented ?? values.find((value) => /^\p{L}{4,}$/u.test(value));
  if (plain === undefined) return findings.untested('SRC-14', 'NO_ROWS');

  findings.examined('SRC-14');
  const asWritten = await find(plain);
  if (!asWritten.answered) return note('FILTER_IGNORED');
  if (!asWritten.matches) note('FILTER_IGNORED');
  else {
    const folded = await find(withoutAccents(plain).toLowerCase());
    if (folded.total < asWritten.total || folded.total === 0) note('FILTER_NEEDS_ACCENTS');
  }

  const withEnie = values.find((value) => /ñ/i.test(value));
  if (withEnie && (await find(withEnie.toLowerCase())).total === 0) note('FILTER_BREAKS_ENIE');

  // Taken for a pattern, the dot finds the letter that it stands for; taken as it is, nothing.
  const letters = withoutAccents(plain).slice(0, 12);
  const dotted = `${letters[0]}.${letters.slice(2)}`;
  const isWritten = values.some((value) => value.includes(dotted));
  const asPattern = await find(dotted);
  const withParenthesis = await find(`${letters}(`);
  if (!withParenthesis.answered || (!isWritten && asPattern.total > 0)) note('FILTER_IS_PATTERN');
}

/** ñ stays: it is a letter of its own. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![nN])\p{M}|(?<=[nN])[^\P{M}\u0303]/gu, '')
    .normalize('NFC');
}
