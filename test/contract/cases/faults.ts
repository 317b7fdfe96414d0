import type { SweepReport } from '../../../connectors/sweep/sweep-source.ts';
import { wasReadWhole } from '../../../connectors/store/store.ts';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { expectHeld } from '../expect-held.ts';
import { expectPublic } from '../expect-public.ts';
import { faultCodes } from '../fault-codes.ts';
import { changesIn, type Trial } from '../trial.ts';
import { sharedTrial, type Context } from './context.ts';

/** Whatever a service does wrong, a reading ends in its own code and takes nothing away. */
export function faults(context: Context): void {
  const { subject, register, data, secrets, service } = context;
  afterEach(() => service().setFault(null));

  // A service fails in the same way whichever of its registers is read, but for what it says in them.
  const isFirst = Object.keys(subject.registers)[0] === context.key;
  const met = (Object.keys(faultCodes) as Fault[]).filter(
    (fault) => isFirst || faultsOfContent.has(fault) || register.faults[fault],
  );
  const cases = met.map((fault) => {
    const rule = { code: faultCodes[fault], because: '' };
    const { code, because } = register.faults[fault] ?? subject.faults[fault] ?? rule;
    return { fault, code, title: `${fault}: ${code ?? 'no harm'}${because && `, for ${because}`}` };
  });

  describe('in a whole reading', () => {
    const trial = sharedTrial(context, { fullSweepEverySeconds: null });

    test.each(cases)('$title', async ({ fault, code }) => {
      const report = await readWith(fault, code, trial);
      expect(report).toMatchObject({ failure: code, kind: 'FULL' });
    });
  });

  if (!subject.dialect.readChanges) return;
  describe('in a reading of changes', () => {
    const trial = sharedTrial(context);

    test.each(cases)('$fault is told, or not met', async ({ fault, code }) => {
      const { failure } = await readWith(fault, code, trial);
      expect([code, null]).toContain(failure);
    });
  });

  async function readWith(
    fault: Fault,
    code: FailureCode | null,
    trial: () => Trial,
  ): Promise<SweepReport> {
    const { source, store, read } = trial();
    const before = store.history(source.id);
    const lastChange = changesIn(trial()).at(-1);
    await service().setFault(fault);
    // Where a fault does no harm, a short time would.
    const report = await read(code === 'TIMEOUT' ? { limits: impatient } : {});
    const after = store.history(source.id);
    expect(after.held).toBe(before.held);
    if (!wasReadWhole(report)) expect(after.asOf).toBe(before.asOf);
    if (changesIn(trial()).at(-1) !== lastChange) await expectHarmless(trial());
    return report;
  }

  /** Originals may change with a fault that does no harm, but not what is made of them. */
  async function expectHarmless(trial: Trial): Promise<void> {
    expectHeld(trial, register, data);
    expectPublic(trial, secrets);
    await service().setFault(null);
    await trial.read();
  }
}

const faultsOfContent: ReadonlySet<Fault> = new Set<Fault>([
  'truncated',
  'driftedSchema',
  'lyingTotals',
  'duplicateIds',
  'endlessPaging',
  'latin1',
]);
const impatient = { connectTimeoutMs: 60, responseTimeoutMs: 60, requestTimeoutMs: 60 };
