import type { WireCompany, WirePerson, WireSubject } from '../../../specs/matching/wire.ts';
import type { FoundMatches, MergedMatches } from './match-in-states.ts';

/** Whom a record is about. */
export type Subject = NonNullable<WireSubject['subject']>;

/** People and companies apart, as they are looked up, and the way back to each. */
export function partSubjects(subjects: readonly Subject[]) {
  const people: WirePerson[] = [];
  const companies: WireCompany[] = [];
  const places = subjects.map(({ kind, written }) =>
    kind === 'person' ? people.push(written) - 1 : companies.push(written) - 1,
  );
  return {
    people,
    companies,
    matchesOf(index: number, found: FoundMatches): MergedMatches {
      const list = subjects[index]!.kind === 'person' ? found.people : found.companies;
      return list[places[index]!]!;
    },
  };
}
