import { maxOutagesAtOnce, placeOf, type Outage, type OutagePage } from '../../specs/outages.ts';
import { errorReply, jsonReply, type Reply } from '../serve/reply.ts';

/**
 * The outages of a state, the newest first: `?open=true`, only those that are not closed; `since`, only
 * those that went on then or later; `source`, of this one; `limit`, and `after`, the place to read on from.
 */
export function answerOutages(outages: readonly Outage[], asked: URLSearchParams): Reply {
  const [since, after, source] = ['since', 'after', 'source'].map((name) => asked.get(name));
  const limit = Number(asked.get('limit') ?? maxOutagesAtOnce);
  if (!(Number.isInteger(limit) && limit >= 0 && limit <= maxOutagesAtOnce)) {
    return badUserInput(
      `\`limit\` must be between 0 and ${maxOutagesAtOnce}. / \`limit\` debe estar entre 0 y ${maxOutagesAtOnce}.`,
    );
  }
  if (since && Number.isNaN(Date.parse(since))) {
    return badUserInput(
      '`since` must be a moment, such as 2026-11-26T10:00:00Z. / `since` debe ser un momento, como 2026-11-26T10:00:00Z.',
    );
  }
  const sinceMs = since ? Date.parse(since) : 0;
  const found = outages
    .filter(
      (outage) =>
        (asked.get('open') !== 'true' || outage.status !== 'CLOSED') &&
        (outage.to === null || Date.parse(outage.to) >= sinceMs) &&
        (!source || outage.source === source) &&
        (!after || placeOf(outage) < after),
    )
    .sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  const page: OutagePage = { outages: found.slice(0, limit), hasNext: found.length > limit };
  return jsonReply(200, page);
}

function badUserInput(message: string): Reply {
  return errorReply(400, 'BAD_USER_INPUT', message);
}
