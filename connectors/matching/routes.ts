import type { IncomingMessage } from 'node:http';
import { maxMatched, type MatchRequest, type SubjectsRequest } from '../../specs/matching/wire.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { readSchema } from '../../specs/records/read-schema.ts';
import { compileCheck } from '../normalise/check.ts';
import { reasonText } from '../normalise/reasons.ts';
import type { Route } from '../serve/listener.ts';
import { readBody } from '../serve/read-body.ts';
import { errorReply, jsonReply, type Reply } from '../serve/reply.ts';
import type { MatchedState } from './matched-state.ts';

const maxBodyBytes = 200_000;
const checkMatches = compileCheck(readSchema('match-request'));
const checkSubjects = compileCheck(readSchema('subjects-request'));

/**
 * `POST /{state}/matches`: which records may be about these people and companies. `POST /{state}/subjects`: whom
 * these records are about. `GET /{state}/names`: how common the words of names are in them.
 */
export function matchRoutes(states: ReadonlyMap<StateCode, MatchedState>): Map<string, Route> {
  return new Map(
    [...states].flatMap(([code, state]): [string, Route][] => {
      const base = `/${code.toLowerCase()}`;
      return [
        [`${base}/matches`, { name: 'matches', method: 'POST', answer: matchesOf(state) }],
        [
          `${base}/names`,
          { name: 'names', method: 'GET', answer: async () => jsonReply(200, await state.names()) },
        ],
        [`${base}/subjects`, { name: 'subjects', method: 'POST', answer: subjectsOf(state) }],
      ];
    }),
  );
}

function matchesOf(state: MatchedState) {
  return async (request: IncomingMessage): Promise<Reply> => {
    const read = await readRequest(request, checkMatches);
    if ('status' in read) return read;
    const {
      people = [],
      companies = [],
      among = 0,
      ...asked
    } = read.value as Partial<MatchRequest> & Pick<MatchRequest, 'system' | 'leastBand'>;
    if (people.length + companies.length > maxMatched) {
      const message = `Ask for at most ${maxMatched} people and companies at once.`;
      return errorReply(400, 'BAD_USER_INPUT', message);
    }
    return jsonReply(200, await state.matches({ ...asked, among, people, companies }));
  };
}

function subjectsOf(state: MatchedState) {
  return async (request: IncomingMessage): Promise<Reply> => {
    const read = await readRequest(request, checkSubjects);
    return 'status' in read
      ? read
      : jsonReply(200, await state.subjects(read.value as SubjectsRequest));
  };
}

/** What is asked, or the reply to who asks wrongly. */
async function readRequest(
  request: IncomingMessage,
  check: ReturnType<typeof compileCheck>,
): Promise<{ value: unknown } | Reply> {
  const body = await readBody(request, maxBodyBytes);
  if (body === null) return errorReply(413, 'BODY_TOO_LARGE', 'The request is larger than 200 kB.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return errorReply(400, 'BAD_USER_INPUT', 'The request is not JSON.');
  }
  const [fault] = check(value);
  if (!fault) return { value };
  const message = `${fault.path || 'The request'}: ${reasonText(fault, 'en')}.`;
  return errorReply(400, 'BAD_USER_INPUT', message);
}
