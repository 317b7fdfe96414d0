import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from './ask.ts';
import type { Connection, Question, Reply } from './judges/answer.ts';
import { judgeLists, judgeRecord } from './judges/judge-reply.ts';
import type { Shortfall } from './judges/shortfall.ts';
import { between, type SourceTruth } from './judges/truth.ts';
import type { Lane } from './network/lane.ts';
import { lists, nobody, record } from './queries.ts';

export interface Findings {
  answers: number;
  shortfalls: Shortfall[];
}

export interface Prober {
  readonly findings: Findings;
  /** Ends with the question that is under way. */
  stop(): Promise<void>;
}

interface ProberOptions {
  gatewayUrl: string;
  deadlineMs: number;
  /** The state that is asked alone, and all of them. */
  lane: Lane;
  lanes: readonly Lane[];
}

const pauseMs = 50;
/** All records of all states: the gateway's limit on the size of a query leaves room for no more. */
const mostRows = 120;

/** Puts question after question to a gateway, and holds each answer against what is known. */
export function startProber({ gatewayUrl, deadlineMs, lane, lanes }: ProberOptions): Prober {
  const findings: Findings = { answers: 0, shortfalls: [] };
  const over = new AbortController();

  /** Records that the last list of the state brought, with ids as any client would learn them. */
  let known: Connection['nodes'] = [];

  async function ask(
    of: readonly Lane[],
    request: Promise<Reply>,
    judge: (reply: Reply, truths: readonly SourceTruth[]) => Shortfall[],
  ): Promise<Reply> {
    const before = truthsOf(of);
    const reply = await request;
    const truths = truthsOf(of).map((after, index) => between(before[index]!, after));
    findings.answers++;
    findings.shortfalls.push(...judge(reply, truths));
    return reply;
  }

  function askLists(of: readonly Lane[], wanted: Question): Promise<Reply> {
    const question = wanted === 'list' && !fitOnOnePage(of) ? 'count' : wanted;
    const states = of.map(({ code }) => code);
    const request =
      question === 'nobody'
        ? askGateway(gatewayUrl, nobody, { states })
        : askGateway(gatewayUrl, lists, { states, first: question === 'list' ? mostRows : 0 });
    return ask(of, request, (reply, truths) => judgeLists(reply, question, truths, deadlineMs));
  }

  async function askRecord(): Promise<void> {
    const node = known[findings.answers % known.length];
    if (!node) return;
    const sourceId = node.provenance.source.id;
    await ask([lane], askGateway(gatewayUrl, record, { id: node.id }), (reply, truths) =>
      judgeRecord(
        reply,
        node.id,
        truths.find(({ id }) => id === sourceId)!,
        deadlineMs,
      ),
    );
  }

  async function probe(): Promise<void> {
    while (!over.signal.aborted) {
      const { body } = await askLists([lane], 'list');
      const { buyers, sanctions } = (body?.data ?? {}) as Record<string, Connection | undefined>;
      known = [...(buyers?.nodes ?? []), ...(sanctions?.nodes ?? [])];
      await askRecord();
      await askLists([lane], 'count');
      await askLists([lane], 'nobody');
      for (const question of ['list', 'count', 'nobody'] as const) await askLists(lanes, question);
      await sleep(pauseMs);
    }
  }

  const probing = probe();
  return {
    findings,
    async stop() {
      over.abort();
      await probing;
    },
  };
}

function truthsOf(lanes: readonly Lane[]): SourceTruth[] {
  return lanes.flatMap(({ truths }) => truths);
}

function fitOnOnePage(lanes: readonly Lane[]): boolean {
  const bySystem = Map.groupBy(truthsOf(lanes), ({ system }) => system);
  return [...bySystem.values()].every(
    (truths) => truths.reduce((sum, { may }) => sum + may.size, 0) <= mostRows,
  );
}
