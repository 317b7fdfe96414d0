import type { Connection, Outcome, Question } from './answer.ts';
import { judgeCoverage } from './judge-coverage.ts';
import type { Shortfall, ShortfallKind } from './shortfall.ts';
import type { SourceTruth } from './truth.ts';

/** Holds one list of an answer against what is known of the sources that were asked. */
export function judgeConnection(
  connection: Connection | null | undefined,
  question: Question,
  truths: readonly SourceTruth[],
  askedAt: number,
): Shortfall[] {
  const coverage = connection?.coverage;
  if (!coverage || coverage.sources.length === 0) {
    return [{ kind: 'BARE_EMPTY', detail: 'there is no coverage' }];
  }
  return [
    ...judgeCoverage(coverage, truths, foundIn(connection.nodes, coverage.sources), askedAt),
    ...judgeTotals(connection, coverage.sources),
    ...truths.flatMap((truth) => judgeSource(connection, question, truth)),
  ];
}

/** Whether anything matched; null where only a source knows that keeps its total to itself. */
function foundIn(nodes: Connection['nodes'], outcomes: readonly Outcome[]): boolean | null {
  if (nodes.length > 0 || outcomes.some(({ total }) => (total ?? 0) > 0)) return true;
  return outcomes.some(({ asOf, total }) => asOf !== null && total === null) ? null : false;
}

/** The total is the sum of all, or there is none; each record that came is counted for its source. */
function judgeTotals({ totalCount, nodes }: Connection, outcomes: Outcome[]): Shortfall[] {
  const totals = outcomes.map(({ total }) => total);
  const sum = totals.includes(null) ? null : totals.reduce((all, total) => all! + total!, 0);
  const returned = outcomes.reduce((all, outcome) => all + outcome.returned, 0);
  return [
    ...when(totalCount !== sum, 'INCOHERENT', `totalCount ${totalCount}, of sources ${sum}`),
    ...when(returned !== nodes.length, 'INCOHERENT', `${nodes.length} rows, returned ${returned}`),
  ];
}

function judgeSource(
  { nodes, coverage }: Connection,
  question: Question,
  truth: SourceTruth,
): Shortfall[] {
  const outcome = coverage!.sources.find(({ source }) => source?.id === truth.id);
  // Judged already: each source must be there once.
  if (!outcome) return [];
  const { total } = outcome;
  const ids = nodes
    .filter(({ provenance }) => provenance.source.id === truth.id)
    .map(({ provenance }) => provenance.recordId);
  const [least, most] = question === 'nobody' ? [0, 0] : [truth.must.size, truth.may.size];
  // Of rows that could not be accepted, nobody knows whether they match.
  const isUnknown = outcome.error?.code === 'ROWS_QUARANTINED';
  const isGone = truth.dark?.reach === 'connector';
  const told = [truth.id, outcome.status, outcome.error?.code].filter(Boolean).join(' ');
  if (total === null) return when(!isGone && !isUnknown, 'LOST_RECORD', `${told}: no total`);
  return [
    ...when(total < least, 'LOST_RECORD', `${truth.id} has ${total} of ${least} records`),
    ...when(total > most, 'UNKNOWN_RECORD', `${truth.id} has ${total} of ${most} records`),
    ...(question === 'list' ? judgeIds(ids, truth) : []),
  ];
}

function judgeIds(
  ids: readonly string[],
  { id, must, may, isAnonymous }: SourceTruth,
): Shortfall[] {
  const found = new Set(ids);
  const lost = isAnonymous ? [] : [...must].filter((record) => !found.has(record));
  const unknown = isAnonymous ? [] : ids.filter((record) => !may.has(record));
  return [
    ...when(found.size < ids.length, 'NOT_ONCE', `a record of ${id} came twice`),
    ...when(ids.length < must.size, 'LOST_RECORD', `${ids.length} of ${must.size} rows of ${id}`),
    ...when(lost.length > 0, 'LOST_RECORD', `${lost.length} records of ${id}: ${lost[0]} …`),
    ...when(unknown.length > 0, 'UNKNOWN_RECORD', `${unknown.length} of ${id}: ${unknown[0]} …`),
  ];
}

function when(isSo: boolean, kind: ShortfallKind, detail: string): Shortfall[] {
  return isSo ? [{ kind, detail }] : [];
}
