import type { SourceSettings } from '../../../connectors/settings.ts';
import type { Service, Subject } from '../subject.ts';
import { openTrial, type Trial } from '../trial.ts';
import { expectAnyRead, expectBrokenRead } from './hostile-rows.ts';

/** A register that no service has is refused, and not taken for an empty one; its rows would be read. */
export function unservedRegisters(subject: Subject, service: () => Service): void {
  const { dialect, registers, unserved = {} } = subject;
  const [served] = Object.keys(registers);
  let trial: Trial;
  beforeAll(async () => {
    trial = openTrial(dialect, service().source(served!));
    await trial.read();
  });

  for (const [register, because] of Object.entries(unserved)) {
    const sourceOf = (): SourceSettings => ({ ...trial.source, register });

    test(`${register} is refused: ${because}`, async () => {
      const refused = openTrial(dialect, sourceOf());
      expect(await refused.read()).toMatchObject({ failure: 'FORBIDDEN', received: 0 });
      expect(refused.held()).toEqual([]);
    });

    test(`hostile rows of ${register} are read or kept apart`, () => {
      expectAnyRead(dialect, sourceOf());
      // What is reserved in the rows of another register need not be in this one.
      expectBrokenRead(dialect, sourceOf(), trial.rows);
    });
  }
}
