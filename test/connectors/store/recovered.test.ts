import type { AcceptedRow } from '../../../connectors/records.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { openTestStore, spic, ssancionados } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const outage = 'JAL.spic.2026-11-05T03:00:00.000Z';
const from = '2026-11-05T03:00:00.000Z'; // nine in the evening of the 4th in most of Mexico
const to = '2026-11-20T18:00:00.000Z';

const captured = (fechaCaptura: string | null) => buyerRow('new', {}, { fechaCaptura });
const resolved = (fechaResolucion: string | null, fechaNotificacion: string | null = null) =>
  sanctionRow('new', { resolucion: { ...emptyResolution, fechaResolucion, fechaNotificacion } });
const emptyResolution = {
  ...{ sentido: null, titulo: null, url: null, urlFirme: null, fechaEjecucion: null },
  ...{ fechaResolucionFirme: null, fechaNotificacionFirme: null, ordenJurisdiccional: null },
  ...{ autoridadInvestigadora: null, autoridadSubstanciadora: null },
};

/** Whether a record that came after the outage is marked as recovered from it. */
function isMarked(row: AcceptedRow, { afterRecord = true, withUndated = false } = {}): boolean {
  const { store, sweep } = openTestStore();
  const isBuyer = row.id.includes('S2');
  const source = isBuyer ? spic : ssancionados;
  sweep([[isBuyer ? buyerRow('old') : sanctionRow('old')]], {}, source);
  const { lastRecord } = store.accounts.next(source.id)!;
  sweep([[row]], {}, source);
  const span = { outage, from, to, withUndated, afterRecord: afterRecord ? lastRecord : null };
  const marked = store.accounts.markRecovered(source.id, span);
  expect(store.byIds([row.id])[0]!.recoveredFrom).toBe(marked === 1 ? outage : null);
  store.close();
  return marked === 1;
}

test.each<[string, AcceptedRow, boolean]>([
  ['captured within it', captured('2026-11-10T12:00:00.000Z'), true],
  ['captured when it began', captured(from), true],
  ['captured when it ended', captured(to), true],
  ['captured before it', captured('2026-11-05T02:59:59.999Z'), false],
  ['captured after it', captured('2026-11-20T18:00:00.001Z'), false],
  ['captured on the Mexican day on which it began', captured('2026-11-04T00:00:00.000Z'), true],
  ['captured on the day on which it ended', captured('2026-11-20T00:00:00.000Z'), true],
  ['captured on the day before', captured('2026-11-03T00:00:00.000Z'), false],
  ['captured on the day after', captured('2026-11-21T00:00:00.000Z'), false],
  ['resolved within it', resolved('2026-11-10'), true],
  ['resolved before it', resolved('2026-10-31', '2026-11-10'), false],
  ['notified within it, no resolution being dated', resolved(null, '2026-11-10'), true],
  ['without any date', resolved(null), false],
])('A record %s that came after an outage is recovered, or not', (_what, row, expected) => {
  expect(isMarked(row)).toBe(expected);
});

test('A record without any date counts when it came with the end of the outage', () => {
  expect(isMarked(captured(null), { withUndated: true })).toBe(true);
  expect(isMarked(resolved(null), { withUndated: true })).toBe(true);
});

test('Where nothing was read before, only what is captured within an outage counts', () => {
  const first = { afterRecord: false, withUndated: true };
  expect(isMarked(captured('2026-11-10T12:00:00.000Z'), first)).toBe(true);
  expect(isMarked(captured(null), first)).toBe(false);
  expect(isMarked(resolved('2026-11-10'), first)).toBe(false);
});

test('A record that was there before an outage is not recovered from it, whatever its date', () => {
  const { store, sweep } = openTestStore();
  sweep([[captured('2026-11-10T12:00:00.000Z')]]);
  const { lastRecord: afterRecord } = store.accounts.next(spic.id)!;
  const span = { outage, from, to, afterRecord, withUndated: true };
  expect(store.accounts.markRecovered(spic.id, span)).toBe(0);
  store.close();
});

test('Dated records are counted by the days before a moment', () => {
  const { store, sweep } = openTestStore();
  const dates = [
    '2026-11-04T03:00:00.001Z',
    '2026-11-05T02:59:00.000Z',
    '2026-11-03T00:00:00.000Z',
  ];
  const rows = [...dates, from, '2026-10-01T00:00:00.000Z', null].map((fechaCaptura, i) =>
    buyerRow(String(i), {}, { fechaCaptura }),
  );
  sweep([rows]);
  expect(store.accounts.datedPerDay(spic.id, from, 4)).toEqual([2, 0, 1, 0]);
  store.close();
});
