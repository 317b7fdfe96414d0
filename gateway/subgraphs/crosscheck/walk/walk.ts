import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { parseRecordId, sourceIdOfRecord } from '../../../../specs/ids.ts';
import type { ComparedSanctions } from '../../../../specs/matching/same-sanction.ts';
import type { FoundMatch, MatchedSource, MatchRequest } from '../../../../specs/matching/wire.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { sumIfAll } from '../sum-if-all.ts';

/** What a walk is for. Equal ones are one walk. */
export interface WalkArguments {
  kind: 'SANCTIONED_BUYERS' | 'CONFLICTS';
  inForceOn: string | null;
  minBand: MatchRequest['leastBand'];
  /** Whose sanctions are looked up, and where, each in the order of the registry. */
  sanctionStates: readonly StateCode[];
  states: readonly StateCode[];
}

/** A page of a state's sanctions, to be looked up in these states. */
export interface Task {
  state: StateCode;
  /** The id after which the page begins. */
  after: string | null;
  targets: readonly StateCode[];
  /** Whether the page after it is a task, too: not where this one is done again for a state that was dark. */
  goesOn: boolean;
  /** How many sanctions of it can be looked up; null before it was read. */
  sanctions: number | null;
}

/** Two records that may be about one person or company. */
export interface Finding extends Pick<FoundMatch, 'band' | 'score' | 'features'> {
  sanctionId: string;
  /** The buyer's, or that of the other sanction. */
  otherId: string;
  /** Null where it cannot be told, or is not asked. */
  wasInForce: boolean | null;
  /** Of two sanctions: what they agree on, and what they do not. */
  compared: ComparedSanctions | null;
  foundAt: string;
}

/** What came of a task. */
export interface Step {
  task: Task;
  /** Null where the page could not be read; then nothing was looked up. */
  page: { read: number; nameless: number; next: string | null } | null;
  failure: FailureCode | null;
  /** States in which it could not be looked up. */
  dark: { state: StateCode; failure: FailureCode }[];
  /** What the sources are worth that were read, and those that were looked through. */
  read: MatchedSource[];
  lookedThrough: MatchedSource[];
  /** Records that were compared in each state, and of those the undecided; earlier connectors and journals do not tell. */
  compared: { state: StateCode; records: number; undecided?: number | null }[];
  findings: Finding[];
  isCut: boolean;
}

/** A step of which nothing has come: a task that failed, and why, or one that is only begun. */
export function emptyStep(task: Task, failure: FailureCode | null): Step {
  return {
    ...{ task, failure, page: null, dark: [], read: [], lookedThrough: [], compared: [] },
    ...{ findings: [], isCut: false },
  };
}

/** What happens to a walk, as its journal has it. */
export type WalkEvent =
  | { event: 'STEP'; step: Step }
  /** What could not be done becomes a task again. */
  | { event: 'RETRY' }
  | { event: 'END'; at: string };

/** How far a walk is with the sanctions of one state. */
interface OwnProgress {
  read: number;
  nameless: number;
  isRead: boolean;
}

/** What came of looking up in one state. */
interface LookedUp {
  pages: number;
  /** On those pages. */
  sanctions: number;
  /** Records that were compared with them. */
  compared: number;
  /** Of those, records that agree and are too weak to be told; null where a part of them was not counted. */
  undecided: number | null;
  findings: number;
}

/** Beyond it a walk is cut, and says so. */
const mostFindings = 20_000;

/** A walk, as it follows from what happened to it. */
export class Walk {
  readonly id: string;
  readonly asked: WalkArguments;
  readonly startedAt: string;
  readonly findings: Finding[] = [];
  /** What is still to do. */
  tasks: Task[];
  /** What could not be done. */
  missed: { task: Task; failure: FailureCode }[] = [];
  endedAt: string | null = null;
  isCut = false;
  readonly own: ReadonlyMap<StateCode, OwnProgress>;
  readonly lookedUp: ReadonlyMap<StateCode, LookedUp>;
  /** The sources that were read, and those that were looked through, with the worst that each told. */
  readonly read = new Map<string, MatchedSource>();
  readonly lookedThrough = new Map<string, MatchedSource>();
  /** How many records of each source are in findings. */
  readonly returned = new Map<string, number>();
  readonly #known = new Set<string>();

  constructor({ id, asked, startedAt }: Pick<Walk, 'id' | 'asked' | 'startedAt'>) {
    this.id = id;
    this.asked = asked;
    this.startedAt = startedAt;
    const { sanctionStates, states } = asked;
    this.tasks = sanctionStates.map((state) => ({
      state,
      after: null,
      targets: states,
      goesOn: true,
      sanctions: null,
    }));
    this.own = new Map(
      sanctionStates.map((state) => [state, { read: 0, nameless: 0, isRead: false }]),
    );
    this.lookedUp = new Map(
      states.map((state) => [
        state,
        { pages: 0, sanctions: 0, compared: 0, undecided: 0, findings: 0 },
      ]),
    );
  }

  take(event: WalkEvent): void {
    if (event.event === 'STEP') this.#takeStep(event.step);
    else if (event.event === 'END') this.endedAt = event.at;
    else {
      this.tasks.push(...this.missed.map(({ task }) => task));
      this.missed = [];
      this.endedAt = null;
    }
  }

  #takeStep({ task, page, failure, dark, compared, findings, isCut, ...sources }: Step): void {
    this.tasks = this.tasks.filter((other) => keyOf(other) !== keyOf(task));
    keepWorst(this.read, sources.read);
    keepWorst(this.lookedThrough, sources.lookedThrough);
    if (page === null) {
      this.missed.push({ task, failure: failure ?? 'INTERNAL' });
      return;
    }
    const named = page.read - page.nameless;
    for (const target of task.targets) {
      const missed = dark.find(({ state }) => state === target);
      if (missed) {
        const again = { ...task, targets: [target], goesOn: false, sanctions: named };
        this.missed.push({ task: again, failure: missed.failure });
        continue;
      }
      const lookedUp = this.lookedUp.get(target)!;
      lookedUp.pages++;
      lookedUp.sanctions += named;
    }
    for (const { state, records, undecided } of compared) {
      const lookedUp = this.lookedUp.get(state)!;
      lookedUp.compared += records;
      lookedUp.undecided = sumIfAll([lookedUp.undecided, undecided]);
    }
    if (task.goesOn) this.#goOn(task, page);
    for (const finding of findings) this.#find(finding);
    this.isCut ||= isCut;
  }

  #goOn(task: Task, { read, nameless, next }: NonNullable<Step['page']>): void {
    const own = this.own.get(task.state)!;
    own.read += read;
    own.nameless += nameless;
    own.isRead = next === null;
    if (next !== null) this.tasks.unshift({ ...task, after: next });
  }

  /** Once, though both sides find it, or a page is read again. */
  #find(finding: Finding): void {
    const pair = [finding.sanctionId, finding.otherId].toSorted().join(' ');
    if (this.#known.has(pair)) return;
    if (this.findings.length >= mostFindings) {
      this.isCut = true;
      return;
    }
    this.#known.add(pair);
    this.findings.push(finding);
    const other = parseRecordId(finding.otherId);
    const lookedUp = other && this.lookedUp.get(other.state);
    if (lookedUp) lookedUp.findings++;
    for (const id of [finding.sanctionId, finding.otherId]) {
      const source = sourceIdOfRecord(id);
      if (source !== null) this.returned.set(source, (this.returned.get(source) ?? 0) + 1);
    }
  }
}

/** Tasks that are the same have the same. */
export function keyOf({ state, after, targets, goesOn }: Task): string {
  return JSON.stringify([state, after, targets, goesOn]);
}

/** A source that was behind for a part of a walk was behind. */
function keepWorst(known: Map<string, MatchedSource>, told: readonly MatchedSource[]): void {
  for (const source of told) {
    const before = known.get(source.id);
    const isWorse = !before || before.status === 'ANSWERED';
    known.set(source.id, isWorse ? source : { ...before, records: source.records });
  }
}
