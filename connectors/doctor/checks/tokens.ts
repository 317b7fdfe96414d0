import type { FailureCode } from '../../../specs/outcomes.ts';
import type { Token } from '../../auth/token-endpoint.ts';
import type { SourceSettings } from '../../settings.ts';
import { isObject } from '../../normalise/place.ts';
import { failureFinding } from '../failure-finding.ts';
import type { Findings } from '../finding.ts';
import type { FindingCode } from '../finding-texts.ts';
import type { Answered, Issued, Probe, ProbeTools } from '../probe.ts';

/** Whether tokens are issued, guarded and renewed as they should be. Returns one to go on with. */
export async function checkTokens(
  source: SourceSettings,
  probe: Probe,
  findings: Findings,
): Promise<Token | null> {
  const { credentials } = source;
  if (credentials === null || 'token' in credentials) {
    for (const id of ['SRC-1', 'SRC-2', 'SRC-3', 'SRC-29']) {
      findings.untested(id, 'NOT_APPLICABLE');
    }
    return (await probe.issue()).token;
  }
  const issued = await issueTwice(probe);
  findings.examined('SRC-1', 'SRC-3', 'SRC-19');
  if (issued.token === null) {
    if (notTokens.has(issued.failure)) findings.add('TOKEN_ANSWER_UNUSABLE');
    else failureFinding({ ...issued, retryAfter: null }, findings, '/oauth/token');
    return null;
  }
  const { username, password, clientSecret } = credentials;
  const wrong: [FindingCode, Partial<typeof credentials>][] = [
    ['WRONG_PASSWORD_ACCEPTED', { password: `${password}-equivocada` }],
    ['WRONG_USER_ACCEPTED', { username: `${username}-equivocado` }],
    ['WRONG_CLIENT_ACCEPTED', { clientSecret: `${clientSecret}-equivocado` }],
  ];
  for (const [code, changes] of wrong)
    checkWrongAccount(await probe.issue(changes), code, findings);
  await checkRenewal(issued.token, probe, findings);
  // A renewal may have ended the first one.
  return (await probe.issue()).token ?? issued.token;
}

/** Answers that are a success by their status, and no token. */
const notTokens: ReadonlySet<FailureCode | null> = new Set<FailureCode>([
  'WRONG_SHAPE',
  'NOT_JSON',
  'EMPTY_BODY',
  'WRONG_CONTENT_TYPE',
]);

/** What passes by itself is no finding. */
async function issueTwice(probe: Probe): Promise<Issued> {
  const first = await probe.issue();
  return first.token === null && first.failure !== 'TOKEN_REFUSED' ? probe.issue() : first;
}

/** A wrong account is refused with 400 or 401. */
function checkWrongAccount(
  { token, failure, cause }: Issued,
  code: FindingCode,
  findings: Findings,
): void {
  if (token !== null) findings.add(code);
  else if (notTokens.has(failure) || cause?.startsWith('HTTP 200'))
    findings.add('TOKEN_ERROR_AS_SUCCESS', null, '/oauth/token');
  else if (failure === 'SERVER_ERROR') findings.add('ERROR_FORM', null, '/oauth/token');
}

async function checkRenewal(token: Token, probe: Probe, findings: Findings): Promise<void> {
  if (token.refreshToken === null) return findings.add('NO_REFRESH_TOKEN');
  const renewed = await probe.refresh(token.refreshToken);
  if (renewed === null) return findings.add('REFRESH_REFUSED');
  if (await probe.refresh(token.refreshToken)) findings.add('REFRESH_NOT_ROTATED');
}

/** Rows or institutions: what a token protects. A page to log in at, with status 200, is neither. */
function isRead({ json }: Answered): boolean {
  return Array.isArray(json) || (isObject(json) && Array.isArray(json['results']));
}

/** Asks again where an answer is no refusal: a service that fails now and then is not open for that. */
async function askedTwice(ask: () => Promise<Answered>): Promise<Answered> {
  const answer = await ask();
  return answer.status === 401 || answer.status === 403 || isRead(answer) ? answer : ask();
}

/** Whether the register is closed to requests without a valid token. */
export async function checkGuard(
  ask: (token: string | null) => Promise<Answered>,
  findings: Findings,
  where = '',
): Promise<void> {
  const requests: [string, string | null][] = [
    ['sin token', null],
    ['token inventado', 'un-token-inventado'],
  ];
  for (const [name, token] of requests) {
    const answer = await askedTwice(() => ask(token));
    const { status } = answer;
    const place = where === '' ? name : `${where}, ${name}`;
    if (isRead(answer)) findings.add('READ_WITHOUT_TOKEN', null, place);
    else if (status === 200) findings.add('REFUSAL_AS_SUCCESS', null, place);
    else if (status !== null && status >= 500 && status !== 503) {
      findings.add('ERROR_FORM', null, place);
    }
  }
}

/** Whether a token stands beside others: one that is renewed works, and one stays when another is issued. */
export async function checkSeveralTokens(
  ask: (token: string) => Promise<Answered>,
  probe: Probe,
  findings: Findings,
): Promise<void> {
  const { token } = await probe.issue();
  if (token === null) return;
  const isRefused = async ({ accessToken }: Token) =>
    (await ask(accessToken)).status === 401 && (await ask(accessToken)).status === 401;
  const other = (await probe.issue()).token;
  if (other !== null && (await isRefused(token))) return findings.add('TOKEN_DIED_EARLY');
  if (token.refreshToken === null) return;
  const renewed = await probe.refresh(token.refreshToken);
  if (renewed && (await isRefused(renewed))) findings.add('RENEWED_TOKEN_REFUSED');
}

/** A token that lives longer than this is not waited for. */
const longestLifeMs = 60_000;
/** Clocks differ a little; a token may work this much longer than it said. */
const toleratedMs = 2000;

/** Whether a token works until its time is over, and not after it. Waits for the end of a short life. */
export async function checkLifetime(
  ask: (token: string) => Promise<Answered>,
  probe: Probe,
  findings: Findings,
  { clock, signal, hasTime }: Pick<ProbeTools, 'clock' | 'signal'> & { hasTime: () => boolean },
): Promise<void> {
  const { token } = await probe.issue();
  if (token === null || token.staleAt === Infinity) return;
  findings.examined('SRC-2', 'SRC-29');
  const { accessToken, staleAt, expiresAt } = token;
  const leftMs = () => expiresAt - clock.now().getTime();
  if (leftMs() > longestLifeMs || !hasTime()) {
    return findings.untested('SRC-29', leftMs() > longestLifeMs ? 'LONG_LIFE' : 'NO_TIME');
  }
  await clock.sleep(staleAt - clock.now().getTime(), signal);
  const late = await askedTwice(() => ask(accessToken));
  if (late.status === 401 && leftMs() > 0) findings.add('TOKEN_DIED_EARLY');
  await clock.sleep(leftMs() + Math.max(toleratedMs, (expiresAt - staleAt) * 2), signal);
  const over = await askedTwice(() => ask(accessToken));
  if (isRead(over)) findings.add('EXPIRED_TOKEN_ACCEPTED');
  else if (over.failure === 'SERVER_ERROR') findings.add('ERROR_FORM', null, 'token vencido');
}
