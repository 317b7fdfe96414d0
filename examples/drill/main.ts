/**
 * Plays the faults of a network one after another, with synthetic data, and holds every answer against what
 * is known. `--list` tells what is played, `--only refused,dns` plays only these, `--en` speaks English.
 * Exits non-zero when anything falls short.
 */
import { once } from 'node:events';
import { readArguments, type Arguments } from './arguments.ts';
import { startStage, type Stage } from './network/stage.ts';
import { untilRead } from './network/watch.ts';
import { showResult, showTable } from './report.ts';
import { runScenario, type Result } from './run-scenario.ts';
import { scenarios } from './scenarios/index.ts';
import type { Text } from './text.ts';

// Many programs share one machine: each collects its garbage sooner and stays smaller.
process.env['NODE_OPTIONS'] ??= '--max-semi-space-size=4';

const { language, isList, chosen } = argumentsOrExit();
const say = (text: Text) => console.log(text[language]);

if (isList) {
  for (const { name, title } of chosen) console.log(`${name.padEnd(24)} ${title[language]}`);
} else {
  process.exit(await drill());
}

/** @returns the exit code. */
async function drill(): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interrupted.abort());
  }
  say({
    es: 'Se levanta una red pequeña con datos sintéticos …',
    en: 'A small network with synthetic data is started …',
  });
  const startedAt = performance.now();
  let stage: Stage | null = null;
  try {
    stage = await startStage();
    const results = await Promise.race([play(stage), once(interrupted.signal, 'abort')]);
    if (interrupted.signal.aborted) return 130;
    return conclude(results as Result[], (performance.now() - startedAt) / 1000);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    // Ctrl-C reached the programs of the network, too.
    return 130;
  } finally {
    await stage?.stop();
  }
}

/** States side by side, the scenarios of each one after another. */
async function play(stage: Stage): Promise<Result[]> {
  const results: Result[] = [];
  for (const lane of stage.lanes.values()) await untilRead(stage.gatewayUrl, lane, 0);
  const ofLanes = Map.groupBy(chosen, ({ on }) => on);
  await Promise.all(
    [...ofLanes.values()].map(async (own) => {
      for (const scenario of own) {
        const result = await runScenario(scenario, stage);
        console.log(showResult(result, language));
        results.push(result);
      }
    }),
  );
  return results.sort((a, b) => chosen.indexOf(a.scenario) - chosen.indexOf(b.scenario));
}

function conclude(results: readonly Result[], seconds: number): number {
  const short = results.filter(({ shortfalls }) => shortfalls.length > 0).length;
  const skipped = results.filter(({ answers }) => answers === null).length;
  console.log(`\n${showTable(results, language)}\n`);
  const took = `${seconds.toFixed(0)} s`;
  say({
    es: `${results.length} escenarios en ${took}: ${short} con fallas, ${skipped} sin jugar.`,
    en: `${results.length} scenarios in ${took}: ${short} fell short, ${skipped} not played.`,
  });
  return short === 0 ? 0 : 1;
}

function argumentsOrExit(): Arguments {
  try {
    return readArguments(process.argv.slice(2), scenarios);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}
