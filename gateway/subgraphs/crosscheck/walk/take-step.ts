import type { ShardedSubgraph, QueryContext } from '../../../shards/sharded-data-source.ts';
import type { WireSubject } from '../../../../specs/matching/wire.ts';
import { askSubjects } from '../ask-subjects.ts';
import { matchInStates, type MatchAccess, type MatchedInStates } from '../match-in-states.ts';
import { partSubjects, type Subject } from '../part-subjects.ts';
import { sumIfAll } from '../sum-if-all.ts';
import { wasInForce } from '../was-in-force.ts';
import { findConflicts } from './find-conflicts.ts';
import { emptyStep, type Finding, type Step, type Task, type WalkArguments } from './walk.ts';

export interface StepAccess extends MatchAccess {
  sanctions: ShardedSubgraph;
}

/** So many sanctions are read at a time: no more are looked up in one request. */
const pageSize = 100;

/** Reads a page of a state's sanctions and looks each up where the task says. */
export async function takeStep(
  task: Task,
  asked: WalkArguments,
  access: StepAccess,
  query: QueryContext,
): Promise<Step> {
  const request = {
    system: 'S3' as const,
    after: task.after,
    first: pageSize,
    inForceOn: asked.inForceOn,
  };
  const { page, failure } = await askSubjects(task.state, request, access, query);
  if (!page) return emptyStep(task, failure);
  const { subjects, next, sources } = page;
  const named = subjects.filter(isNamed);
  const step: Step = {
    ...emptyStep(task, null),
    page: { read: subjects.length, nameless: subjects.length - named.length, next },
    read: [...sources],
  };
  // Where nobody is to be looked up, it is still told whether each state could have been asked.
  const found = await lookUp(named, task, asked, access, query);
  const pairs = pairsOf(named, found, asked);
  const { dark, ...told } = whoWasAsked(found);
  const isCut = [...found.people, ...found.companies].some((one) => one.isCut);
  if (asked.kind === 'SANCTIONED_BUYERS') {
    return { ...step, ...told, dark, findings: pairs, isCut };
  }
  const conflicts = await findConflicts(pairs, access.sanctions, query);
  // They told whom they match and then went dark.
  if (conflicts.dark.includes(task.state)) {
    return { ...emptyStep(task, 'CONNECTION_LOST'), read: step.read };
  }
  const gone = conflicts.dark.map((state) => ({ state, failure: 'CONNECTION_LOST' as const }));
  return { ...step, ...told, dark: [...dark, ...gone], findings: conflicts.findings, isCut };
}

interface Named extends WireSubject {
  subject: Subject;
}

function isNamed(record: WireSubject): record is Named {
  return record.subject !== null;
}

function lookUp(
  named: readonly Named[],
  { targets }: Task,
  { kind, minBand }: WalkArguments,
  access: MatchAccess,
  query: QueryContext,
): Promise<MatchedInStates> {
  const system = kind === 'CONFLICTS' ? 'S3' : 'S2';
  const { people, companies } = partSubjects(named.map(({ subject }) => subject));
  return matchInStates(
    {
      ...{ people, leastBand: minBand, systems: [system], states: targets },
      // No company is a public servant.
      companies: system === 'S3' ? companies : [],
    },
    access,
    query,
  );
}

function whoWasAsked({
  lanes,
}: MatchedInStates): Pick<Step, 'dark' | 'lookedThrough' | 'compared'> {
  return {
    dark: lanes.flatMap(({ told: { state, page, failure } }) =>
      page ? [] : [{ state, failure: failure ?? ('INTERNAL' as const) }],
    ),
    lookedThrough: lanes.flatMap(({ told: { page } }) => page?.sources ?? []),
    compared: lanes.flatMap(({ told: { state, page } }) => {
      if (!page) return [];
      const found = [...page.people, ...page.companies];
      const records = found.reduce((sum, one) => sum + one.compared, 0);
      return [{ state, records, undecided: sumIfAll(found.map(({ undecided }) => undecided)) }];
    }),
  };
}

/** Each sanction with each record that may be about the same. */
function pairsOf(
  named: readonly Named[],
  found: MatchedInStates,
  { kind }: WalkArguments,
): Finding[] {
  const { matchesOf } = partSubjects(named.map(({ subject }) => subject));
  const foundAt = new Date().toISOString();
  return named.flatMap(({ id, subject, dates }, index) => {
    if (kind === 'SANCTIONED_BUYERS' && subject.kind === 'company') return [];
    return matchesOf(index, found).matches.map(
      ({ id: otherId, dates: { captured }, ...match }): Finding => ({
        ...{ sanctionId: id, otherId, foundAt, compared: null },
        ...{ band: match.band, score: match.score, features: match.features },
        wasInForce: wasInForce({ ...dates, captured }),
      }),
    );
  });
}
