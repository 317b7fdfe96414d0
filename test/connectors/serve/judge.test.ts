import { judgeReplica } from '../../../connectors/serve/judge.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import type { SourceHistory } from '../../../connectors/store/store.ts';

const now = new Date('2026-11-22T12:00:00Z');

function ago(seconds: number): string {
  return new Date(now.getTime() - seconds * 1000).toISOString();
}

/** A source whose last sweep took `readingSeconds` and began so long ago. */
function history(changes: {
  failure?: FailureCode | null;
  begunSecondsAgo?: number;
  readingSeconds?: number;
  whole?: boolean;
  held?: number;
  isRestored?: boolean;
  interrupted?: boolean;
  swept?: boolean;
}): SourceHistory {
  const { failure = null, begunSecondsAgo = 60, readingSeconds = 10, swept = true } = changes;
  const { whole = failure === null, held = 5, interrupted = false, isRestored = false } = changes;
  const last = {
    startedAt: ago(begunSecondsAgo),
    finishedAt: ago(begunSecondsAgo - readingSeconds),
    failure,
    retryAfter: null,
    reportedTotal: null,
    asOf: ago(begunSecondsAgo),
    bookmark: null,
    quarantined: 0,
  };
  return {
    sourceId: 'JAL.spic',
    last: swept ? last : null,
    asOf: whole && swept ? ago(begunSecondsAgo) : null,
    lastSuccessAt: null,
    isRestored,
    interrupted,
    held,
    bookmark: null,
    lastFullAt: null,
  };
}

const anyAge = { now, maxAgeSeconds: null, sweepEverySeconds: 600 };

describe('A replica that was read whole', () => {
  test('and whose last sweep went well is an answer', () => {
    expect(judgeReplica(history({}), anyAge)).toEqual({ status: 'ANSWERED', code: null });
  });

  test.each(['TIMEOUT', 'INCONSISTENT', 'TOKEN_REFUSED', 'STORE_FAILED'] as const)(
    'and whose last sweep ended with %s is stale, with that code',
    (failure) => {
      const judged = judgeReplica(history({ failure, whole: true }), anyAge);
      expect(judged).toEqual({ status: 'STALE', code: failure });
    },
  );

  test('but for rows that could not be accepted delivers, and says so', () => {
    const judged = judgeReplica(history({ failure: 'ROWS_QUARANTINED', whole: true }), anyAge);
    expect(judged).toEqual({ status: 'INVALID_DATA', code: 'ROWS_QUARANTINED' });
  });

  test.each([
    ['of twice the interval and the reading', 1220, null, 'ANSWERED'],
    ['of more than that', 1221, null, 'STALE'],
    ['as asked', 30, 30, 'ANSWERED'],
    ['of more than asked', 31, 30, 'STALE'],
    ['of more than the interval, when asked to be patient', 90_000, 100_000, 'ANSWERED'],
    ['of any kind, when asked for none', 1, 0, 'STALE'],
  ])(
    'and has an age %s (%i s, asked: %p) is %s',
    (_what, begunSecondsAgo, maxAgeSeconds, status) => {
      const judged = judgeReplica(history({ begunSecondsAgo }), { ...anyAge, maxAgeSeconds });
      expect(judged).toEqual({ status, code: status === 'STALE' ? 'TOO_OLD' : null });
    },
  );

  test('over hours does not go stale while it is read again', () => {
    const hours = 3600;
    const long = history({ begunSecondsAgo: 6 * hours - 1, readingSeconds: 3 * hours });
    expect(judgeReplica(long, anyAge).status).toBe('ANSWERED');
  });
});

describe('A replica that was put back from a backup', () => {
  test('is STALE until its register is read whole, whatever its age', () => {
    const judged = judgeReplica(history({ isRestored: true }), anyAge);
    expect(judged).toEqual({ status: 'STALE', code: 'STORE_RESTORED' });
  });

  test('and whose next reading fails, is STALE by that failure', () => {
    const judged = judgeReplica(
      history({ isRestored: true, failure: 'TIMEOUT', whole: true }),
      anyAge,
    );
    expect(judged).toEqual({ status: 'STALE', code: 'TIMEOUT' });
  });
});

describe('A replica that was never read whole', () => {
  test('is not connected before anything was read', () => {
    const judged = judgeReplica(history({ swept: false, held: 0 }), anyAge);
    expect(judged).toEqual({ status: 'NOT_CONNECTED', code: 'NEVER_READ' });
  });

  test('is a part while the first sweep is under way', () => {
    const judged = judgeReplica(history({ swept: false }), anyAge);
    expect(judged).toEqual({ status: 'TRUNCATED', code: 'NEVER_READ' });
  });

  test('is a part after the first sweep was interrupted', () => {
    const judged = judgeReplica(history({ swept: false, interrupted: true }), anyAge);
    expect(judged).toEqual({ status: 'TRUNCATED', code: 'INTERRUPTED' });
  });

  test('is a part when the sweep failed on its way', () => {
    const judged = judgeReplica(history({ failure: 'TIMEOUT' }), anyAge);
    expect(judged).toEqual({ status: 'TRUNCATED', code: 'TIMEOUT' });
  });

  test.each([
    ['TIMEOUT', 'TIMEOUT'],
    ['TOKEN_REFUSED', 'AUTH_FAILED'],
    ['DNS_FAILED', 'UNREACHABLE'],
    ['NOT_JSON', 'INVALID_DATA'],
    ['MAINTENANCE', 'MAINTENANCE'],
  ] as const)('and holds nothing because of %s is %s', (failure, status) => {
    const judged = judgeReplica(history({ failure, held: 0 }), anyAge);
    expect(judged).toEqual({ status, code: failure });
  });
});
