import { badUserInput, type ConnectionArguments } from '../../specs/arguments.ts';
import type { CoverageOf } from '../../specs/coverage.ts';
import { queryError } from '../../specs/query-error.ts';
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
      `\`deadlineMs\` debe estar entre ${minDeadlineMs} y ${maxDeadlineMs} milisegundos, u omitirse.`,
    );
  }
  if (nested.some((list) => list.live || (list.deadlineMs ?? list.require ?? null) !== null)) {
    throw badUserInput(
      '`live`, `deadlineMs` and `require` do not hold for a list inside the records of another: ask for that list in a query of its own.',
      '`live`, `deadlineMs` y `require` no valen para una lista dentro de los registros de otra: pida esa lista en una consulta aparte.',
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
  const [silent, list, others] = [
    asked - answered,
    named.join(', '),
    missing.length - named.length,
  ];
  throw queryError(
    'INCOMPLETE',
    `${silent} of ${asked} sources did not answer in full: ${list}${others > 0 ? ` and ${others} more` : ''}. Ask again later, ask only the states that answer, or leave out \`require\` to get what there is, with its coverage.`,
    `${silent} de ${asked} fuentes no respondieron por completo: ${list}${others > 0 ? ` y ${others} más` : ''}. Pregunte más tarde, pida sólo las entidades que responden, u omita \`require\` para recibir lo que haya, con su cobertura.`,
  );
}
