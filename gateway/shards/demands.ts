import { GraphQLError } from 'graphql';
import { badUserInput, type ConnectionArguments } from '../../specs/arguments.ts';
import type { CoverageOf } from '../../specs/coverage.ts';
import type { Outcome } from './outcomes.ts';

// What a caller demands of a list beyond what it holds: an answer by a deadline, and a whole one.

const minDeadlineMs = 50;
const namedSources = 5;

/**
 * Checks the demands of a list, and of the lists inside its records: those the connectors answer, which
 * know nothing of them.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkDemands(
  { deadlineMs }: ConnectionArguments,
  nested: readonly ConnectionArguments[],
  maxDeadlineMs: number,
): void {
  const waitMs = deadlineMs ?? maxDeadlineMs;
  if (waitMs < minDeadlineMs || waitMs > maxDeadlineMs) {
    throw badUserInput(
      `\`deadlineMs\` must be between ${minDeadlineMs} and ${maxDeadlineMs} milliseconds, or be left out.`,
    );
  }
  if (nested.some((list) => list.live || (list.deadlineMs ?? list.require ?? null) !== null)) {
    throw badUserInput(
      '`live`, `deadlineMs` and `require` do not hold for a list inside the records of another: ask for that list in a query of its own.',
    );
  }
}

/** @throws GraphQLError INCOMPLETE, naming who is missing, when not every source answered in full. */
export function requireComplete({ verdict, asked, answered, sources }: CoverageOf<Outcome>): void {
  if (verdict === 'COMPLETE') return;
  const missing = sources.filter(({ status }) => status !== 'ANSWERED');
  const named = missing
    .slice(0, namedSources)
    .map(
      ({ source, state, status, error }) =>
        `${source?.id ?? state.code} (${error?.code ?? status})`,
    );
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
  throw new GraphQLError(
    `${asked - answered} of ${asked} sources did not answer in full: ${named.join(', ')}${more}. ` +
      'Ask again later, ask only the states that answer, or leave out `require` to get what there is, with its coverage.',
    { extensions: { code: 'INCOMPLETE' } },
  );
}
