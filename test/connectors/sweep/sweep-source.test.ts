import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import type { StateService } from '../../../examples/demo/services/state-service.ts';
import { sourceOf, startService, stopServices } from '../support/state-service.ts';
import { clock, logged, sweep } from './sweep.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
  logged.length = 0;
});
afterEach(async () => {
  store.close();
  await stopServices();
});

describe('A sweep', () => {
  test('reads the whole register of a service into the store', async () => {
    const service = await startService();
    const source = sourceOf(service);
    const total = service.registers.spic.length;
    const report = await sweep(source, store);
    expect(report).toMatchObject({
      sourceId: 'COL.spic',
      failure: null,
      retryAfter: null,
      reportedTotal: total,
      received: total,
      stored: total,
      quarantined: 0,
      deduplicated: 0,
      // Of a small register in small pages much has to overlap.
      pages: 6,
      passes: 1,
    });
    expect(store.history(source.id)).toMatchObject({ held: total, last: { failure: null } });
  });

  test('asks for no page twice, and marks what is gone', async () => {
    const service = await startService();
    const source = sourceOf(service, 'psancionados');
    const { pages } = await sweep(source, store);
    expect(service.requests().data).toBe(pages);
    const [gone] = service.registers.psancionados.splice(0, 1);
    service.touch();
    clock.advance(60);
    const { received, failure } = await sweep(source, store);
    expect([received, failure]).toEqual([service.registers.psancionados.length, null]);
    expect(store.history(source.id).held).toBe(service.registers.psancionados.length);
    expect(gone).toBeDefined();
  });

  test('of an empty register is whole', async () => {
    const service = await startService();
    service.registers.spic.length = 0;
    service.touch();
    expect(await sweep(sourceOf(service), store)).toMatchObject({
      failure: null,
      reportedTotal: 0,
      received: 0,
    });
  });

  test('with rows that cannot be accepted is whole, and says so', async () => {
    const service = await startService();
    delete (service.registers.spic[3] as { nombres?: string }).nombres;
    service.touch();
    const report = await sweep(sourceOf(service), store);
    expect(report).toMatchObject({ failure: 'ROWS_QUARANTINED', quarantined: 1, passes: 1 });
    const { asOf, lastSuccessAt } = store.history('COL.spic');
    expect([asOf, lastSuccessAt]).toEqual([report.startedAt, null]);
  });

  test('needs one pass, though rows change between its pages: no row slips between them', async () => {
    let changes = 2;
    const service = await startService({
      onPage(register, page) {
        if (register !== 'spic' || page !== 2 || changes-- <= 0) return;
        service.registers.spic.push({ ...service.registers.spic[0]!, id: `new-${changes}` });
        service.touch();
      },
    });
    const report = await sweep(sourceOf(service), store);
    expect(report).toMatchObject({
      failure: null,
      passes: 1,
      stored: service.registers.spic.length,
    });
  });

  test.each<[Parameters<StateService['setFault']>[0], FailureCode, number]>([
    ['lyingTotals', 'INCONSISTENT', 3],
    ['endlessPaging', 'ENDLESS_PAGING', 1],
    ['driftedSchema', 'ROWS_QUARANTINED', 1],
    ['error500', 'SERVER_ERROR', 1],
    ['truncated', 'BODY_TRUNCATED', 1],
    ['rejectedCredentials', 'TOKEN_REFUSED', 1],
    ['expiredToken', 'UNAUTHORIZED', 1],
  ])('of a service with the fault %s ends with %s after %s passes', async (fault, code, passes) => {
    const service = await startService();
    const source = sourceOf(service);
    await sweep(source, store);
    const { held, asOf } = store.history(source.id);
    service.setFault(fault);
    const report = await sweep(source, store);
    expect(report).toMatchObject({ failure: code, passes });
    expect(store.history(source.id)).toMatchObject({ held, last: { failure: code } });
    if (code !== 'ROWS_QUARANTINED') expect(store.history(source.id).asOf).toBe(asOf);
  });

  test('passes on when the service wants to be asked again', async () => {
    const service = await startService();
    service.setFault('error503');
    const { failure, retryAfter } = await sweep(sourceOf(service), store);
    expect([failure, retryAfter]).toEqual([
      'MAINTENANCE',
      new Date(clock.now().getTime() + 120_000).toISOString(),
    ]);
    expect(store.history('COL.spic').last).toMatchObject({ failure, retryAfter });
  });

  test('that is called off in the middle ends as INTERRUPTED', async () => {
    const stop = new AbortController();
    const service = await startService({
      onPage(_, page) {
        if (page === 2) stop.abort();
      },
    });
    const report = await sweep(sourceOf(service), store, { signal: stop.signal });
    expect(report).toMatchObject({ failure: 'INTERRUPTED', pages: 1 });
    expect(store.history('COL.spic')).toMatchObject({ last: { failure: 'INTERRUPTED' } });
  });

  test('logs the code and nothing of what was sent or asked', async () => {
    const service = await startService();
    service.setFault('rejectedCredentials');
    await sweep(sourceOf(service), store);
    expect(logged).toEqual([
      [{ sourceId: 'COL.spic', failure: 'TOKEN_REFUSED', cause: 'HTTP 401' }, 'sweep stopped'],
    ]);
  });
});
