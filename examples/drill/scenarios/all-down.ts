import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from '../ask.ts';
import type { Connection, Reply } from '../judges/answer.ts';
import { judgeLists } from '../judges/judge-reply.ts';
import type { Darkness, SourceTruth } from '../judges/truth.ts';
import { startNation, type Nation } from '../network/nation.ts';
import { deadlineMs } from '../network/stage.ts';
import type { Findings } from '../prober.ts';
import { lists, nobody } from '../queries.ts';
import type { Scenario } from './scenario.ts';

const patienceMs = 60_000;
const mostRows = 120;

/** Every service of every state at once, and then the connector, too. */
export const allDown: Scenario = {
  name: 'all-down',
  title: { es: 'Caen las 32 entidades', en: 'All 32 states are down' },
  expected: {
    es: 'PARTIAL e INCONCLUSIVE con todos los registros; sin conector, FAILED con cada fuente',
    en: 'PARTIAL and INCONCLUSIVE with all records; without a connector FAILED, each source named',
  },
  on: 'GRO',
  async play(_lane, { folder }, findings) {
    const nation = await startNation(join(folder, 'nation'));
    try {
      await untilVerdict(nation, 'COMPLETE');
      await askAll(nation, nation.truths, findings);
      const down = performance.now();
      await nation.closeServices();
      await untilAllSay(nation, 'STALE');
      const seconds = ((performance.now() - down) / 1000).toFixed(1);
      await askAll(nation, darkened(nation, 'service'), findings);
      await nation.connector.kill();
      await untilVerdict(nation, 'FAILED');
      await askAll(nation, darkened(nation, 'connector'), findings);
      const sources = nation.truths.length;
      return {
        es: `${sources} fuentes STALE a los ${seconds} s, ninguna sin contar; luego FAILED`,
        en: `${sources} sources STALE after ${seconds} s, each counted; then FAILED`,
      };
    } finally {
      await nation.stop();
    }
  },
};

function darkened({ truths }: Nation, reach: Darkness['reach']): SourceTruth[] {
  const dark = { since: Date.now(), isNoticed: true, reach };
  return truths.map((truth) => ({ ...truth, dark }));
}

async function askAll(
  { gatewayUrl, states }: Nation,
  truths: readonly SourceTruth[],
  findings: Findings,
): Promise<void> {
  const judge = (reply: Reply, question: 'list' | 'count' | 'nobody') => {
    findings.answers++;
    findings.shortfalls.push(...judgeLists(reply, question, truths, deadlineMs));
  };
  judge(await askGateway(gatewayUrl, lists, { states, first: mostRows }), 'list');
  judge(await askGateway(gatewayUrl, lists, { states, first: 0 }), 'count');
  judge(await askGateway(gatewayUrl, nobody, { states }), 'nobody');
}

function untilVerdict(nation: Nation, verdict: string): Promise<void> {
  return until(nation, verdict, ({ coverage }) => coverage?.verdict === verdict);
}

function untilAllSay(nation: Nation, status: string): Promise<void> {
  return until(
    nation,
    status,
    ({ coverage }) => coverage?.sources.every((source) => source.status === status) ?? false,
  );
}

async function until(
  { gatewayUrl, states }: Nation,
  what: string,
  are: (connection: Connection) => boolean,
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { body } = await askGateway(gatewayUrl, lists, { states, first: 0 });
    const { buyers, sanctions } = (body?.data ?? {}) as Record<string, Connection>;
    if (buyers && sanctions && are(buyers) && are(sanctions)) return;
    if (Date.now() > giveUpAt) throw new Error(`the 32 states were not ${what} in time`);
    await sleep(200);
  }
}
