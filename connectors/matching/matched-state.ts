import { frequenciesOf, pickCounts, type NameCounts } from '../../specs/matching/frequencies.ts';
import {
  maxNameLength,
  maxNamesTold,
  type MatchAnswer,
  type MatchedSource,
  type MatchRequest,
  type SubjectsAnswer,
  type SubjectsRequest,
  type WireSubject,
} from '../../specs/matching/wire.ts';
import { asPersonOrCompany, type RecordedSubject } from '../../specs/matching/written-subject.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { Clock } from '../clock.ts';
import { judgeReplica } from '../serve/judge.ts';
import type { StateSettings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { ReadAsked } from './asked-subjects.ts';
import type { Blinding } from './blinding.ts';
import { keepIndex } from './keep-index.ts';
import { lookUp } from './look-up.ts';
import { MatchIndex, type IndexedRecord } from './match-index.ts';

/** The records of one state, as people and companies that can be looked up and told. */
export interface MatchedState {
  /** Takes in what the store has learnt, so that the next who asks need not wait for it. */
  catchUp(): Promise<void>;
  /** Which records may be about these people and companies. */
  matches(asked: MatchRequest): Promise<MatchAnswer>;
  /** How many of the records have each word of a name, of those that most have. */
  names(): Promise<NameCounts>;
  /** Whom these records, or a page of all, are about. */
  subjects(asked: SubjectsRequest): Promise<SubjectsAnswer>;
}

export interface MatchedStateOptions {
  store: Store;
  /** Of all states of a connector. */
  readAsked: ReadAsked;
  /** Null where identifiers are not compared. */
  blinding: Blinding | null;
  /** Looks at what is asked by another secret. */
  watchSecrets(asked: MatchRequest): void;
  clock: Pick<Clock, 'now'>;
  /** Once it aborts, nothing more is taken in. */
  signal: AbortSignal;
}

export function openMatchedState(
  { sources }: Pick<StateSettings, 'sources'>,
  { store, readAsked, blinding, watchSecrets, clock, signal }: MatchedStateOptions,
): MatchedState {
  const index = new MatchIndex();
  const catchUp = keepIndex(index, { store, sources, blinding, signal });

  return {
    catchUp,
    async matches(asked) {
      await catchUp();
      watchSecrets(asked);
      const frequencies = frequenciesOf(index.counts, asked.names);
      const subjects = [
        ...asked.people.map((written) => readAsked({ kind: 'person', written })),
        ...asked.companies.map((written) => readAsked({ kind: 'company', written })),
      ];
      const found = await lookUp(index, asked, subjects, frequencies);
      return {
        people: found.slice(0, asked.people.length),
        companies: found.slice(asked.people.length),
        sources: sourcesOf(asked.system),
      };
    },
    async names() {
      await catchUp();
      return pickCounts(index.counts, (_, words) =>
        Object.keys(words)
          .toSorted((a, b) => words[b]! - words[a]!)
          .slice(0, maxNamesTold),
      );
    },
    async subjects({ system, ids, after = null, first = 100, inForceOn = null }) {
      await catchUp();
      const told = sourcesOf(system);
      if (ids) return { subjects: index.byIds(ids).map(subjectOf), next: null, sources: told };
      const page = index.page(system, after, first);
      const wanted = page.filter((record) => inForceOn === null || mayBeInForce(record, inForceOn));
      const next = page.length === first ? page.at(-1)!.id : null;
      return { subjects: wanted.map(subjectOf), next, sources: told };
    },
  };

  function sourcesOf(system: System): MatchedSource[] {
    return sources
      .filter((source) => source.system === system)
      .map(({ id, sweepEverySeconds }) => {
        const history = store.history(id);
        const limit = { now: clock.now(), maxAgeSeconds: null, sweepEverySeconds };
        return { id, ...judgeReplica(history, limit), asOf: history.asOf, ...index.held(id) };
      });
  }
}

/**
 * Whether a debarment was in force on a day, or may have been: one without an end may last, and one whose first day is
 * unreadable may have begun. The finding then leaves open whether it was in force.
 */
function mayBeInForce({ dates, mayHaveBegun }: IndexedRecord, day: string): boolean {
  const { from, until } = dates;
  const hasBegun = from === null ? mayHaveBegun : from <= day;
  return hasBegun && (until === null || until >= day);
}

function subjectOf({ id, written: subject, dates }: IndexedRecord): WireSubject {
  return { id, subject: subject && travelling(subject), dates };
}

/** Nothing of a record but its name and what stands for its identifiers, and no more of it than is taken elsewhere. */
function travelling(recorded: RecordedSubject): WireSubject['subject'] {
  const { kind, written } = asPersonOrCompany(recorded);
  const { identifiers = null } = written;
  const cut = (text: string | null = null) => text && text.slice(0, maxNameLength[kind]);
  return kind === 'company'
    ? { kind, written: { nombreRazonSocial: cut(written.nombreRazonSocial) ?? '', identifiers } }
    : {
        kind,
        written: {
          nombres: cut(written.nombres),
          primerApellido: cut(written.primerApellido),
          segundoApellido: cut(written.segundoApellido),
          identifiers,
        },
      };
}
