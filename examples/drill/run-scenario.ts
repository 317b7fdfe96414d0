import { judgeRows, readRowBalances } from './judges/judge-rows.ts';
import type { Shortfall } from './judges/shortfall.ts';
import type { Lane } from './network/lane.ts';
import { deadlineMs, nationOf, type Stage } from './network/stage.ts';
import { startProber } from './prober.ts';
import { Unplayable, type Scenario } from './scenarios/scenario.ts';
import { plain, type Text } from './text.ts';

export interface Result {
  scenario: Scenario;
  happened: Text;
  /** Null when it could not be played on this machine. */
  answers: number | null;
  shortfalls: Shortfall[];
  seconds: number;
}

/** Plays a scenario while the gateway is asked all the time, and judges what came of both. */
export async function runScenario(scenario: Scenario, stage: Stage): Promise<Result> {
  const from = performance.now();
  const lane = stage.lanes.get(scenario.on)!;
  const { gatewayUrl } = stage;
  const prober = startProber({ gatewayUrl, deadlineMs, lane, lanes: nationOf(stage) });
  const shortfalls: Shortfall[] = [];
  let happened: Text;
  let isPlayed = true;
  try {
    happened = await scenario.play(lane, stage, prober.findings);
  } catch (error) {
    const { message } = error as Error;
    happened = plain(message);
    isPlayed = !(error instanceof Unplayable);
    if (isPlayed) shortfalls.push({ kind: 'UNEXPECTED', detail: message });
  }
  const { findings } = prober;
  await prober.stop();
  const metrics = await metricsOf(lane);
  shortfalls.push(...findings.shortfalls, ...judgeRows(readRowBalances(metrics)));
  return {
    scenario,
    happened,
    answers: isPlayed ? findings.answers : null,
    shortfalls,
    seconds: (performance.now() - from) / 1000,
  };
}

/** Nothing where the connector does not answer: then its rows are not accounted for. */
async function metricsOf({ connectorUrl }: Lane): Promise<string> {
  try {
    return await (await fetch(`${connectorUrl}/metrics`)).text();
  } catch {
    return '';
  }
}
