import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import type { DemoNetwork } from './network.ts';
import * as questions from './questions.ts';
import { planted } from './services/data/planted.ts';
import { buyersOf, debarredOn, garciasOf, publishedId, sanctionsOf } from './truth.ts';

/** Facts of an answer, side by side with those that the data says. */
type Facts = Record<string, unknown>;

interface Coverage {
  verdict: string;
  asked: number;
  answered: number;
  sources: { state: { code: string }; status: string; error: { code: string } | null }[];
}

interface Page {
  totalCount: number | null;
  nodes: { id: string; state: { code: string }; provenance: { recordId: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  coverage: Coverage;
}

interface WalkPage {
  coverage: { verdict: string } | null;
  findings: {
    nodes: { sanctionId: string; buyerId: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

/** State and the provider's own id of a record. */
function withoutSource(recordId: string): string {
  const [state, , , id] = recordId.split('.');
  return `${state} ${decodeURIComponent(id!)}`;
}

/** Puts questions to the network, holds each answer against the data, and counts what disagrees. */
export async function checkNetwork(
  network: DemoNetwork,
  print: (line: string) => void,
): Promise<{ failures: number }> {
  const { gatewayUrl } = network;
  let failures = 0;

  /** Prints a question, the facts of its answer, and what they should have been if they differ. */
  function judge(title: string, question: string, answered: Facts, expected: Facts): void {
    print(`\n? ${title}`);
    print(question.trim().replace(/^/gm, '    '));
    const agrees = isDeepStrictEqual(answered, expected);
    print(`  ${agrees ? '✓' : '✗'} ${JSON.stringify(answered)}`);
    if (agrees) return;
    failures++;
    print(`    the data says ${JSON.stringify(expected)}`);
  }

  async function judgePage(title: string, question: string, expected: Facts): Promise<void> {
    const data = await ask<Record<string, Page>>(gatewayUrl, question);
    const { totalCount, nodes, coverage } = Object.values(data)[0]!;
    const answered: Facts = { totalCount, rows: nodes.length, verdict: coverage.verdict };
    judge(title, question, answered, expected);
  }

  async function allIds(field: 'buyers' | 'sanctions', pageSize: number): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const data: Record<string, Page> = await ask(gatewayUrl, questions.everyRecord(field), {
        first: pageSize,
        after,
      });
      const { nodes, pageInfo } = data[field]!;
      ids.push(...nodes.map(({ state, provenance }) => `${state.code} ${provenance.recordId}`));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  }

  async function judgeEveryRecord(field: 'buyers' | 'sanctions', pageSize: number): Promise<void> {
    const rows = field === 'buyers' ? buyersOf() : sanctionsOf();
    const published = rows.map(({ state, row, register }) => ({
      state,
      id: publishedId(state, register, row.id),
    }));
    const known = published
      .filter(({ id }) => id !== null)
      .map(({ state, id }) => `${state} ${id}`);
    // Where a service has no ids of its own, those that were made up are only counted.
    const derived = (state: string) => `${state} derived`;
    const held = published.map(({ state, id }) =>
      id === null ? derived(state) : `${state} ${id}`,
    );
    held.sort();
    const isKnown = new Set(known);
    const withoutIds = new Set(published.filter(({ id }) => id === null).map(({ state }) => state));
    const found = (await allIds(field, pageSize)).map((id) => {
      const state = id.split(' ', 1)[0]!;
      return withoutIds.has(state) && !isKnown.has(id) ? derived(state) : id;
    });
    judge(
      `Is every record of ${field} found, once, by pages of ${pageSize}?`,
      questions.everyRecord(field),
      { found: found.length, each: isDeepStrictEqual(found.sort(), held) },
      { found: held.length, each: true },
    );
  }

  /** Follows the walk to its end and looks for everybody who was planted: debarred in one state, buying in another. */
  async function judgePlanted(): Promise<void> {
    const pairOf = (sanctionedIn: string, buyer: string) => `${sanctionedIn} ${buyer}`;
    const found = new Set<string>();
    let verdict: string | undefined;
    while (verdict === undefined) {
      for (let after: string | null = null, hasNext = true; hasNext;) {
        const { sanctionedBuyers: walk }: { sanctionedBuyers: WalkPage } = await ask(
          gatewayUrl,
          questions.everySanctionedBuyer,
          { after },
        );
        for (const { sanctionId, buyerId } of walk.findings.nodes) {
          found.add(pairOf(sanctionId.slice(0, 3), withoutSource(buyerId)));
        }
        verdict = walk.coverage?.verdict;
        ({ endCursor: after, hasNextPage: hasNext } = walk.findings.pageInfo);
      }
      await sleep(200);
    }
    const expected = planted.map(({ sanction, buyer }) =>
      pairOf(sanction.state, `${buyer.state} ${publishedId(buyer.state, 'spic', buyer.id)}`),
    );
    judge(
      'Is everybody found who is debarred in one state and buys in another?',
      questions.everySanctionedBuyer,
      { planted: expected.filter((pair) => found.has(pair)).length, verdict },
      { planted: expected.length, verdict: 'COMPLETE' },
    );
  }

  /** Asks again until the sources of some states are as expected, or shows how they are. */
  async function judgeStates(title: string, expected: Record<string, string>): Promise<void> {
    const question = questions.statusOf(Object.keys(expected));
    let answered: Facts = {};
    for (let attempt = 0; attempt < 100; attempt++) {
      const { buyers } = await ask<{ buyers: Page }>(gatewayUrl, question);
      answered = Object.fromEntries(
        buyers.coverage.sources.map(({ state, status, error }) => [
          state.code,
          [status, error?.code].filter(Boolean).join(' '),
        ]),
      );
      if (isDeepStrictEqual(answered, expected)) break;
      await sleep(250);
    }
    judge(title, question, answered, expected);
  }

  print('\n── All is well: the answers are what the data says');
  const garcias = garciasOf(['JAL', 'OAX', 'CHH']).length;
  await judgePage('Who in three states bears the surname García?', questions.garciaInThreeStates, {
    totalCount: garcias,
    rows: Math.min(20, garcias),
    verdict: 'COMPLETE',
  });
  const debarred = debarredOn('2026-11-01').length;
  await judgePage('Who is debarred on 1 November 2026?', questions.debarredNow, {
    totalCount: debarred,
    rows: Math.min(20, debarred),
    verdict: 'COMPLETE',
  });
  await judgePage('Does anybody bear a name that nobody bears?', questions.nobody, {
    totalCount: 0,
    rows: 0,
    verdict: 'COMPLETE',
  });
  await judgeEveryRecord('buyers', 1000);
  await judgeEveryRecord('sanctions', 777);
  await judgePlanted();

  print('\n── The service of Jalisco answers with a web page, that of Oaxaca hangs');
  const total = buyersOf().length;
  await network.setFault('JAL', 'html');
  await network.setFault('OAX', 'hang');
  await judgeStates('Does coverage say so, and why?', {
    JAL: 'STALE WRONG_CONTENT_TYPE',
    OAX: 'STALE TIMEOUT',
  });
  await judgePage('Are their rows still there?', questions.firstOfAll, {
    totalCount: total,
    rows: 20,
    verdict: 'PARTIAL',
  });
  await judgePage('And who bears a name that nobody bears?', questions.nobody, {
    totalCount: 0,
    rows: 0,
    verdict: 'INCONCLUSIVE',
  });
  await network.setFault('JAL', null);
  await network.setFault('OAX', null);
  await judgeStates('Do they recover by themselves?', { JAL: 'ANSWERED', OAX: 'ANSWERED' });

  const stopped = network.connectors.find(({ states }) => states.includes('YUC'))!;
  print(`\n── The connector of ${stopped.states.join(', ')} is stopped`);
  await stopped.stop();
  const unreachable = 'UNREACHABLE CONNECTION_REFUSED';
  await judgeStates(
    'Does coverage name each of its states?',
    Object.fromEntries(stopped.states.map((state) => [state, unreachable])),
  );
  await judgePage('Is the total withheld, and the rest still there?', questions.firstOfAll, {
    totalCount: null,
    rows: 20,
    verdict: 'PARTIAL',
  });
  await judgePage('Does anybody bear a name that nobody bears?', questions.nobody, {
    totalCount: null,
    rows: 0,
    verdict: 'INCONCLUSIVE',
  });
  await judgePage('What of the stopped states alone?', questions.firstOf(stopped.states), {
    totalCount: null,
    rows: 0,
    verdict: 'FAILED',
  });
  return { failures };
}
