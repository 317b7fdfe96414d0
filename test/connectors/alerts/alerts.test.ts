import { Registry } from 'prom-client';
import { allAlerts } from '../../../connectors/alerts/all-alerts.ts';
import { alertsFromLedger } from '../../../connectors/alerts/from-ledger.ts';
import { observeAlerts } from '../../../connectors/alerts/metrics.ts';
import { alertRoutes } from '../../../connectors/alerts/routes.ts';
import { entryAfter, type Entry, type EntryBody } from '../../../specs/ledger.ts';
import type { Outage } from '../../../specs/outages.ts';
import { alertKinds, textsOf } from '../../../specs/alerts.ts';
import { SettableClock } from '../support/settable-clock.ts';

const clock = new SettableClock();
const file = 'JAL.sqlite.aside-2026-11-22T10-00-00.000Z';
const body: EntryBody = {
  kind: 'STORE_SET_ASIDE',
  source: null,
  file,
  replacedBy: 'EMPTY',
  backupAt: null,
};
const entries: Entry[] = [entryAfter(null, '2026-11-22T10:00:00.000Z', body)];

const outage: Outage = {
  ...{ id: 'JAL.spic.2026-11-01T00:00:00.000Z', source: 'JAL.spic', status: 'RETURNED' },
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-18T00:00:00.000Z', closedAt: null },
  ...{ causes: ['TIMEOUT'], lastGoodAt: null, recovered: 200, heldBefore: 10, heldAfter: 210 },
  ...{ reportedTotal: null, unaccounted: 14, estimated: true, ids: [] },
};

function sourceWith(outages: Outage[], isBesideStore: boolean) {
  return alertsFromLedger({
    ledger: { entries: () => entries.values() },
    outages: () => outages,
    isBesideStore: () => isBesideStore,
  });
}

test('An outage that is over and not accounted for, and a store that was set aside, are told until they are seen to', () => {
  expect(sourceWith([outage], true).current(clock.now())).toEqual([
    {
      ...{ kind: 'OUTAGE_UNACCOUNTED', source: 'JAL.spic', subject: outage.id },
      ...{ since: outage.to, endsOn: null, facts: { unaccounted: 14 } },
    },
    {
      ...{ kind: 'STORE_SET_ASIDE', source: null, subject: file },
      ...{ since: '2026-11-22T10:00:00.000Z', endsOn: null, facts: {} },
    },
  ]);
  const closed: Outage = { ...outage, status: 'CLOSED', unaccounted: 0 };
  expect(sourceWith([closed], false).current(clock.now())).toEqual([]);
});

test('They are served by state, and counted by kind', async () => {
  const states = new Map([['JAL' as const, allAlerts([sourceWith([outage], true)])]]);
  const served = new Map([['JAL' as const, { alerts: states.get('JAL')! }]]);
  const route = alertRoutes(served, clock).get('/jal/alerts')!;
  const { status, body: text } = await route.answer({} as never, '');
  expect(status).toBe(200);
  expect(JSON.parse(text).alerts).toHaveLength(2);
  const registry = new Registry();
  observeAlerts(registry, states, clock);
  const metrics = await registry.metrics();
  expect(metrics).toContain('pdn_connector_alerts{state="JAL",kind="OUTAGE_UNACCOUNTED"} 1');
  expect(metrics).toContain('pdn_connector_alerts{state="JAL",kind="BACKUP_OVERDUE"} 0');
});

test('Each kind says in both languages what it means', () => {
  for (const kind of alertKinds) {
    expect(textsOf(kind).message).toMatch(/\.$/);
    expect(textsOf(kind).mensaje).toMatch(/\.$/);
  }
});
