import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../../demo/program.ts';
import { findFreePorts } from '../network/free-ports.ts';
import { deadlineMs, nationOf, startGateway, type Stage } from '../network/stage.ts';
import type { Lane } from '../network/lane.ts';
import { startLoad } from '../load.ts';
import { startProber, type Findings, type Prober } from '../prober.ts';
import { lists } from '../queries.ts';
import type { Scenario } from './scenario.ts';

const loadMs = 700;
/** Before the kill, and after it. */
const fewestAnswers = 40;

/** What may happen to a gateway: a second one, so that the first can be asked meanwhile. */
export const gatewayPrograms: readonly Scenario[] = [
  {
    name: 'gateway-killed',
    title: {
      es: 'El gateway muere con carga (SIGKILL) y vuelve',
      en: 'The gateway is killed under load (SIGKILL) and comes back',
    },
    expected: {
      es: 'conexiones rotas, ninguna respuesta equivocada',
      en: 'broken connections, no answer that is wrong',
    },
    on: 'MOR',
    async play(lane, stage, findings) {
      const { port, url, gateway } = await startSecond(stage);
      const probers = Array.from({ length: 4 }, () => startProberOf(url, lane, stage));
      await untilAnswers(probers, fewestAnswers);
      await gateway.kill();
      const again = await startGateway(port, stage.registry);
      await untilAnswers(probers, fewestAnswers);
      await Promise.all(probers.map((prober) => prober.stop()));
      await again.stop();
      const answers = addJudged(findings, probers);
      return {
        es: `${answers.judged} respuestas correctas, ${answers.broken} conexiones rotas`,
        en: `${answers.judged} answers judged, ${answers.broken} broken connections`,
      };
    },
  },
  {
    name: 'gateway-sigterm',
    title: {
      es: 'El gateway se detiene con carga (SIGTERM)',
      en: 'The gateway is stopped under load (SIGTERM)',
    },
    expected: { es: '0 peticiones fallidas', en: '0 failed requests' },
    on: 'MOR',
    async play(lane, stage) {
      const { url, gateway } = await startSecond(stage);
      const variables = { states: [lane.code], first: 20 };
      const load = startLoad(`${url}/graphql`, { query: lists, variables });
      await sleep(loadMs);
      await gateway.stop();
      await load.untilTurnedAway();
      const { answered, failed } = load;
      if (failed.length > 0) throw new Error(`${failed.length} failed: ${failed[0]}`);
      return { es: `0 fallidas de ${answered}`, en: `0 failed of ${answered}` };
    },
  },
];

async function startSecond(stage: Stage): Promise<{ port: number; url: string; gateway: Program }> {
  const [port] = await findFreePorts(1);
  const gateway = await startGateway(port!, stage.registry);
  return { port: port!, url: `http://127.0.0.1:${port}`, gateway };
}

/** Until so many more answers came, whatever they are. */
async function untilAnswers(probers: readonly Prober[], more: number): Promise<void> {
  const count = () => probers.reduce((sum, { findings }) => sum + answersIn(findings), 0);
  for (const before = count(); count() < before + more;) await sleep(20);
}

function answersIn({ answers, shortfalls }: Findings): number {
  return answers - shortfalls.filter(({ kind }) => kind === 'NO_ANSWER').length;
}

function startProberOf(gatewayUrl: string, lane: Lane, stage: Stage) {
  return startProber({ gatewayUrl, deadlineMs, lane, lanes: nationOf(stage) });
}

/** A connection that breaks is what a kill looks like; everything else is judged as ever. */
function addJudged(findings: Findings, probers: readonly Prober[]) {
  let judged = 0;
  let broken = 0;
  for (const { findings: own } of probers) {
    const answered = answersIn(own);
    judged += answered;
    broken += own.answers - answered;
    findings.shortfalls.push(...own.shortfalls.filter(({ kind }) => kind !== 'NO_ANSWER'));
  }
  findings.answers += judged;
  return { judged, broken };
}
