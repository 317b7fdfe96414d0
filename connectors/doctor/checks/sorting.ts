import { foldText } from '../../../specs/order.ts';
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../normalise/place.ts';
import type { Findings } from '../finding.ts';
import { saysNothing } from '../steady-probe.ts';
import { pageOf, type AskPage } from './paging.ts';

/** Collations differ about spaces and punctuation; so many neighbours may be the other way round. */
const toleratedShare = 0.05;

/** Whether rows come in the order asked for, in both directions. `path` is where the key stands in a row. */
export async function checkSort(
  ask: AskPage,
  { key, path }: { key: string; path: readonly string[] },
  findings: Findings,
): Promise<void> {
  findings.examined('SRC-8', 'SRC-30');
  const pages = [];
  for (const direction of ['asc', 'desc'] as const) {
    const asked = `sort ${key} ${direction}`;
    const answer = await ask({ page: 1, pageSize: 200, sort: { [key]: direction } });
    if (saysNothing(answer)) return findings.untested('SRC-8', 'SERVICE_FAILED');
    const page = answer.failure === null ? pageOf(answer, findings, asked) : null;
    if (page === null) return findings.add('SORT_IGNORED', null, asked);
    const texts = page.results.map((row) => textAt(row, path).trim());
    const share = shareOutOfOrder(texts.map(foldText), direction);
    // By code points every accent and ñ stands after z, and small letters after capital ones.
    if (share > 0 && shareOutOfOrder(texts, direction) === 0) {
      return findings.add('SORT_BY_BYTES', null, asked);
    }
    if (share > toleratedShare) return findings.add('SORT_IGNORED', null, asked);
    pages.push(page);
  }
  const [ascending, descending] = pages;
  const isSame = isDeepStrictEqual(ascending!.results, descending!.results);
  if (isSame && new Set(ascending!.results.map((row) => textAt(row, path))).size > 1) {
    findings.add('SORT_IGNORED', null, `sort ${key}`);
  }
}

/** An order that the specification does not have is a mistake of the client, who should learn of it. */
export async function checkUnknownSort(ask: AskPage, findings: Findings): Promise<void> {
  const answer = await ask({ page: 1, pageSize: 1, sort: { zzqqxx: 'asc' } });
  if (answer.status === 200) findings.add('UNKNOWN_SORT_ACCEPTED', null, 'sort zzqqxx');
  else if (answer.failure === 'SERVER_ERROR') findings.add('ERROR_FORM', null, 'sort zzqqxx');
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
