import { expectHeld } from '../expect-held.ts';
import { clock } from '../trial.ts';
import { trialOf, type Context } from './context.ts';
import { withRows } from './edits.ts';

/** The same row twice is one record; a service that keeps rows by their id cannot send one twice. */
export function repeatedRows(context: Context): void {
  const { subject, register, data, service } = context;
  afterEach(() => service().publish(data, clock.now()));

  // At even places: the example files write amounts in one way there, and in another way at odd ones.
  test.each<[string, (rows: number) => number]>([
    ['near', () => 2],
    ['far from the first', (rows) => rows - (rows % 2)],
  ])('%s is one record with a note', async (_, placeIn) => {
    const [first] = register.rowsIn(data);
    const twice = withRows(data, register, (rows) => {
      const place = rows.indexOf(first!) + placeIn(rows.length - rows.indexOf(first!));
      return rows.toSpliced(place, 0, first!);
    });
    await service().publish(twice, clock.now());
    const trial = trialOf(context);
    const { failure, quarantined, deduplicated } = await trial.read();
    expect({ failure, quarantined }).toEqual({ failure: null, quarantined: 0 });
    expectHeld(trial, register, data);
    const noted = trial
      .held()
      .filter(({ notes }) => notes.some(({ code }) => code === 'ROW_REPEATED'));
    expect(noted).toHaveLength(subject.repeats ? 1 : deduplicated);
    const { held } = trial.store.history(trial.source.id);
    expect(held).toBe(trial.held().length);
  });
}
