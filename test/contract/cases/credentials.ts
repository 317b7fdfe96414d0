import type { SourceSettings } from '../../../connectors/settings.ts';
import { statusOf } from '../../../specs/outcomes.ts';
import { trialOf, type Context } from './context.ts';

/** Who is not let in is told apart from whoever finds nothing. */
export function credentials(context: Context): void {
  const { subject, register, data } = context;

  if ('none' in subject.credentials) {
    test(`are not asked for: ${subject.credentials.none}`, async () => {
      const trial = trialOf(context, { fullSweepEverySeconds: null });
      expect(trial.source.credentials).toBeNull();
      for (const some of [null, { token: 'another' }]) {
        const source = { ...trial.source, credentials: some };
        const { failure, received } = await trial.read({ source });
        expect([failure, received]).toEqual([null, register.rowsIn(data).length]);
      }
    });
    return;
  }

  const {
    refused,
    anonymous = 'UNAUTHORIZED',
    withPassword = withOtherCredentials,
  } = subject.credentials;
  test('that are wrong, or none, are told as such', async () => {
    const trial = trialOf(context);
    const outcomes = [
      await trial.read({ source: withPassword(trial.source, 'another') }),
      await trial.read({ source: withPassword(trial.source, '') }),
    ].map(({ failure, received }) => ({ failure, received }));
    expect(outcomes).toEqual([
      { failure: refused, received: 0 },
      { failure: anonymous, received: 0 },
    ]);
    for (const { failure } of outcomes) expect(statusOf(failure!)).toBe('AUTH_FAILED');
  });
}

/** Without a password, none at all. */
function withOtherCredentials(source: SourceSettings, password: string): SourceSettings {
  const { credentials: right } = source;
  if (password === '') return { ...source, credentials: null };
  const wrong = 'token' in right! ? { token: password } : { ...right!, password };
  return { ...source, credentials: wrong };
}
