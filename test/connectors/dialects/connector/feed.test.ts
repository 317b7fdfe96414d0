import fc from 'fast-check';
import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { connector } from '../../../../connectors/dialects/connector/index.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import type { SweepEnd } from '../../../../connectors/store/store.ts';
import type { ChangeLine } from '../../../../connectors/serve/change-feed.ts';
import { judgeReplica } from '../../../../connectors/serve/judge.ts';
import { clock } from '../../sweep/sweep.ts';
import { never } from '../../support/limits.ts';
import {
  contentOf,
  registers,
  standbyOf,
  standbySource,
  startPrimary,
  stopAll,
  type Primary,
  type Register,
} from './primary.ts';

afterEach(stopAll);

/** The rows of a register as the service has them, to be changed. */
function rowsOf({ service }: Primary, register: Register = 'spic') {
  return service.registers[register] as { id: string; fechaCaptura: string }[];
}

function remark(primary: Primary, fileRemarks: SweepEnd['fileRemarks']): void {
  const now = clock.now().toISOString();
  primary
    .store()
    .beginSweep('COL.spic', 'S2', 'CHANGES', now)
    .finish({
      ...{ finishedAt: now, failure: null, retryAfter: null, reportedTotal: null, asOf: null },
      ...{ bookmark: null, repeated: false, fileRemarks },
    });
}

function judgementOf(store: ReturnType<typeof standbyOf>['store'], id: string) {
  const now = clock.now();
  return judgeReplica(store.history(id), { now, maxAgeSeconds: null, sweepEverySeconds: 60 });
}

describe.each(['COL', 'TLA'] as const)('A standby of %s', (code) => {
  test.each(registers)('holds the same of %s as the connector that it reads', async (register) => {
    const primary = await startPrimary(code);
    await primary.read(register);
    const source = standbySource(primary.url, register, code);
    const standby = standbyOf(source);
    const { held, asOf } = primary.store().history(source.id);
    expect(await standby.read()).toMatchObject({ failure: null, stored: held, kind: 'FULL' });
    expect(standby.store.history(source.id)).toMatchObject({ held, asOf });
    const content = contentOf(primary.store(), source.id);
    expect(content.size).toBe(held);
    expect(contentOf(standby.store, source.id)).toEqual(content);
  });
});

describe('A standby', () => {
  test('tells what is remarked of the files that its primary reads', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    await standby.read();
    expect(standby.store.history(source.id).fileRemarks).toEqual([]);

    const places = [{ file: null, sheet: 'Hoja', row: 3 }];
    const fileRemarks = [{ kind: 'TOTAL', count: 1, rows: 1, places }] as const;
    remark(primary, structuredClone(fileRemarks) as never);
    expect(await standby.read()).toMatchObject({ kind: 'CHANGES', failure: null });
    expect(standby.store.history(source.id).fileRemarks).toEqual(fileRemarks);

    // A newer connector may know kinds that this one does not.
    remark(primary, [{ ...fileRemarks[0], kind: 'OF_THE_FUTURE' }] as never);
    expect(await standby.read()).toMatchObject({ failure: null });
    expect(standby.store.history(source.id)).not.toHaveProperty('fileRemarks');
  });

  test('then reads only what changed, vanished or came back', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    await standby.read();
    const rows = rowsOf(primary);

    expect(await standby.read()).toMatchObject({ kind: 'CHANGES', failure: null, received: 0 });

    rows[3]!.fechaCaptura = '2026-01-02T03:04:05Z';
    const [gone] = rows.splice(5, 1);
    primary.service.touch();
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'CHANGES', failure: null, received: 1 });
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));
    const missing = standby.store.changes(source.id, 0, 100_000).map(({ stored }) => stored);
    expect(missing.filter(({ missingSince }) => missingSince !== null)).toMatchObject([
      { providerId: gone!.id },
    ]);

    rows.push(gone!);
    primary.service.touch();
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'CHANGES', failure: null, received: 1 });
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));
    expect(standby.store.history(source.id)).toMatchObject({ held: rows.length });
  });

  test('reads anew from a connector whose store was replaced, whatever numbers that has', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    await standby.read();

    // The same numbers, and behind one of them another content.
    rowsOf(primary)[2]!.fechaCaptura = '2026-01-02T03:04:05Z';
    primary.service.touch();
    primary.replaceStore();
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'FULL', failure: null });
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));

    // More changes than it has come to, and a record less.
    rowsOf(primary).splice(7, 1);
    primary.service.touch();
    primary.replaceStore();
    await primary.read('psancionados');
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'FULL', failure: null });
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));

    // Fewer changes than it has come to.
    primary.replaceStore();
    rowsOf(primary).splice(3, 10);
    primary.service.touch();
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'FULL', failure: null });
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));
  });

  test('reads anew after another dialect has read its source', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    const now = clock.now().toISOString();
    const end = {
      finishedAt: now,
      failure: null,
      retryAfter: null,
      reportedTotal: 0,
      asOf: null,
      repeated: false,
    };
    const other = standby.store.beginSweep(source.id, 'S2', 'FULL', now);
    other.finish({ ...end, bookmark: '2026-01-01T00:00:00Z' });
    expect(await standby.read()).toMatchObject({ kind: 'FULL', failure: null });
  });

  test('of an empty register is whole', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    rowsOf(primary).length = 0;
    primary.service.touch();
    await primary.read();
    expect(await standby.read()).toMatchObject({ failure: null, received: 0 });
    expect(judgementOf(standby.store, source.id)).toEqual({ status: 'ANSWERED', code: null });
  });

  test('may have another name for the source, and then has its own ids', async () => {
    const primary = await startPrimary();
    await primary.read();
    const there = standbySource(primary.url);
    const source = {
      ...there,
      id: 'COL.copy',
      key: 'copy',
      options: { url: `${primary.url}/`, source: 'COL.spic' },
    };
    const standby = standbyOf(source);
    expect(await standby.read()).toMatchObject({ failure: null, quarantined: 0 });
    const ids = [...contentOf(primary.store(), there.id).keys()];
    expect([...contentOf(standby.store, source.id).keys()]).toEqual(
      ids.map((id) => id.replace('.spic.', '.copy.')),
    );
  });
});

describe('A standby is never called fresher than the connector it reads', () => {
  test('that has not read its service yet', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    expect(await standby.read()).toMatchObject({ failure: 'NEVER_READ' });
    expect(judgementOf(standby.store, source.id)).toEqual({
      status: 'NOT_CONNECTED',
      code: 'NEVER_READ',
    });
  });

  test('whose service fails, and has its rows nevertheless', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    await primary.read();
    primary.service.setFault('error500');
    await primary.read();
    const late = standbyOf(source);
    expect(await late.read()).toMatchObject({ kind: 'FULL', failure: 'SERVER_ERROR' });
    expect(contentOf(late.store, source.id)).toEqual(contentOf(primary.store(), source.id));
    expect(judgementOf(late.store, source.id)).toEqual({
      status: 'TRUNCATED',
      code: 'SERVER_ERROR',
    });
  });

  test('whose service fails after a good reading', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    await standby.read();
    const { asOf } = standby.store.history(source.id);
    primary.service.setFault('error503');
    await primary.read();
    expect(await standby.read()).toMatchObject({ kind: 'CHANGES', failure: 'MAINTENANCE' });
    expect(judgementOf(standby.store, source.id)).toEqual({ status: 'STALE', code: 'MAINTENANCE' });
    expect(standby.store.history(source.id).asOf).toBe(asOf);

    primary.service.setFault(null);
    await primary.read();
    expect(await standby.read()).toMatchObject({ failure: null });
    expect(judgementOf(standby.store, source.id)).toEqual({ status: 'ANSWERED', code: null });
  });

  test('that has not been read whole for too long', async () => {
    const primary = await startPrimary();
    const standby = standbyOf(standbySource(primary.url));
    await primary.read();
    await standby.read();
    clock.advance(3 * 3600);
    expect(await standby.read()).toMatchObject({ failure: 'TOO_OLD' });
  });

  test('that keeps rows apart', async () => {
    const primary = await startPrimary();
    const source = standbySource(primary.url);
    const standby = standbyOf(source);
    await primary.read();
    await standby.read();
    delete (primary.service.registers.spic[3] as { nombres?: string }).nombres;
    rowsOf(primary).splice(8, 1);
    primary.service.touch();
    await primary.read();
    expect(await standby.read()).toMatchObject({ failure: 'ROWS_QUARANTINED' });
    const expected = { status: 'INVALID_DATA', code: 'ROWS_QUARANTINED' };
    expect(judgementOf(standby.store, source.id)).toEqual(expected);
    expect(contentOf(standby.store, source.id)).toEqual(contentOf(primary.store(), source.id));
    expect(standby.store.history(source.id).asOf).toBe(primary.store().history(source.id).asOf);
  });

  test('that does not serve the source', async () => {
    const primary = await startPrimary();
    const source = {
      ...standbySource(primary.url),
      options: { url: primary.url, source: 'COL.x' },
    };
    expect(await standbyOf(source).read()).toMatchObject({ failure: 'UNEXPECTED_STATUS' });
  });

  test('whose source is of another system', async () => {
    const primary = await startPrimary();
    await primary.read();
    const options = { url: primary.url, source: 'COL.psancionados' };
    const source = { ...standbySource(primary.url), options };
    expect(await standbyOf(source).read()).toMatchObject({ failure: 'WRONG_SHAPE' });
  });
});

describe('The feed', () => {
  const connect = createConnectUpstream({ clock, send: createSender(clock) });

  test('is resumed at every change, with pages of any size, and misses nothing', async () => {
    const primary = await startPrimary('COL', { rows: 25 });
    await primary.read();
    rowsOf(primary)[4]!.fechaCaptura = '2026-01-02T03:04:05Z';
    rowsOf(primary).splice(9, 3);
    primary.service.touch();
    await primary.read();
    const all = primary.store().changes('COL.spic', 0, 1000);
    const missing = all.filter(({ stored }) => stored.missingSince !== null);
    expect(missing).toHaveLength(3);

    const anyReading = fc.record({
      from: fc.integer({ min: -1, max: all.length - 1 }),
      pageSize: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(anyReading, async ({ from, pageSize }) => {
        const settings = standbySource(primary.url);
        const source = { ...settings, limits: { ...settings.limits, pageSize } };
        const access = { upstream: connect(source, never), signal: never };
        const at = all[from];
        const pages: AsyncIterable<Page> = at
          ? connector.readChanges!(source, access, bookmarkOf(at))
          : connector.readPages(source, access);
        const changes: number[] = [];
        const removed: string[] = [];
        let last: Page | undefined;
        for await (last of pages) {
          changes.push(...last.rows.map((row) => (row as ChangeLine).change));
          removed.push(...last.removed!);
        }
        const expected = all.slice(from + 1);
        const isGone = ({ stored }: (typeof all)[number]) => stored.missingSince !== null;
        expect(removed).toEqual(expected.filter(isGone).map(({ stored }) => stored.providerId));
        expect(changes).toEqual(expected.filter((one) => !isGone(one)).map(({ change }) => change));
        expect(last).toMatchObject({ hasNext: false, bookmark: bookmarkOf(all.at(-1)!) });
      }),
      { numRuns: 60 },
    );
  });

  function bookmarkOf({ change, stored }: ReturnType<ReturnType<Primary['store']>['changes']>[0]) {
    return JSON.stringify([change, stored.firstSeen, stored.record.id]);
  }
});
