import type { Dialect } from '../../../connectors/dialects/dialect.ts';
import type { StateData } from '../../../examples/demo/services/data/records.ts';
import { expectHeld, expectHeldOneOf, expectNothingLost, heldOf } from '../expect-held.ts';
import { clock, daySeconds, type Trial } from '../trial.ts';
import { trialOf, type Context } from './context.ts';
import { edited, lastLikeness, likeness, withRows, type Row } from './edits.ts';

/** A register that changes between two of its pages is never taken for half old and half new. */
export function movingRegister(context: Context): void {
  const { subject, register, data, service, readWhole } = context;
  const { dialect } = subject;
  let publishing = Promise.resolve();
  afterEach(async () => {
    await publishing;
    await service().publish(data, clock.now());
  });

  test.each<[string, (rows: Row[], readFirst: Row) => Row[]]>([
    ['an addition', (rows) => [likeness(register.rowsIn(data)[0]!), ...rows]],
    ['a removal', (rows, readFirst) => rows.filter((row) => row !== readFirst)],
    ['an edit', (rows, readFirst) => rows.map((row) => (row === readFirst ? edited(row) : row))],
  ])('once, by %s, is read as it was or as it is', async (_, change) => {
    const readFirst = firstRowRead();
    const next = withRows(data, register, (rows) => change(rows, readFirst));
    const trial = movingTrial(next);
    expect(await trial.read()).toMatchObject({ failure: null });
    expectHeldOneOf(trial, register, [data, next]);
  });

  test('at every reading is INCONSISTENT or whole, and whole once it holds still', async () => {
    const [row] = register.rowsIn(data);
    const states = [1, 2, 3].map((count) =>
      withRows(data, register, (rows) => [
        ...Array.from({ length: count }, (_, index) => likeness(row!, `bis ${index}`)),
        ...rows,
      ]),
    );
    const trial = movingTrial(...states);
    const { failure, passes } = await trial.read();
    if (failure === null) expectHeldOneOf(trial, register, [data, ...states]);
    else expect({ failure, passes }).toEqual({ failure: 'INCONSISTENT', passes: 3 });
    await publishing;
    await service().publish(states[2]!, clock.now());
    expect(await trial.read({ dialect })).toMatchObject({ failure: null });
    expectHeld(trial, register, states[2]!);
  });

  test('hides no row where one takes the place of another', async () => {
    const readFirst = firstRowRead();
    const next = withRows(data, register, (rows) => [
      ...rows.filter((row) => row !== readFirst),
      lastLikeness(readFirst, register),
    ]);
    const trial = movingTrial(next);
    expect(await trial.read()).toMatchObject({ failure: null });
    expectNothingLost(trial, register, data, next);
    clock.advance(daySeconds);
    await publishing;
    await service().publish(next, clock.now());
    expect(await trial.read({ dialect })).toMatchObject({ failure: null });
    expectHeld(trial, register, next);
  });

  /** A trial whose service publishes the next of these states after the first page of each pass. */
  function movingTrial(...states: StateData[]): Trial {
    const left = [...states];
    const moving = withHappening(dialect, async () => {
      const next = left.shift();
      if (!next) return;
      publishing = service().publish(next, clock.now());
      if (!subject.waits) await publishing;
    });
    return trialOf({ ...context, subject: { ...subject, dialect: moving } });
  }

  function firstRowRead(): Row {
    const [first] = Object.keys(heldOf(readWhole(), register));
    return register.rowsIn(data).find((row) => register.keyOf(row) === first)!;
  }
}

/** The dialect, with something that happens between the first page and the second of each pass. */
function withHappening(dialect: Dialect, happen: () => Promise<void>): Dialect {
  return {
    ...dialect,
    async *readPages(source, access) {
      let isFirst = true;
      for await (const page of dialect.readPages(source, access)) {
        yield page;
        if (isFirst) await happen();
        isFirst = false;
      }
    },
  };
}
