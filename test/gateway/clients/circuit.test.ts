import fc from 'fast-check';
import { createCircuit, type CircuitState } from '../../../gateway/clients/circuit.ts';
import { createSettableClock } from './settable-clock.ts';

const openMs = 30_000;

function start(answers: boolean[] = []) {
  const clock = createSettableClock();
  const states: CircuitState[] = [];
  const probedAt: number[] = [];
  let rest = 0;
  let inFlight = 0;
  let mostInFlight = 0;
  const circuit = createCircuit({
    clock,
    openMs,
    notBefore: () => rest,
    onChange: (state) => states.push(state),
    async probe() {
      probedAt.push(clock.now());
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      await new Promise(setImmediate);
      inFlight--;
      return answers.shift() ?? false;
    },
  });
  const fail = (times: number) => {
    for (let i = 0; i < times; i++) circuit.record(false);
  };
  return {
    ...{ clock, circuit, states, probedAt, fail },
    restFor: (ms: number) => (rest = clock.now() + ms),
    mostInFlight: () => mostInFlight,
  };
}

describe('A circuit', () => {
  test('opens after 5 failures in a row, and no success among them', () => {
    const { circuit, fail } = start();
    fail(4);
    circuit.record(true);
    fail(4);
    expect(circuit.state).toBe('CLOSED');
    circuit.record(false);
    expect(circuit.state).toBe('OPEN');
  });

  test('opens when half of ten calls within a minute failed, and not before the tenth', async () => {
    const { circuit, clock } = start();
    for (let i = 0; i < 9; i++) {
      circuit.record(i % 2 === 0);
      await clock.advance(5000);
    }
    expect(circuit.state).toBe('CLOSED');
    circuit.record(false);
    expect(circuit.state).toBe('OPEN');
  });

  test('forgets what is older than a minute', async () => {
    const { circuit, clock } = start();
    for (let i = 0; i < 40; i++) {
      circuit.record(i % 2 === 0);
      await clock.advance(8000);
    }
    expect(circuit.state).toBe('CLOSED');
  });

  test('probes by itself after 30 s, doubling to 5 min while the probes fail', async () => {
    const { circuit, clock, probedAt, fail } = start();
    const openedAt = clock.now();
    fail(5);
    expect(circuit.probeAt).toBe(openedAt + openMs);
    await clock.advance(1_500_000);
    const waits = probedAt.map((at, i) => at - (probedAt[i - 1] ?? openedAt));
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
  });

  test('closes at a probe that succeeds, and begins again at nothing', async () => {
    const { circuit, clock, states, fail } = start([false, true]);
    fail(5);
    await clock.advance(90_000);
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'CLOSED']);
    expect(circuit.probeAt).toBeNull();
    fail(4);
    expect(circuit.state).toBe('CLOSED');
    fail(1);
    expect(circuit.probeAt).toBe(clock.now() + openMs);
  });

  test('does not probe before the moment that the endpoint asked for', async () => {
    const { clock, probedAt, fail, restFor } = start([true]);
    const until = restFor(200_000);
    fail(5);
    await clock.advance(300_000);
    expect(probedAt).toEqual([until]);
  });

  test('does nothing once it is stopped', async () => {
    const { circuit, clock, probedAt, fail } = start();
    fail(5);
    circuit.stop();
    await clock.advance(600_000);
    expect(probedAt).toEqual([]);
  });

  test('whatever happens, one probe at a time, and late results of old calls change nothing', async () => {
    const step = fc.oneof(
      fc.record({ record: fc.boolean() }),
      fc.record({ pass: fc.integer({ min: 0, max: 100_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.array(fc.boolean()),
        async (steps, answers) => {
          const { circuit, clock, states, mostInFlight } = start(answers);
          for (const each of steps) {
            const before = circuit.state;
            if ('pass' in each) await clock.advance(each.pass);
            else circuit.record(each.record);
            if ('record' in each && before !== 'CLOSED') expect(circuit.state).toBe(before);
          }
          expect(mostInFlight()).toBeLessThanOrEqual(1);
          states.forEach((state, i) => {
            const previous = states[i - 1] ?? 'CLOSED';
            const from = {
              OPEN: ['CLOSED', 'HALF_OPEN'],
              HALF_OPEN: ['OPEN'],
              CLOSED: ['HALF_OPEN'],
            };
            expect(from[state]).toContain(previous);
          });
        },
      ),
    );
  });
});
