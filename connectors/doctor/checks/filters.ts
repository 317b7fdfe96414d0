import { foldText } from '../../../specs/order.ts';
import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import type { FindingCode } from '../finding-texts.ts';
import { saysNothing } from '../steady-probe.ts';
import { isSlow, pageOf, type AskPage } from './paging.ts';
import { textAt } from './sorting.ts';

/** A text field of `query`, where it stands in a row, and the values that the register has in it. */
export interface FilteredField {
  field: string;
  path: readonly string[];
  values: readonly string[];
}

/** What came of one search. */
interface Found {
  /** Of the first page. */
  rows: readonly unknown[];
  total: number;
  /** The service took the text for something that breaks it. */
  isBroken: boolean;
}

const searchedPageSize = 200;

/**
 * Searches by one field; null where the service failed, so that nothing follows. Also reports what is wrong with
 * the search as such: a total of other rows, an error for nothing found, and slowness.
 */
async function search(
  ask: AskPage,
  query: Readonly<Record<string, unknown>>,
  findings: Findings,
): Promise<Found | null> {
  const asked = Object.keys(query)
    .map((name) => `query.${name}`)
    .join(', ');
  const answer = await ask({ page: 1, pageSize: searchedPageSize, query });
  if (isSlow(answer)) findings.add('SLOW', null, asked);
  if (saysNothing(answer)) return null;
  if (answer.status === 404) {
    findings.add('EMPTY_IS_404', null, asked);
    return { rows: [], total: 0, isBroken: false };
  }
  const page = answer.failure === null ? pageOf(answer, findings, asked) : null;
  if (page === null) return { rows: [], total: 0, isBroken: true };
  const { results: rows, totalRows: total } = page;
  if (rows.length !== Math.min(total, searchedPageSize)) {
    // Where pages have another size than was asked, rows are missing for that reason.
    if (findings.has('PAGE_SIZE_NOT_HONOURED')) return null;
    findings.add('TOTAL_WRONG', null, asked);
  }
  return { rows, total, isBroken: false };
}

/** Whether a text filter finds the rows that hold the text anywhere, and no others. */
export async function checkFilter(
  ask: AskPage,
  { field, path, values }: FilteredField,
  findings: Findings,
): Promise<void> {
  const find = (text: string) => search(ask, { [field]: text }, findings);
  const note = (code: FindingCode) => findings.add(code, null, `query.${field}`);
  const matches = ({ rows }: Found, text: string) =>
    rows.every((row) => foldText(textAt(row, path)).includes(foldText(text)));

  const accented = values.find((value) => /[áéíóúü]/i.test(value) && !/ñ/i.test(value));
  const plain = accented ?? values.find((value) => /^\p{L}{4,}$/u.test(value));
  if (plain === undefined) return findings.untested('SRC-14', 'NO_ROWS');

  findings.examined('SRC-14');
  const asWritten = await find(plain);
  if (asWritten === null) return findings.untested('SRC-14', 'SERVICE_FAILED');
  if (asWritten.isBroken || !matches(asWritten, plain)) return note('FILTER_IGNORED');
  const count = asWritten.rows.length;
  if (count === 0) return note('FILTER_FINDS_NOTHING');

  const folded = await find(withoutAccents(plain).toLowerCase());
  if (folded && folded.rows.length < count) note('FILTER_NEEDS_ACCENTS');

  // Without its first and its last letter: where that is not found, only whole values or beginnings are.
  const inner = [...plain].slice(1, -1).join('').trim();
  const within = inner.length >= 2 ? await find(inner) : null;
  if (within && within.rows.length < count) note('FILTER_FINDS_NO_PARTS');

  await checkEnie(find, note, { path, values });

  // As a pattern, the dot or the percent sign finds the letter that it stands for; as it is, nothing.
  const letters = withoutAccents(plain).slice(0, 12);
  const isPattern = async (sign: string) => {
    const text = `${letters[0]}${sign}${letters.slice(2)}`;
    if (values.some((value) => value.includes(text))) return false;
    const found = await find(text);
    return found !== null && found.rows.length > 0;
  };
  const withParenthesis = await find(`${letters}(`);
  if (withParenthesis?.isBroken || (await isPattern('.')) || (await isPattern('%'))) {
    note('FILTER_IS_PATTERN');
  }
  const withApostrophe = await find(`${letters}'`);
  if (withApostrophe?.isBroken && !withParenthesis?.isBroken) note('FILTER_BREAKS_ON_QUOTE');
}

/** ñ is a letter of its own: it is found by itself, and not by n. */
async function checkEnie(
  find: (text: string) => Promise<Found | null>,
  note: (code: FindingCode) => void,
  { path, values }: Pick<FilteredField, 'path' | 'values'>,
): Promise<void> {
  const withEnie = values.find((value) => /ñ/i.test(value));
  if (withEnie === undefined) return;
  const found = await find(withEnie.toLowerCase());
  if (found && found.rows.length === 0) return note('FILTER_BREAKS_ENIE');
  const withN = withEnie.toLowerCase().replaceAll('ñ', 'n');
  const byN = await find(withN);
  const isFolded = byN?.rows.some((row) => !foldText(textAt(row, path)).includes(foldText(withN)));
  if (isFolded) note('FILTER_FOLDS_ENIE');
}

/** Searched for, it is found in no register: by each field that filters, nothing comes. */
const unheardOf: Readonly<Record<string, unknown>> = {
  id: 'zzqq-no-hay-0000',
  rfc: 'ZZQQ010101ZZ9',
  curp: 'ZZQQ010101HZZZZZ09',
  expediente: 'zzqq-no-hay-0000',
  tipoProcedimiento: [987_654],
};

/** Whether the service applies the other fields of `query`, each with a value that no row has. */
export async function checkUnheardOf(
  ask: AskPage,
  fields: readonly string[],
  findings: Findings,
): Promise<void> {
  for (const field of fields) {
    const value = unheardOf[field] ?? 'zzqqxx';
    const found = await search(ask, { [field]: value }, findings);
    if (found && found.rows.length > 0) findings.add('FILTER_IGNORED', null, `query.${field}`);
  }
}

/** Whether what a row has is found by it, for the fields of `query` that hold one text as rows show it. */
export async function checkKnown(
  ask: AskPage,
  fields: readonly string[],
  rows: readonly unknown[],
  findings: Findings,
): Promise<void> {
  const shown = findings.has('ID_UNSTABLE') ? ['expediente'] : ['id', 'expediente'];
  for (const field of fields.filter((name) => shown.includes(name))) {
    const texts = rows.map((row) => textAt(row, [field])).filter(Boolean);
    // The first row may be a broken one.
    const text = texts[Math.floor(texts.length / 2)];
    if (text === undefined) continue;
    const found = await search(ask, { [field]: text }, findings);
    if (found?.rows.length === 0) findings.add('FILTER_FINDS_NOTHING', null, `query.${field}`);
  }
}

/** Whether of two fields both apply. */
export async function checkCombination(
  ask: AskPage,
  fields: readonly Omit<FilteredField, 'values'>[],
  rows: readonly unknown[],
  findings: Findings,
): Promise<void> {
  const [one, other] = fields;
  // One that does not filter alone is found already.
  if (!one || !other || findings.has('FILTER_IGNORED')) return;
  const valueOf = ({ path }: Omit<FilteredField, 'values'>) =>
    rows.map((row) => textAt(row, path)).find((text) => /^\p{L}{3,}/u.test(text));
  for (const [known, unknown] of [
    [one, other],
    [other, one],
  ] as const) {
    const value = valueOf(known);
    if (value === undefined) continue;
    const query = { [known.field]: value, [unknown.field]: 'zzqqxx' };
    const found = await search(ask, query, findings);
    if (!found || found.rows.length === 0) continue;
    const place = `query.${known.field}, query.${unknown.field}`;
    return findings.add('FILTERS_NOT_COMBINED', null, place);
  }
}

/** Whether several codes of a list find the rows of any of them. */
export async function checkCodes(
  ask: AskPage,
  { field, codes }: { field: string; codes: readonly unknown[] },
  findings: Findings,
): Promise<void> {
  const [one, other] = codes;
  if (one === undefined || other === undefined) return;
  const note = (code: FindingCode) => findings.add(code, null, `query.${field}`);
  const [first, second, both] = [
    await search(ask, { [field]: [one] }, findings),
    await search(ask, { [field]: [other] }, findings),
    await search(ask, { [field]: [one, other] }, findings),
  ];
  // Totals of other rows say nothing about codes.
  if (!first || !second || !both || findings.has('TOTAL_WRONG')) return;
  if (first.total === 0 || second.total === 0) note('FILTER_IGNORED');
  else if (both.total < Math.max(first.total, second.total)) note('FILTER_ANDS_CODES');
  else {
    const isMore = second.rows.some((row) => !codesOf(row, field).includes(one));
    if (isMore && both.total <= first.total) note('FILTER_TAKES_ONE_CODE');
  }
}

function codesOf(row: unknown, member: string): unknown[] {
  const items = isObject(row) ? row[member] : null;
  return Array.isArray(items) ? items.filter(isObject).map(({ clave }) => clave) : [];
}

/** ñ stays: it is a letter of its own. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![nN])\p{M}|(?<=[nN])[^\P{M}\u0303]/gu, '')
    .normalize('NFC');
}
