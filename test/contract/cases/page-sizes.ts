import { expectHeld } from '../expect-held.ts';
import { trialOf, type Context } from './context.ts';

/** However many rows come at once, the records are the same. */
export function pageSizes(context: Context): void {
  const { subject, register, data } = context;

  test.each([1, 7, subject.dialect.pageSize.most])(
    'of %s rows give the same records',
    async (pageSize) => {
      const trial = trialOf(context);
      const report = await trial.read({ limits: { pageSize } });
      expect(report).toMatchObject({ failure: null, quarantined: 0, passes: 1 });
      expectHeld(trial, register, data);
    },
  );
}
