import { heldOf } from '../expect-held.ts';
import { changesIn, clock, daySeconds, type Trial } from '../trial.ts';
import { trialOf, type Context } from './context.ts';

/** Ids are the same at every reading, where nothing changed nothing does, and nothing vanishes. */
export function stableIds(context: Context): void {
  const { subject, register, data, service } = context;

  test('changes nothing, and no id', async () => {
    const trial = trialOf(context);
    await trial.read();
    const before = everythingIn(trial);
    const again = await trial.read();
    const { readChanges, isConditional } = subject.dialect;
    const kind = readChanges || isConditional ? 'CHANGES' : 'FULL';
    expect(again).toMatchObject({ failure: null, kind });
    expect(everythingIn(trial)).toEqual(before);

    clock.advance(daySeconds);
    await service().publish(data, clock.now());
    const nextDay = await trial.read();
    expect(nextDay).toMatchObject({ failure: null, kind: 'FULL' });
    expect(everythingIn(trial)).toEqual(before);
  });

  function everythingIn(trial: Trial): object {
    const { store, source } = trial;
    const records = trial.held();
    return {
      ids: records.map(({ record: { id } }) => id),
      versions: records.flatMap(({ record: { id } }) => store.versions(id)).length,
      changes: changesIn(trial),
      held: store.history(source.id).held,
      records: heldOf(trial, register),
    };
  }
}
