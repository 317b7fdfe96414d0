import { foldText } from '../../../specs/order.ts';
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import { pageOf, type AskPage } from './paging.ts';

/** Collations differ about spaces and punctuation; so many neighbours may be the other way round. */
const toleratedShare = 0.05;

/** Whether rows come in the order asked for, in both directions. `path` is where the key stands in a row. */
export async function checkSort(
  ask: AskPage,
  { key, path }: { key: string; path: readonly string[] },
  findings: Findings,
): Promise<void> {
  findings.examined('SRC-8');
  const pages = [];
  for (const direction of ['asc', 'desc'] as const) {
    const asked = `sort ${key} ${direction}`;
    const answer = await ask({ page: 1, pageSize: 200, sort: { [key]: direction } });
    const page = answer.failure === null ? pageOf(answer, findings, asked) : null;
    if (page === null) return findings.add('SORT_IGNORED', null, asked);
    const keys = page.results.map((row) => foldText(textAt(row, path)));
    if (shareOutOfOrder(keys, direction) > toleratedShare) {
      return findings.add('SORT_IGNORED', null, asked);
    }
    pages.push(page);
  }
  const [ascending, descending] = pages;
  const isSame = isDeepStrictEqual(ascending!.results, descending!.results);
  if (isSame && new Set(ascending!.results.map((row) => textAt(row, path))).size > 1) {
    findings.add('SORT_IGNORED', null, `sort ${key}`);
  }
}

function shareOutOfOrder(keys: readonly string[], direction: 'asc' | 'desc'): number {
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
