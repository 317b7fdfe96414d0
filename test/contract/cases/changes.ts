import { expectHeld } from '../expect-held.ts';
import { clock, daySeconds } from '../trial.ts';
import { trialOf, type Context } from './context.ts';
import { edited, likeness, withRows } from './edits.ts';

/** What changed at the service is what the next reading finds changed, and nothing else. */
export function changes(context: Context): void {
  const { subject, register, data, service } = context;
  const { readChanges, isConditional } = subject.dialect;
  const [first, second, third] = register.rowsIn(data);
  afterEach(() => service().publish(data, clock.now()));

  test(
    readChanges ? 'shows edits and additions, reading only these' : 'shows edits and additions',
    async () => {
      const trial = trialOf(context);
      const { received } = await trial.read();
      clock.advance(60);
      const changed = withRows(data, register, (rows) => [
        ...rows.map((row) => (row === first ? edited(row) : row)),
        likeness(second!),
      ]);
      await service().publish(changed, clock.now());
      const report = await trial.read();
      expect(report).toMatchObject({ failure: null, kind: readChanges ? 'CHANGES' : 'FULL' });
      if (readChanges) expect(report.received).toBeLessThan(received);
      expectHeld(trial, register, changed);

      const all = trial.store.changes(trial.source.id, 0, 10_000).map(({ stored }) => stored);
      const versions = all.map(({ record: { id } }) => trial.store.versions(id).length);
      const missing = all.filter(({ missingSince }) => missingSince !== null);
      expect(versions.filter((count) => count === 2)).toHaveLength(register.hasIds ? 1 : 0);
      expect(missing).toHaveLength(register.hasIds ? 0 : 1);
      expect(all).toHaveLength(received + (register.hasIds ? 1 : 2));
    },
  );

  if (isConditional) {
    test('is not read again while nothing changed, and is whole as of then; in between it is', async () => {
      const trial = trialOf(context);
      const { received } = await trial.read();
      const again = await trial.read();
      expect(again).toMatchObject({ failure: null, kind: 'CHANGES', received: 0 });
      expectHeld(trial, register, data);
      expect(trial.store.history(trial.source.id)).toMatchObject({
        held: received,
        asOf: again.startedAt,
        lastSuccessAt: again.finishedAt,
      });
      const less = withRows(data, register, (rows) => rows.filter((row) => row !== third));
      await service().publish(less, clock.now());
      expect(await trial.read()).toMatchObject({ failure: null, kind: 'FULL' });
      expectHeld(trial, register, less);
    });

    test('is read whole after a day, whatever it says', async () => {
      const trial = trialOf(context);
      const { received } = await trial.read();
      clock.advance(daySeconds);
      expect(await trial.read()).toMatchObject({ failure: null, kind: 'FULL', received });
    });
  }

  test('marks what was removed, and keeps it', async () => {
    const trial = trialOf(context);
    const { received } = await trial.read();
    const less = withRows(data, register, (rows) => rows.filter((row) => row !== third));
    await service().publish(less, clock.now());
    const report = await trial.read();
    const kind = readChanges && !subject.removals ? 'CHANGES' : 'FULL';
    expect(report).toMatchObject({ failure: null, kind });
    expectHeld(trial, register, less);
    const all = trial.store.changes(trial.source.id, 0, 10_000).map(({ stored }) => stored);
    expect(all).toHaveLength(received);
    expect(all.filter(({ missingSince }) => missingSince !== null)).toHaveLength(1);
    expect(trial.store.history(trial.source.id).held).toBe(received - 1);

    await service().publish(data, clock.now());
    expect(await trial.read()).toMatchObject({ failure: null });
    expectHeld(trial, register, data);
  });
}
