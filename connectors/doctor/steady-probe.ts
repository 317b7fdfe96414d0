import type { Token } from '../auth/token-endpoint.ts';
import { maySucceed, passingFailures } from '../http/passing-failures.ts';
import type { Findings } from './finding.ts';
import type { Answered, Probe, ProbeRequest, ProbeTools } from './probe.ts';

/** Asks with a token that is valid, and asks again where a failure may pass. */
export type SteadyAsk = (request: Omit<ProbeRequest, 'token'>) => Promise<Answered>;

const pausesMs = [500, 1500];
/** A service that asks for more patience than this is asked again all the same, once. */
const longestPauseMs = 5000;

function isPassing({ failure }: Answered): boolean {
  return failure !== null && passingFailures.has(failure);
}

/**
 * Keeps a failure that passes from being taken for the answer to a question: the same request is sent up to three
 * times. What passed is a finding of its own. A token that dies before its time is one too, and is replaced.
 */
export function createSteadyAsk(
  probe: Probe,
  first: Token | null,
  { clock, signal }: Pick<ProbeTools, 'clock' | 'signal'>,
  findings: Findings,
): SteadyAsk {
  let token = first;
  let wasAccepted = false;
  let hasAnswered = false;

  async function askOnce(request: Omit<ProbeRequest, 'token'>): Promise<Answered> {
    const asked = { ...request, token: token?.accessToken ?? null };
    const answer = await probe.ask(asked);
    if (answer.status !== 401) wasAccepted = true;
    else if (wasAccepted && token !== null && token.staleAt !== Infinity) {
      if (clock.now().getTime() < token.staleAt) findings.add('TOKEN_DIED_EARLY');
      token = (await probe.issue()).token ?? token;
      return probe.ask({ ...asked, token: token.accessToken });
    }
    return answer;
  }

  return async (request) => {
    let answer = await askOnce(request);
    for (const pauseMs of pausesMs) {
      const { failure, retryAfter } = answer;
      hasAnswered ||= answer.failure === null;
      if (failure === null || !maySucceed(failure, hasAnswered)) return answer;
      const untilMs = Date.parse(retryAfter ?? '') - clock.now().getTime() || 0;
      await clock.sleep(Math.min(Math.max(pauseMs, untilMs), longestPauseMs), signal);
      answer = await askOnce(request);
      if (answer.failure !== null && maySucceed(answer.failure, hasAnswered)) continue;
      const isBusy = failure === 'RATE_LIMITED' || failure === 'MAINTENANCE';
      if (isBusy && retryAfter === null) findings.add('NO_RETRY_AFTER', null, failure);
      findings.add('FAILS_NOW_AND_THEN', null, failure);
    }
    return answer;
  };
}

/** Whether an answer says nothing about what was asked: the service failed, three times. */
export function saysNothing(answer: Answered): boolean {
  const { failure } = answer;
  // A request that breaks a service each time is an answer to it.
  return failure !== 'SERVER_ERROR' && (isPassing(answer) || failure === 'UNAUTHORIZED');
}
