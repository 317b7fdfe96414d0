import { setTimeout as sleep } from 'node:timers/promises';
import { buyerRow } from '../support/rows.ts';
import { serveStore, stopServing } from '../support/served-store.ts';

afterEach(stopServing);

const question = `{ buyers(live: true, sources: ["JAL.spic"]) {
  totalCount nodes { nombres }
  coverage { verdict sources { status asOf error { code } } }
} }`;

const outcomeOf = (buyers: any) => buyers.coverage.sources[0];

describe('A live query', () => {
  test('has the source read and answers with what was read', async () => {
    const served = await serveStore(undefined, async (_, test) => {
      test.sweep([[buyerRow('1', { nombres: 'Nueva' })]]);
    });
    served.sweep([[buyerRow('1', { nombres: 'Vieja' })]]);
    served.clock.advance(300);
    const { data } = await served.ask('buyers', question);
    expect(data['buyers']).toMatchObject({
      totalCount: 1,
      nodes: [{ nombres: 'Nueva' }],
      coverage: { verdict: 'COMPLETE' },
    });
  });

  test('falls back to the store, labelled by what the reading failed with', async () => {
    const served = await serveStore(undefined, async (_, test) => {
      test.sweep([], { failure: 'CONNECTION_REFUSED' });
    });
    served.sweep([[buyerRow('1', { nombres: 'Vieja' })]]);
    const { data } = await served.ask('buyers', question);
    expect(data['buyers']).toMatchObject({
      nodes: [{ nombres: 'Vieja' }],
      coverage: { verdict: 'PARTIAL' },
    });
    expect(outcomeOf(data['buyers'])).toMatchObject({
      status: 'STALE',
      error: { code: 'CONNECTION_REFUSED' },
    });
  });

  test('that is not read in time is STALE by TIMEOUT', async () => {
    const served = await serveStore(undefined, () => sleep(5000, undefined, { ref: false }));
    served.sweep([[buyerRow('1')]]);
    served.clock.advance(300);
    const { data } = await served.ask('buyers', question, {}, { 'x-live-ms': '50' });
    expect(outcomeOf(data['buyers'])).toMatchObject({
      status: 'STALE',
      error: { code: 'TIMEOUT' },
    });
  });

  test('of a source that may not be asked now is STALE by TOO_OLD', async () => {
    const served = await serveStore(undefined, async () => undefined);
    served.sweep([[buyerRow('1')]]);
    served.clock.advance(300);
    const { data } = await served.ask('buyers', question);
    expect(outcomeOf(data['buyers'])).toMatchObject({
      status: 'STALE',
      error: { code: 'TOO_OLD' },
    });
  });
});
