import { expectHeld, expectedOf, heldOf, type Records } from '../expect-held.ts';
import { trialOf, type Context } from './context.ts';

/** A reading ends well, and the store then holds the rows of the service, record by record. */
export function wholeReading(context: Context): void {
  const { subject, register, data, readWhole } = context;

  test('ends well, and its records tell what the rows do', () => {
    const trial = readWhole();
    const [report] = trial.reports;
    expect(report).toMatchObject({ failure: null, quarantined: 0, passes: 1, kind: 'FULL' });
    expect(report!.stored).toBe(register.rowsIn(data).length);
    expect(trial.store.history(trial.source.id)).toMatchObject({
      held: report!.stored,
      asOf: report!.asOf ?? report!.startedAt,
    });
    expectHeld(trial, register, data);
  });

  for (const form of subject.forms.slice(1)) {
    test(`tells the same from ${form}`, async () => {
      const service = await subject.start(data, form);
      try {
        const trial = trialOf({ ...context, service: () => service });
        expect(await trial.read()).toMatchObject({ failure: null, quarantined: 0 });
        expectHeld(trial, register, data);
      } finally {
        await service.close();
      }
    });
  }

  for (const { title, partOf } of register.differences) {
    test(`tells in its own way: ${title}`, () => {
      const parts = (records: Records) =>
        Object.fromEntries(Object.entries(records).map(([key, record]) => [key, partOf(record)]));
      expect(parts(heldOf(readWhole(), register))).toEqual(parts(expectedOf(register, data)));
    });
  }
}
