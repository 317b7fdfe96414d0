import { coverageOf, type CoverageOf } from '../../../../specs/coverage.ts';
import type { StateCode, System } from '../../../../specs/graphql/network.generated.ts';
import { nothingTold } from '../../../../specs/outcomes.ts';
import type { Registry } from '../../../registry.ts';
import type { Outcome } from '../../../shards/outcomes.ts';
import { outcomeOf, outcomesOfState } from '../match-in-states.ts';
import type { Walk } from './walk.ts';

/** What a walk is worth that has ended: each source that it asked, once, whichever part it had. */
export function coverageOfWalk(walk: Walk, registry: Registry): CoverageOf<Outcome> {
  const { kind, sanctionStates, states } = walk.asked;
  const outcomes =
    kind === 'CONFLICTS'
      ? outcomesIn(walk, 'S3', new Set([...sanctionStates, ...states]), registry)
      : [
          ...outcomesIn(walk, 'S3', sanctionStates, registry),
          ...outcomesIn(walk, 'S2', states, registry),
        ];
  return coverageOf(outcomes, walk.findings.length > 0);
}

/** One outcome for each source of these states. */
export function outcomesIn(
  walk: Walk,
  system: System,
  states: Iterable<StateCode>,
  registry: Registry,
): Outcome[] {
  return [...states].flatMap((state) => {
    const failure = failureOf(walk, system, state);
    return outcomesOfState(state, system, registry, (id) => {
      const told = toldOf(walk, system, id);
      const count = { tookMs: 0, returned: walk.returned.get(id) ?? 0 };
      if (!told) return { ...count, ...nothingTold(failure ?? 'NOT_SERVED') };
      const outcome = { ...count, ...outcomeOf(told) };
      // Asked and answered at first, and dark for a part of the walk.
      if (!failure) return outcome;
      return { ...outcome, ...nothingTold(failure), status: 'TRUNCATED', asOf: told.asOf };
    });
  });
}

function toldOf({ read, lookedThrough, asked }: Walk, system: System, id: string) {
  if (system === 'S2') return lookedThrough.get(id);
  const one = read.get(id);
  const other = asked.kind === 'CONFLICTS' ? lookedThrough.get(id) : undefined;
  return one && one.status !== 'ANSWERED' ? one : (other ?? one);
}

/** Why a part of the walk is missing that this state should have told. */
function failureOf({ missed, asked }: Walk, system: System, state: StateCode) {
  const isReader = system === 'S3';
  const isLookedThrough = system === 'S2' || asked.kind === 'CONFLICTS';
  return missed.find(
    ({ task }) =>
      (isReader && task.goesOn && task.state === state) ||
      (isLookedThrough && !task.goesOn && task.targets.includes(state)),
  )?.failure;
}
