import { setTimeout as sleep } from 'node:timers/promises';
import { generateState } from '../../demo/services/data/generate-state.ts';
import type { SpicRow } from '../../demo/services/data/records.ts';
import type { Lane } from '../network/lane.ts';
import { outageOf, pagesOfBuyers } from '../network/outage.ts';
import type { Stage } from '../network/stage.ts';
import { untilRead, untilSources } from '../network/watch.ts';
import type { Scenario } from './scenario.ts';

const fewer = 5;
const days = 17;
/** How long a day of the outage lasts here. */
const dayMs = 300;
const made = 214;
const withheld = 14;

/** Services that come back, and what they then owe. */
export const outages: readonly Scenario[] = [
  {
    name: 'fewer-rows',
    title: {
      es: 'El servicio vuelve con menos renglones',
      en: 'The service comes back with fewer rows',
    },
    expected: {
      es: `los ${fewer} que faltan, nombrados; cerrada sólo cuando vuelven`,
      en: `the ${fewer} that are missing are named; closed only when they are back`,
    },
    on: 'GRO',
    async play(lane, stage) {
      const { spic } = lane.service.registers;
      await goDark(lane, stage);
      const gone = spic.splice(0, fewer);
      publish(lane, () => spic, new Set(gone.map(({ id }) => id)));
      await comeBack(lane, stage);
      const { status, unaccounted, missingIds, id } = await outageOf(
        stage.gatewayUrl,
        lane,
        'RETURNED',
      );
      if (unaccounted !== fewer || missingIds.length !== fewer) {
        throw new Error(
          `${id} is ${status}, ${unaccounted} unaccounted, ${missingIds.length} named`,
        );
      }
      spic.unshift(...gone);
      publish(lane, () => spic);
      await untilRead(stage.gatewayUrl, lane, Date.now());
      await outageOf(stage.gatewayUrl, lane, 'CLOSED');
      return {
        es: `${unaccounted} sin cuenta y nombrados; al volver, cerrada`,
        en: `${unaccounted} unaccounted for and named; when they were back, closed`,
      };
    },
  },
  {
    name: 'outage-17-days',
    title: {
      es: '17 días sin servicio, en tiempo comprimido, y 214 registros hechos mientras',
      en: '17 days without a service, in compressed time, and 214 records made meanwhile',
    },
    expected: {
      es: `${withheld} retenidos: sin cuenta; entregados: ${made} de ${made} marcados y cerrada`,
      en: `${withheld} withheld: unaccounted for; delivered: ${made} of ${made} marked, and closed`,
    },
    on: 'GRO',
    async play(lane, stage) {
      const { spic } = lane.service.registers;
      await goDark(lane, stage);
      const rows = await makeRows(lane);
      // Nobody's name is that long: such rows cannot be accepted.
      const nombres = 'X'.repeat(5000);
      const illegible = rows.slice(0, withheld).map((row) => ({ ...row, nombres }));
      const whole = [...spic];
      spic.push(...illegible, ...rows.slice(withheld));
      publish(lane, () => [...whole, ...rows.slice(withheld)]);
      await comeBack(lane, stage);
      const owing = await outageOf(stage.gatewayUrl, lane, 'RETURNED');
      if (owing.unaccounted !== withheld || owing.recovered !== made - withheld) {
        throw new Error(`${owing.recovered} recovered, ${owing.unaccounted} unaccounted for`);
      }
      spic.splice(0, spic.length, ...whole, ...rows);
      publish(lane, () => spic);
      await untilRead(stage.gatewayUrl, lane, Date.now());
      const { id, recovered } = await outageOf(stage.gatewayUrl, lane, 'CLOSED');
      const marked = (await pagesOfBuyers(stage.gatewayUrl, lane)).filter(
        ({ provenance }) => provenance.recoveredFrom === id,
      );
      if (recovered !== made || marked.length !== made) {
        throw new Error(`${recovered} recovered, ${marked.length} of ${made} are marked`);
      }
      return {
        es: `${withheld} sin cuenta; luego ${marked.length} de ${made} marcados, cerrada`,
        en: `${withheld} unaccounted for; then ${marked.length} of ${made} marked, closed`,
      };
    },
  },
];

async function goDark(lane: Lane, { gatewayUrl }: Stage): Promise<void> {
  await lane.door.close();
  lane.darken('service');
  await untilSources(gatewayUrl, lane, ({ status }) => status === 'STALE');
  lane.notice();
}

/** Until all sources were read, whether or not each row could be accepted. */
async function comeBack(lane: Lane, { gatewayUrl }: Stage): Promise<void> {
  lane.lighten();
  await lane.door.open();
  const openedAt = Date.now();
  await untilSources(
    gatewayUrl,
    lane,
    ({ status, asOf }) =>
      ['ANSWERED', 'INVALID_DATA'].includes(status) && Date.parse(asOf!) >= openedAt,
  );
}

/** Day by day, so many as are made on each. */
async function makeRows({ code, service }: Lane): Promise<SpicRow[]> {
  const known = new Set(service.registers.spic.map(({ id }) => id));
  const fresh = generateState(code).spic.filter(({ id }) => !known.has(id));
  const rows: SpicRow[] = [];
  for (let day = 1; day <= days; day++) {
    await sleep(dayMs);
    const untilToday = Math.round((made * day) / days);
    const fechaCaptura = new Date().toISOString();
    rows.push(...fresh.slice(rows.length, untilToday).map((row) => ({ ...row, fechaCaptura })));
  }
  return rows;
}

/** From now on these records must be found; those that were there before may be, until they are read. */
function publish(
  { code, service, know }: Lane,
  rows: () => readonly SpicRow[],
  gone: ReadonlySet<string> = new Set(),
): void {
  service.touch();
  const ids = rows().map(({ id }) => id);
  know((truth) => {
    if (truth.id !== `${code}.spic`) return truth;
    const must = new Set([...truth.must].filter((id) => !gone.has(id)));
    return { ...truth, must, may: new Set([...truth.may, ...ids]) };
  });
}
