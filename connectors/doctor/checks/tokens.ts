import type { Token } from '../../auth/token-endpoint.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Findings } from '../finding.ts';
import type { Probe } from '../probe.ts';

/** Whether tokens are issued, guarded and renewed as they should be. Returns one to go on with. */
export async function checkTokens(
  source: SourceSettings,
  probe: Probe,
  findings: Findings,
): Promise<Token | null> {
  const { credentials } = source;
  if (credentials === null || 'token' in credentials) {
    for (const id of ['SRC-1', 'SRC-2', 'SRC-3']) findings.untested(id, 'NOT_APPLICABLE');
    return probe.token();
  }
  const token = await probe.token();
  findings.examined('SRC-1', 'SRC-3', 'SRC-19');
  if (token === null) {
    findings.add('TOKEN_NOT_ISSUED');
    return null;
  }
  if (await probe.token(`${credentials.password}-equivocada`)) {
    findings.add('WRONG_PASSWORD_ACCEPTED');
  }
  await checkRenewal(token, probe, findings);
  // A renewal may have ended the first one.
  return (await probe.token()) ?? token;
}

async function checkRenewal(token: Token, probe: Probe, findings: Findings): Promise<void> {
  if (token.refreshToken === null) return findings.add('NO_REFRESH_TOKEN');
  const renewed = await probe.refresh(token.refreshToken);
  if (renewed === null) return findings.add('REFRESH_REFUSED');
  if (await probe.refresh(token.refreshToken)) findings.add('REFRESH_NOT_ROTATED');
}

/** Whether the register is closed to those without a token. */
export async function checkGuard(
  ask: (token: string | null) => ReturnType<Probe['ask']>,
  findings: Findings,
): Promise<void> {
  const answers = [await ask(null), await ask('un-token-inventado')];
  for (const [index, { status }] of answers.entries()) {
    if (status === 200) {
      findings.add('READ_WITHOUT_TOKEN', null, index === 0 ? 'sin token' : 'token inventado');
    }
  }
}
