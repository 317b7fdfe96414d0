import type { IncomingMessage } from 'node:http';
import { frequenciesOf } from '../../specs/matching/frequencies.ts';
import { maxMatched, type MatchAnswer, type MatchRequest } from '../../specs/matching/wire.ts';
import type { WrittenSubject } from '../../specs/matching/written-subject.ts';
import { readSchema } from '../../specs/records/read-schema.ts';
import type { Clock } from '../clock.ts';
import { compileCheck } from '../normalise/check.ts';
import { judgeReplica } from '../serve/judge.ts';
import type { Route } from '../serve/listener.ts';
import { readBody } from '../serve/read-body.ts';
import { errorReply, jsonReply, type Reply } from '../serve/reply.ts';
import type { StateSettings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { keepIndex } from './keep-index.ts';
import { lookUp } from './look-up.ts';
import { MatchIndex } from './match-index.ts';
import { readSubject } from './subject.ts';

const maxBodyBytes = 200_000;
const check = compileCheck(readSchema('match-request'));

export interface MatchedState {
  settings: StateSettings;
  store: Store;
}

/** `POST /{state}/matches`: which records may be about these people and companies. */
export function matchRoutes(
  states: readonly MatchedState[],
  clock: Pick<Clock, 'now'>,
): Map<string, Route> {
  return new Map(
    states.map((state): [string, Route] => [
      `/${state.settings.state.toLowerCase()}/matches`,
      { name: 'matches', method: 'POST', answer: matchesOf(state, clock) },
    ]),
  );
}

function matchesOf({ settings, store }: MatchedState, clock: Pick<Clock, 'now'>) {
  const index = new MatchIndex();
  const catchUp = keepIndex(index, store, settings.sources);

  return async (request: IncomingMessage): Promise<Reply> => {
    const asked = await readRequest(request);
    if ('status' in asked) return asked;
    await catchUp();
    const frequencies = frequenciesOf(index.counts);
    const find = (written: WrittenSubject) =>
      lookUp(index, asked, readSubject(written), frequencies);
    const answer: MatchAnswer = {
      people: asked.people.map((written) => find({ kind: 'person', written })),
      companies: asked.companies.map((written) => find({ kind: 'company', written })),
      sources: settings.sources
        .filter(({ system }) => system === asked.system)
        .map(({ id, sweepEverySeconds }) => {
          const history = store.history(id);
          const limit = { now: clock.now(), maxAgeSeconds: null, sweepEverySeconds };
          return { id, ...judgeReplica(history, limit), asOf: history.asOf, ...index.held(id) };
        }),
    };
    return jsonReply(200, answer);
  };
}

async function readRequest(request: IncomingMessage): Promise<MatchRequest | Reply> {
  const body = await readBody(request, maxBodyBytes);
  if (body === null) return errorReply(413, 'BODY_TOO_LARGE', 'The request is larger than 200 kB.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return errorReply(400, 'BAD_USER_INPUT', 'The request is not JSON.');
  }
  const [fault] = check(value);
  if (fault) {
    const message = `${fault.path || 'The request'} is ${fault.found}; expected is ${fault.expected}.`;
    return errorReply(400, 'BAD_USER_INPUT', message);
  }
  const {
    people = [],
    companies = [],
    ...asked
  } = value as Partial<MatchRequest> & {
    system: MatchRequest['system'];
    leastBand: MatchRequest['leastBand'];
  };
  if (people.length + companies.length > maxMatched) {
    const message = `Ask for at most ${maxMatched} people and companies at once.`;
    return errorReply(400, 'BAD_USER_INPUT', message);
  }
  return { ...asked, people, companies };
}
