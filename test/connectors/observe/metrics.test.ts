import { Registry } from 'prom-client';
import { createMetrics } from '../../../connectors/observe/metrics.ts';
import type { Outage } from '../../../specs/outages.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const report = {
  sourceId: 'JAL.spic',
  kind: 'FULL',
  startedAt: '2026-11-22T10:00:00.000Z',
  finishedAt: '2026-11-22T10:00:01.000Z',
  retryAfter: null,
  reportedTotal: 10,
  asOf: null,
  bookmark: null,
  repeated: false,
  pages: 1,
  passes: 1,
  retries: 0,
} as const;

const outage = (status: Outage['status'], unaccounted: number | null) =>
  ({ status, unaccounted }) as Outage;
const closed = outage('CLOSED', 0);

test('Sweeps are counted by source and result, and rows by what became of them', async () => {
  const registry = new Registry();
  const metrics = createMetrics(registry, [], openTestStore().clock);
  const rows = { received: 10, stored: 7, quarantined: 2, deduplicated: 1 };
  metrics.onSweep({ ...report, ...rows, failure: 'ROWS_QUARANTINED' });
  metrics.onSweep({ ...report, ...rows, failure: null });
  const text = await registry.metrics();
  expect(text).toContain('sweeps_total{source="JAL.spic",result="ROWS_QUARANTINED"} 1');
  expect(text).toContain('sweeps_total{source="JAL.spic",result="ok"} 1');
  expect(text).toContain('rows_received_total{source="JAL.spic"} 20');
  expect(text).toContain('rows_total{source="JAL.spic",fate="stored"} 14');
  expect(text).toContain('rows_total{source="JAL.spic",fate="quarantined"} 4');
  expect(text).toContain('rows_total{source="JAL.spic",fate="deduplicated"} 2');
});

test('Requests that were made again are counted by source and failure', async () => {
  const registry = new Registry();
  const metrics = createMetrics(registry, [], openTestStore().clock);
  metrics.onRetry('JAL.spic', 'TIMEOUT');
  metrics.onRetry('JAL.spic', 'TIMEOUT');
  metrics.onRetry('JAL.spic', 'MAINTENANCE');
  const text = await registry.metrics();
  expect(text).toContain('retries_total{source="JAL.spic",failure="TIMEOUT"} 2');
  expect(text).toContain('retries_total{source="JAL.spic",failure="MAINTENANCE"} 1');
});

test('What each source holds is read when somebody asks; a source never read has no age', async () => {
  const { store, sweep, clock } = openTestStore();
  const registry = new Registry();
  const sources = ['JAL.spic', 'JAL.otra'].map((id) => ({
    id,
    history: () => store.history(id),
    outages: () => (id === 'JAL.spic' ? [outage('OPEN', null), outage('RETURNED', 7), closed] : []),
    unknownSubjects: () => (id === 'JAL.otra' ? 3 : null),
  }));
  createMetrics(registry, sources, clock);
  sweep([[buyerRow('1'), buyerRow('2'), quarantinedRow('3')]], { failure: 'ROWS_QUARANTINED' });
  clock.advance(100);
  const text = await registry.metrics();
  expect(text).toContain('pdn_connector_records{source="JAL.spic"} 2');
  expect(text).toContain('pdn_connector_records{source="JAL.otra"} 0');
  expect(text).toContain('pdn_connector_replica_age_seconds{source="JAL.spic"} 102');
  expect(text).not.toContain('pdn_connector_replica_age_seconds{source="JAL.otra"}');
  expect(text).toContain('pdn_connector_quarantined_rows{source="JAL.spic"} 1');
  expect(text).toContain('pdn_connector_unknown_subjects{source="JAL.otra"} 3');
  expect(text).toContain('pdn_connector_open_outages{source="JAL.spic"} 2');
  expect(text).toContain('pdn_connector_open_outages{source="JAL.otra"} 0');
  expect(text).toContain('pdn_connector_unaccounted_records{source="JAL.spic"} 7');
  expect(text).not.toContain('pdn_connector_unknown_subjects{source="JAL.spic"}');
});

test('Requests are timed by route and status', async () => {
  const registry = new Registry();
  const metrics = createMetrics(registry, [], openTestStore().clock);
  metrics.onAnswered({ route: 'buyers', status: 200, seconds: 0.003 });
  const text = await registry.metrics();
  expect(text).toContain('request_seconds_bucket{le="0.005",route="buyers",status="200"} 1');
  expect(text).toContain('request_seconds_count{route="buyers",status="200"} 1');
});
