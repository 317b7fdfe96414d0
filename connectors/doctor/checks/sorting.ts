import { isDeepStrictEqual } from 'node:util';
import { foldText } from '../../../specs/order.ts';
import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import type { FindingCode } from '../finding-texts.ts';
import { saysNothing } from '../steady-probe.ts';
import { isSlow, pageOf, type AskPage } from './paging.ts';

/** A sort key, and where it stands in a row. */
export interface SortKey {
  key: string;
  path: readonly string[];
}

/** Collations differ about spaces and punctuation; so many neighbours may be the other way round. */
const toleratedShare = 0.05;
const pageSize = 200;

type Direction = 'asc' | 'desc';

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Ñ stands after every N and before O. */
const asSpanish = (text: string) => foldText(text).replaceAll('Ñ', 'N~');
/** Orders that are right: some collations skip spaces, too. */
const rightOrders = [asSpanish, (text: string) => asSpanish(text).replaceAll(' ', '')];

/** Orders that sort all the same, and not as Spanish does. */
const wrongOrders: [FindingCode, (text: string) => string][] = [
  ['SORT_BY_BYTES', (text) => text],
  ['SORT_BY_BYTES', (text) => text.toLowerCase()],
  ['SORT_BY_BYTES', withoutMarks],
  ['SORT_FOLDS_ENIE', (text) => foldText(text).replaceAll('Ñ', 'N')],
  ['SORT_FOLDS_ENIE', (text) => foldText(text).replaceAll('Ñ', 'N').replaceAll(' ', '')],
];

/** Whether rows come in the order asked for, in both directions. `known` are all rows of the register, or none. */
export async function checkSort(
  ask: AskPage,
  { key, path }: SortKey,
  known: readonly unknown[],
  findings: Findings,
): Promise<void> {
  findings.examined('SRC-8', 'SRC-30');
  const all = known.map((row) => textAt(row, path).trim());
  const pages = [];
  for (const direction of ['asc', 'desc'] as const) {
    const asked = `sort ${key} ${direction}`;
    const answer = await ask({ page: 1, pageSize, sort: { [key]: direction } });
    if (isSlow(answer)) findings.add('SLOW', null, asked);
    if (saysNothing(answer)) return findings.untested('SRC-8', 'SERVICE_FAILED');
    const page = answer.failure === null ? pageOf(answer, findings, asked) : null;
    if (page === null) return findings.add('SORT_IGNORED', null, asked);
    const texts = page.results.map((row) => textAt(row, path).trim());
    const wrong = wrongOrderOf(texts, direction);
    if (wrong !== null) return findings.add(wrong, null, asked);
    if (!beginsRight(texts, all, direction)) return findings.add('SORT_IGNORED', null, asked);
    pages.push(page);
  }
  const [ascending, descending] = pages;
  const isSame = isDeepStrictEqual(ascending!.results, descending!.results);
  if (isSame && new Set(ascending!.results.map((row) => textAt(row, path))).size > 1) {
    findings.add('SORT_IGNORED', null, `sort ${key}`);
  }
}

/** What is wrong with an order; null where nothing is, or so little that collations may differ about it. */
function wrongOrderOf(texts: readonly string[], direction: Direction): FindingCode | null {
  const shareBy = (keyOf: (text: string) => string) => shareOutOfOrder(texts.map(keyOf), direction);
  const share = Math.min(...rightOrders.map(shareBy));
  if (share === 0) return null;
  const other = wrongOrders.find(([, keyOf]) => shareBy(keyOf) === 0);
  return other?.[0] ?? (share > toleratedShare ? 'SORT_IGNORED' : null);
}

/** Whether a first page has the rows that stand first in the whole register, not merely some in order. */
function beginsRight(
  texts: readonly string[],
  all: readonly string[],
  direction: Direction,
): boolean {
  if (all.length <= texts.length || texts.length === 0 || all.includes('')) return true;
  const sign = direction === 'asc' ? 1 : -1;
  return rightOrders.some((keyOf) => {
    const inOrder = all.map(keyOf).toSorted((a, b) => sign * (a < b ? -1 : a > b ? 1 : 0));
    const last = inOrder[texts.length - 1]!;
    const beyond = texts.filter(
      (text) => sign * (keyOf(text) > last ? 1 : -1) > 0 && keyOf(text) !== last,
    );
    return beyond.length <= toleratedShare * texts.length;
  });
}

/** Whether rows that are alike in one key are sorted by another. */
export async function checkSecondKey(
  ask: AskPage,
  keys: readonly SortKey[],
  findings: Findings,
): Promise<void> {
  const first = keys.find(({ key }) => key === 'institucionDependencia')!;
  const second = keys[0]!;
  // One that ignores either key alone is found already.
  if (findings.has('SORT_IGNORED')) return;
  const sort = { [first.key]: 'asc', [second.key]: 'asc' };
  const answer = await ask({ page: 1, pageSize, sort });
  const asked = `sort ${first.key}, ${second.key}`;
  const page = answer.failure === null ? pageOf(answer, findings, asked) : null;
  if (page === null) return;
  const textsBy = ({ path }: SortKey) => page.results.map((row) => textAt(row, path).trim());
  const [ones, others] = [textsBy(first), textsBy(second)];
  // Which key counts more is not specified: only where the first does, the other has to follow.
  if (wrongOrderOf(ones, 'asc') !== null) return;
  const groups = Map.groupBy(others, (_, index) => ones[index]!);
  const isIgnored = (texts: string[]) => wrongOrderOf(texts, 'asc') === 'SORT_IGNORED';
  if ([...groups.values()].some(isIgnored)) findings.add('SECOND_SORT_IGNORED', null, asked);
}

/** An order that the specification does not have is a mistake of the client, who should learn of it. */
export async function checkUnknownSort(ask: AskPage, findings: Findings): Promise<void> {
  const answer = await ask({ page: 1, pageSize: 1, sort: { zzqqxx: 'asc' } });
  if (answer.status === 200) findings.add('UNKNOWN_SORT_ACCEPTED', null, 'sort zzqqxx');
  else if (answer.failure === 'SERVER_ERROR') findings.add('ERROR_FORM', null, 'sort zzqqxx');
}

function shareOutOfOrder(keys: readonly string[], direction: Direction): number {
  const sign = direction === 'asc' ? 1 : -1;
  const filled = keys.filter((key) => key !== '');
  const wrong = filled.filter((key, index) => {
    const before = filled[index - 1];
    return before !== undefined && sign * (before < key ? -1 : before > key ? 1 : 0) > 0;
  });
  return filled.length < 2 ? 0 : wrong.length / filled.length;
}

/** The text at a path of a row; empty where there is none. */
export function textAt(row: unknown, path: readonly string[]): string {
  let value = row;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : '';
}
