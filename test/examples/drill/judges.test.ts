import type { Connection, Outcome, Reply } from '../../../examples/drill/judges/answer.ts';
import { judgeLists, judgeRecord } from '../../../examples/drill/judges/judge-reply.ts';
import { judgeRows, readRowBalances } from '../../../examples/drill/judges/judge-rows.ts';
import { between, type SourceTruth } from '../../../examples/drill/judges/truth.ts';

const now = Date.parse('2026-11-26T10:00:00.000Z');
const deadlineMs = 2000;

function truth(id: string, ids: string[], changes: Partial<SourceTruth> = {}): SourceTruth {
  const records = new Set(ids);
  const system = id.endsWith('.spic') ? 'S2' : 'S3';
  return { id, system, must: records, may: records, isAnonymous: false, dark: null, ...changes };
}

const col = truth('COL.spic', ['1', '2']);
const zac = truth('ZAC.spic', ['3']);
const sanctions = truth('COL.ssancionados', ['9']);
const truths = [col, zac, sanctions];
const dark = { since: now, isNoticed: true, reach: 'service' as const };
const withDark = (changes: object = {}) => [
  { ...col, dark: { ...dark, ...changes } },
  zac,
  sanctions,
];

function outcome(id: string, total: number | null, changes: Partial<Outcome> = {}): Outcome {
  return {
    source: { id },
    status: 'ANSWERED',
    returned: total ?? 0,
    total,
    asOf: new Date(now - 1000).toISOString(),
    retryAfter: null,
    error: null,
    ...changes,
  };
}

function row(source: string, recordId: string): Connection['nodes'][number] {
  return { id: `${source}#${recordId}`, provenance: { recordId, source: { id: source } } };
}

function connection(outcomes: Outcome[], nodes: Connection['nodes'], verdict: string): Connection {
  const totals = outcomes.map(({ total }) => total);
  return {
    totalCount: totals.includes(null) ? null : totals.reduce((sum, total) => sum! + total!, 0),
    nodes,
    coverage: {
      verdict,
      asked: outcomes.length,
      answered: outcomes.filter(({ status }) => status === 'ANSWERED').length,
      sources: outcomes,
    },
  };
}

const rows = [row('COL.spic', '1'), row('COL.spic', '2'), row('ZAC.spic', '3')];
const good = () => connection([outcome('COL.spic', 2), outcome('ZAC.spic', 1)], rows, 'COMPLETE');
const stale = (changes: Partial<Outcome> = {}) =>
  connection(
    [outcome('COL.spic', 2, { status: 'STALE', ...changes }), outcome('ZAC.spic', 1)],
    rows,
    'PARTIAL',
  );
const goodSanctions = connection(
  [outcome('COL.ssancionados', 1)],
  [row('COL.ssancionados', '9')],
  'COMPLETE',
);

function reply(buyers: unknown, changes: Partial<Reply> = {}): Reply {
  return {
    body: { data: { buyers, sanctions: goodSanctions } },
    startedAt: now,
    tookMs: 5,
    ...changes,
  };
}

const kindsOf = (
  answer: Reply,
  of: SourceTruth[] = truths,
  question: 'list' | 'count' | 'nobody' = 'list',
) => [...new Set(judgeLists(answer, question, of, deadlineMs).map(({ kind }) => kind))];

describe('An answer that is right has no shortfall', () => {
  test('when all sources answered', () => {
    expect(kindsOf(reply(good()))).toEqual([]);
  });

  test('when a source is dark, says so, and its records are there', () => {
    expect(kindsOf(reply(stale()), withDark())).toEqual([]);
  });

  test('when a fault has not been noticed yet and the reading before it answers', () => {
    expect(kindsOf(reply(good()), withDark({ isNoticed: false }))).toEqual([]);
  });

  test('when a connector is gone, and its source is named', () => {
    const outcomes = [
      outcome('COL.spic', null, { status: 'UNREACHABLE', asOf: null }),
      outcome('ZAC.spic', 1),
    ];
    const answer = connection(outcomes, [rows[2]!], 'PARTIAL');
    expect(kindsOf(reply(answer), withDark({ reach: 'connector' }))).toEqual([]);
  });

  test('when rows could not be accepted, and so no total is told', () => {
    const quarantined = {
      status: 'INVALID_DATA',
      error: { code: 'ROWS_QUARANTINED' },
      returned: 0,
    };
    const outcomes = [outcome('COL.spic', null, quarantined), outcome('ZAC.spic', 0)];
    const answer = connection(outcomes, [], 'PARTIAL');
    const inconclusive = { ...answer, coverage: { ...answer.coverage!, verdict: 'INCONCLUSIVE' } };
    const of = [col, truth('ZAC.spic', []), sanctions];
    expect(kindsOf(reply(answer), of, 'count')).toEqual([]);
    expect(kindsOf(reply(inconclusive), of, 'count')).toEqual([]);
  });

  test('when a name that nobody bears is found nowhere', () => {
    const none = connection([outcome('COL.spic', 0), outcome('ZAC.spic', 0)], [], 'COMPLETE');
    const noSanction = connection([outcome('COL.ssancionados', 0)], [], 'COMPLETE');
    const body = { data: { buyers: none, sanctions: noSanction } };
    expect(kindsOf(reply(none, { body }), truths, 'nobody')).toEqual([]);
  });
});

describe('An answer that is wrong is caught:', () => {
  test('a source is missing from the coverage', () => {
    const { totalCount: _, ...rest } = good();
    const answer = {
      ...rest,
      ...connection([outcome('COL.spic', 2)], rows.slice(0, 2), 'COMPLETE'),
    };
    expect(kindsOf(reply(answer))).toContain('NOT_ONCE');
  });

  test('a source is counted twice', () => {
    const outcomes = [
      outcome('COL.spic', 2),
      outcome('ZAC.spic', 1),
      outcome('ZAC.spic', 1, { returned: 0 }),
    ];
    expect(kindsOf(reply(connection(outcomes, rows, 'COMPLETE')))).toContain('NOT_ONCE');
  });

  test('a source that was not asked is counted', () => {
    const outcomes = [outcome('COL.spic', 2), outcome('ZAC.spic', 1), outcome('JAL.spic', 0)];
    expect(kindsOf(reply(connection(outcomes, rows, 'COMPLETE')))).toContain('NOT_ONCE');
  });

  test('COMPLETE while one is dark', () => {
    expect(kindsOf(reply(good()), withDark())).toEqual(['FALSE_COMPLETE']);
  });

  test('COMPLETE by a reading that is not fresh any more, though nobody noticed the fault', () => {
    const unnoticed = withDark({ isNoticed: false });
    expect(kindsOf(reply(good(), { startedAt: now + 14_000 }), unnoticed)).toEqual([]);
    expect(kindsOf(reply(good(), { startedAt: now + 16_000 }), unnoticed)).toEqual([
      'FALSE_COMPLETE',
    ]);
  });

  test('COMPLETE by a reading that began in the dark', () => {
    const later = new Date(now + 1).toISOString();
    const answer = connection(
      [outcome('COL.spic', 2, { asOf: later }), outcome('ZAC.spic', 1)],
      rows,
      'COMPLETE',
    );
    expect(kindsOf(reply(answer), withDark({ isNoticed: false }))).toEqual(['FALSE_COMPLETE']);
  });

  test('COMPLETE beside a source that is STALE', () => {
    const { coverage } = stale();
    const answer = { ...stale(), coverage: { ...coverage!, verdict: 'COMPLETE' } };
    expect(kindsOf(reply(answer), withDark())).toEqual(['FALSE_COMPLETE']);
  });

  test.each([null, undefined, { totalCount: 0, nodes: [], coverage: null }])(
    'nothing, without coverage: %j',
    (answer) => {
      expect(kindsOf(reply(answer))).toContain('BARE_EMPTY');
    },
  );

  test('nothing, though there are records', () => {
    const answer = connection([outcome('COL.spic', 0), outcome('ZAC.spic', 0)], [], 'COMPLETE');
    expect(kindsOf(reply(answer))).toEqual(['LOST_RECORD']);
  });

  test('a record is lost while its total still counts it', () => {
    const outcomes = [outcome('COL.spic', 2, { returned: 1 }), outcome('ZAC.spic', 1)];
    expect(kindsOf(reply(connection(outcomes, rows.slice(1), 'COMPLETE')))).toEqual([
      'LOST_RECORD',
    ]);
  });

  test('a record comes twice', () => {
    const outcomes = [outcome('COL.spic', 2, { returned: 3 }), outcome('ZAC.spic', 1)];
    const answer = connection(outcomes, [rows[0]!, ...rows], 'COMPLETE');
    expect(kindsOf(reply(answer))).toEqual(['NOT_ONCE']);
  });

  test('a record comes that nobody published', () => {
    const outcomes = [outcome('COL.spic', 3), outcome('ZAC.spic', 1)];
    const answer = connection(outcomes, [...rows, row('COL.spic', '7')], 'COMPLETE');
    expect(kindsOf(reply(answer))).toEqual(['UNKNOWN_RECORD']);
  });

  test('records of a dark service are withheld', () => {
    const answer = stale({ total: null, returned: 0 });
    const withheld = { ...answer, totalCount: null, nodes: rows.slice(2) };
    expect(kindsOf(reply(withheld), withDark())).toContain('LOST_RECORD');
  });

  test('a total smaller than the sum', () => {
    expect(kindsOf(reply({ ...good(), totalCount: 2 }))).toEqual(['INCOHERENT']);
  });

  test('somebody is found who does not exist', () => {
    expect(kindsOf(reply(good()), truths, 'nobody')).toContain('UNKNOWN_RECORD');
  });

  test('later than the deadline', () => {
    expect(kindsOf(reply(good(), { tookMs: 3000 }))).toEqual(['LATE']);
  });

  test('no answer, or an error in its place', () => {
    expect(kindsOf(reply(null, { body: null }))).toEqual(['NO_ANSWER']);
    expect(kindsOf(reply(null, { body: { errors: [{ message: 'no' }] } }))).toEqual(['ERROR']);
  });
});

describe('A record asked for by its id', () => {
  const of = (node: unknown, errors?: unknown): Reply =>
    reply(null, { body: { data: { node }, ...(errors ? { errors } : {}) } });
  const judge = (answer: Reply, by: SourceTruth = col) =>
    judgeRecord(answer, 'COL.S2.spic.1', by, deadlineMs).map(({ kind }) => kind);

  test('is there', () => {
    expect(judge(of({ id: 'COL.S2.spic.1' }))).toEqual([]);
  });

  test('is not simply absent, and is not another one', () => {
    expect(judge(of(null))).toEqual(['BARE_EMPTY']);
    expect(judge(of({ id: 'COL.S2.spic.2' }))).toEqual(['UNKNOWN_RECORD']);
  });

  test('is an error only while its connector cannot be asked', () => {
    const unavailable = of(null, [{ extensions: { code: 'RECORD_UNAVAILABLE' } }]);
    expect(judge(unavailable)).toEqual(['ERROR']);
    expect(judge(unavailable, { ...col, dark })).toEqual(['ERROR']);
    expect(judge(unavailable, { ...col, dark: { ...dark, reach: 'connector' } })).toEqual([]);
  });
});

test('While the truth changes, what was there throughout must be found, and what came or went may be', () => {
  const before = truth('COL.spic', ['1', '2'], { dark });
  const after = truth('COL.spic', ['2', '3'], { dark: { ...dark, isNoticed: false } });
  const meanwhile = between(before, after);
  expect([...meanwhile.must]).toEqual(['2']);
  expect([...meanwhile.may].sort()).toEqual(['1', '2', '3']);
  expect(meanwhile.dark).toBe(dark);
  expect(between(before, truth('COL.spic', [])).dark).toBeNull();
});

test('A connector that comes back meanwhile may have answered or not', () => {
  const gone = truth('COL.spic', ['1'], { dark: { ...dark, reach: 'connector' } });
  const meanwhile = { reach: 'connector', isNoticed: false };
  expect(between(gone, col).dark).toMatchObject(meanwhile);
  expect(between(col, gone).dark).toMatchObject(meanwhile);
});

describe('The rows of a connector', () => {
  const metrics = (received: number) => `
pdn_connector_rows_received_total{source="COL.spic"} ${received}
pdn_connector_rows_total{source="COL.spic",fate="stored"} 7
pdn_connector_rows_total{source="COL.spic",fate="quarantined"} 2
pdn_connector_rows_total{source="COL.spic",fate="deduplicated"} 1
`;

  test('are balanced when each became something', () => {
    expect(judgeRows(readRowBalances(metrics(10)))).toEqual([]);
  });

  test('are not when one is unaccounted for, or none is told of', () => {
    expect(judgeRows(readRowBalances(metrics(11)))).toEqual([
      { kind: 'UNBALANCED', detail: 'COL.spic: 11 ≠ 7 + 2 + 1' },
    ]);
    expect(judgeRows(readRowBalances(''))).toHaveLength(1);
  });
});
