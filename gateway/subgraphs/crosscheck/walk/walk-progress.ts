import { stateByCode } from '../../../../specs/catalogues/states.ts';
import type {
  Evaluation,
  StateCode,
  System,
} from '../../../../specs/graphql/crosscheck.generated.ts';
import { delivers, sourceError } from '../../../../specs/outcomes.ts';
import type { Registry } from '../../../registry.ts';
import { outcomesIn } from './walk-coverage.ts';
import type { Walk } from './walk.ts';

/** How far a walk is, state by state. */
export function progressOf(walk: Walk, registry: Registry) {
  const { sanctionStates, states } = walk.asked;
  const asked = new Set([...sanctionStates, ...states]);
  return registry.stateCodes
    .filter((state) => asked.has(state))
    .map((state) => ({
      state: { code: state, name: stateByCode(state).name },
      sanctions: ownProgress(walk, state, registry),
      lookups: lookupProgress(walk, state, registry),
    }));
}

/** With the sanctions of a state; null where they were not asked for. */
function ownProgress(walk: Walk, state: StateCode, registry: Registry) {
  const own = walk.own.get(state);
  if (!own) return null;
  const failure = walk.missed.find(({ task }) => task.goesOn && task.state === state)?.failure;
  const parts = { isDone: own.isRead, isBegun: own.read > 0, isMissed: failure !== undefined };
  const { evaluation, code } = evaluate(walk, state, 'S3', parts, registry);
  const error = failure ?? code;
  return {
    ...{ evaluation, read: own.read, nameless: own.nameless },
    error: error === null ? null : sourceError(error),
  };
}

/** With looking up among the records of a state; null where that was not asked for. */
function lookupProgress(walk: Walk, state: StateCode, registry: Registry) {
  const lookedUp = walk.lookedUp.get(state);
  if (!lookedUp) return null;
  const system = walk.asked.kind === 'CONFLICTS' ? 'S3' : 'S2';
  const missed = walk.missed.filter(({ task }) => !task.goesOn && task.targets.includes(state));
  const parts = {
    isDone: walk.endedAt !== null,
    isBegun: lookedUp.pages > 0,
    isMissed: missed.length > 0,
  };
  const { evaluation, code } = evaluate(walk, state, system, parts, registry);
  const error = missed[0]?.failure ?? code;
  return {
    evaluation,
    lookedUp: lookedUp.sanctions,
    compared: lookedUp.compared,
    undecided: lookedUp.undecided,
    missed: missed.reduce((sum, { task }) => sum + (task.sanctions ?? 0), 0),
    findings: lookedUp.findings,
    error: error === null ? null : sourceError(error),
  };
}

interface Parts {
  isDone: boolean;
  isBegun: boolean;
  isMissed: boolean;
}

/** A state whose records were never read has answered, and yet cannot be evaluated. */
function evaluate(
  walk: Walk,
  state: StateCode,
  system: System,
  { isDone, isBegun, isMissed }: Parts,
  registry: Registry,
): { evaluation: Evaluation; code: ReturnType<typeof codeOf> } {
  if (isMissed) return { evaluation: isBegun ? 'PARTLY_EVALUATED' : 'NOT_EVALUABLE', code: null };
  if (!isDone) return { evaluation: isBegun ? 'WALKING' : 'WAITING', code: null };
  const outcomes = outcomesIn(walk, system, [state], registry);
  const silent = outcomes.filter((outcome) => !delivers(outcome));
  if (silent.length === 0) return { evaluation: 'EVALUATED', code: null };
  const evaluation = silent.length === outcomes.length ? 'NOT_EVALUABLE' : 'PARTLY_EVALUATED';
  return { evaluation, code: codeOf(silent) };
}

function codeOf(outcomes: ReturnType<typeof outcomesIn>) {
  return outcomes.map(({ error }) => error?.code).find((code) => code !== undefined) ?? null;
}
