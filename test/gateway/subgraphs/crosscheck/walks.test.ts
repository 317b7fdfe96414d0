import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import {
  createJournals,
  noJournals,
} from '../../../../gateway/subgraphs/crosscheck/walk/journals.ts';
import {
  createWalks,
  type Walks,
  type WalksOptions,
} from '../../../../gateway/subgraphs/crosscheck/walk/keep-walks.ts';
import type {
  Finding,
  Step,
  Task,
  Walk,
  WalkArguments,
} from '../../../../gateway/subgraphs/crosscheck/walk/walk.ts';

const log = pino({ level: 'silent' });
const asked: WalkArguments = {
  kind: 'SANCTIONED_BUYERS',
  inForceOn: null,
  minBand: 'PROBABLE',
  sanctionStates: ['JAL', 'OAX'],
  states: ['JAL', 'OAX'],
};

/** Three pages for each state, of two sanctions each, one of which is found in each state. */
function stepOf(task: Task, dark: readonly string[] = []): Step {
  const page = Number(task.after ?? 0);
  const nothing = { task, read: [], lookedThrough: [], compared: [], isCut: false };
  if (dark.includes(task.state)) {
    return { ...nothing, page: null, failure: 'TIMEOUT', dark: [], findings: [] };
  }
  const isDark = (state: string) => dark.includes(state);
  return {
    ...nothing,
    page: { read: 2, nameless: 0, next: page < 2 ? String(page + 1) : null },
    failure: null,
    dark: task.targets.filter(isDark).map((state) => ({ state, failure: 'TIMEOUT' })),
    findings: task.targets
      .filter((state) => !isDark(state))
      .map((state) => finding(`${task.state}.S3.x.${page}`, `${state}.S2.x.${page}`)),
  };
}

function finding(sanctionId: string, otherId: string): Finding {
  const match = { band: 'STRONG' as const, score: 1, features: [] };
  return {
    ...{ sanctionId, otherId, ...match, wasInForce: null, compared: null },
    foundAt: '2026-11-01T00:00:00.000Z',
  };
}

const pairsOf = ({ findings }: Walk) =>
  findings.map(({ sanctionId, otherId }) => `${sanctionId} ${otherId}`).toSorted();

let folder: string;
const open: Walks[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pdn-walks-'))));
afterEach(async () => {
  await Promise.all(open.splice(0).map((walks) => walks.close()));
  rmSync(folder, { recursive: true });
});

function walksWith(options: Partial<WalksOptions>): Walks {
  const walks = createWalks({
    journals: noJournals,
    takeStep: async (task) => stepOf(task),
    now: () => new Date(),
    retryAfterMs: 0,
    log,
    ...options,
  });
  open.push(walks);
  return walks;
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  await sleep(60_000, undefined, { signal }).catch(() => undefined);
}

async function ended(walk: Walk): Promise<Walk> {
  while (walk.endedAt === null) await sleep(2);
  return walk;
}

test('Each sanction is looked up in each state, once', async () => {
  const walk = await ended(walksWith({}).join(asked, 0));
  expect(walk.findings).toHaveLength(2 * 3 * 2);
  expect(new Set(pairsOf(walk)).size).toBe(12);
  for (const state of asked.states) {
    expect(walk.own.get(state)).toEqual({ read: 6, nameless: 0, isRead: true });
    expect(walk.lookedUp.get(state)).toMatchObject({ sanctions: 12 });
  }
  expect(walk.missed).toEqual([]);
});

test('What a walk cannot decide is counted for each state; where a connector does not count, that is unknown', async () => {
  const counted = (task: Task, state: 'JAL' | 'OAX') => ({
    ...{ state, records: 5 },
    // OAX is of an earlier version for one page.
    ...(!(state === 'OAX' && task.after === '1') && { undecided: 2 }),
  });
  const takeStep = async (task: Task) => ({
    ...stepOf(task),
    compared: (['JAL', 'OAX'] as const).map((state) => counted(task, state)),
  });
  const walk = await ended(walksWith({ takeStep }).join(asked, 0));
  expect(walk.lookedUp.get('JAL')).toMatchObject({ compared: 30, undecided: 12 });
  expect(walk.lookedUp.get('OAX')).toMatchObject({ compared: 30, undecided: null });
});

test('What is dark for a moment is made up for before the walk ends', async () => {
  const whole = pairsOf(await ended(walksWith({}).join(asked, 0)));
  let steps = 0;
  const takeStep = async (task: Task) => stepOf(task, ++steps < 4 ? ['OAX'] : []);
  const walk = await ended(walksWith({ takeStep }).join(asked, 0));
  expect(walk.missed).toEqual([]);
  expect(pairsOf(walk)).toEqual(whole);
});

test('What stays dark is missed, and taken up again when somebody asks a minute later', async () => {
  let dark = ['OAX'];
  let now = new Date('2026-11-01T00:00:00Z');
  const walks = walksWith({ takeStep: async (task) => stepOf(task, dark), now: () => now });
  const walk = await ended(walks.join(asked, 3600));
  expect(walk.own.get('OAX')).toEqual({ read: 0, nameless: 0, isRead: false });
  expect(walk.missed).toHaveLength(4);
  expect(walk.findings).toHaveLength(3);
  dark = [];
  expect(walks.join(asked, 3600)).toBe(walk);
  expect(walk.endedAt).not.toBeNull();
  now = new Date('2026-11-01T00:01:01Z');
  expect(walks.join(asked, 3600)).toBe(walk);
  await ended(walk);
  expect(walk.missed).toEqual([]);
  expect(walk.findings).toHaveLength(12);
});

test('A walk that a restart breaks off goes on from where it was, and finds what it would have found', async () => {
  const whole = pairsOf(await ended(walksWith({}).join(asked, 0)));
  let steps = 0;
  const takeStep: WalksOptions['takeStep'] = async (task, _, signal) => {
    if (++steps > 3) await untilStopped(signal);
    return stepOf(task);
  };
  const before = walksWith({ journals: createJournals(folder, log), takeStep });
  const { id } = before.join(asked, 0);
  while (steps < 4) await sleep(2);
  const [name] = readdirSync(folder);
  // The crash cut a line that was being written.
  appendFileSync(join(folder, name!), '{"event":"STEP","step":{"ta');

  const taken: Task[] = [];
  const after = walksWith({
    journals: createJournals(folder, log),
    takeStep: async (task) => {
      taken.push(task);
      return stepOf(task);
    },
  });
  const walk = await ended(after.byId(id)!);
  expect(pairsOf(walk)).toEqual(whole);
  expect(taken.length).toBeLessThan(6);
  const again = walksWith({ journals: createJournals(folder, log) });
  expect(pairsOf(again.byId(id)!)).toEqual(whole);
  expect(again.byId(id)!.endedAt).toBe(walk.endedAt);
  for (const line of readFileSync(join(folder, name!), 'utf8').trimEnd().split('\n')) {
    expect(() => JSON.parse(line)).not.toThrow();
  }
});

test.each([
  ['a line that is no JSON', (text: string) => text.replace('{"event"', '{"ev')],
  ['a step of another shape', (text: string) => text.replace('"findings":', '"found":')],
  ['another version', (text: string) => text.replace('"version":1', '"version":2')],
  ['no line at all', () => ''],
])(
  'A journal that is damaged, %s, is left alone; it keeps no gateway from starting',
  async (_, damage) => {
    const before = walksWith({ journals: createJournals(folder, log) });
    const { id } = await ended(before.join(asked, 0));
    const [name] = readdirSync(folder);
    const file = join(folder, name!);
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    const after = walksWith({ journals: createJournals(folder, log) });
    expect(after.byId(id)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  },
);

test('One walk goes at a time, some wait, and more are refused in words', () => {
  const walks = walksWith({
    takeStep: async (task, _, signal) => {
      await untilStopped(signal);
      return stepOf(task);
    },
  });
  const days = Array.from({ length: 6 }, (_, day) => ({
    ...asked,
    inForceOn: `2026-01-0${day + 1}`,
  }));
  const begun = days.map((day) => walks.join(day, 0));
  expect(begun.filter((walk) => walks.isGoing(walk))).toEqual([begun[0]]);
  expect(() => walks.join({ ...asked, inForceOn: '2026-02-01' }, 0)).toThrow(/waiting already/);
  expect(walks.join(days[3]!, 0)).toBe(begun[3]);
});

test('An ended walk is told again for as long as it is not too old, and then a new one begins', async () => {
  let now = new Date('2026-11-01T00:00:00Z');
  const walks = walksWith({ now: () => now });
  const walk = await ended(walks.join(asked, 3600));
  now = new Date('2026-11-01T00:59:00Z');
  expect(walks.join(asked, 3600)).toBe(walk);
  now = new Date('2026-11-01T01:01:00Z');
  expect(walks.join(asked, 3600)).not.toBe(walk);
});
