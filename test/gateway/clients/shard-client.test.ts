import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { CallEvent } from '../../../gateway/clients/call-observer.ts';
import { createConnectorClient, type Errand } from '../../../gateway/clients/connector-client.ts';
import { createShardClient, type ShardClient } from '../../../gateway/clients/shard-client.ts';
import type { ShardFailure } from '../../../gateway/clients/shard-failure.ts';
import { serve } from '../../support/http-server.ts';
import { createSettableClock, type SettableClock } from './settable-clock.ts';

const json = { 'content-type': 'application/json' };
const good: RequestListener = (_, response) => response.writeHead(200, json).end('{"data":{}}');
const broken: RequestListener = (_, response) => response.writeHead(500).end();
const hanging: RequestListener = () => undefined;

interface Served {
  url: string;
  /** What it does with the next requests. */
  listener: RequestListener;
  requests: number;
  inFlight: number;
  mostInFlight: number;
}

let running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of running.splice(0).reverse()) await close();
});

async function startServer(listener: RequestListener): Promise<Served> {
  const served: Served = { url: '', listener, requests: 0, inFlight: 0, mostInFlight: 0 };
  const server = await serve((request, response) => {
    served.requests++;
    served.mostInFlight = Math.max(served.mostInFlight, ++served.inFlight);
    response.on('close', () => served.inFlight--);
    served.listener(request, response);
  });
  served.url = server.url;
  running.push(server.close);
  return served;
}

interface Started {
  client: ShardClient;
  clock: SettableClock;
  events: CallEvent[];
  ask(body?: string, waitMs?: number, purpose?: Errand['purpose']): Promise<string>;
}

function startClient(endpoints: readonly Served[], hedge = false): Started {
  const clock = createSettableClock();
  const http = createConnectorClient({ connectTimeoutMs: 500, maxBodyBytes: 10_000, clock });
  const events: CallEvent[] = [];
  const client = createShardClient(
    { state: 'JAL', endpoints: endpoints.map(({ url }) => url), hedge, sources: [] },
    {
      ...{ http, clock, firstByteTimeoutMs: 200, shardDeadlineMs: 400, circuitOpenMs: 30_000 },
      observer: { happened: (_, event) => events.push(event), circuitChanged: () => undefined },
    },
  );
  running.push(async () => {
    client.stop();
    await http.close();
  });
  let count = 0;
  return {
    ...{ client, clock, events },
    /** Says 'ok', or the code of the failure. */
    ask: (body = String(count++), waitMs = 2000, purpose = 'QUERY') =>
      client
        .ask('/x', body, {
          ...{ requestId: 'test', purpose, signal: AbortSignal.timeout(waitMs) },
          deadlineAt: performance.now() + waitMs,
        })
        .then(
          () => 'ok',
          (failure: ShardFailure) => failure.code,
        ),
  };
}

async function openCircuit({ ask }: Started, times = 5): Promise<void> {
  for (let i = 0; i < times; i++) await ask(undefined, 2000, 'WATCH');
}

describe('A request to a shard', () => {
  test('that fails is sent once more, and never twice more', async () => {
    const server = await startServer(broken);
    const { ask, events } = startClient([server]);
    expect(await ask()).toBe('SERVER_ERROR');
    expect(server.requests).toBe(2);
    expect(events).toEqual(['RETRIED']);
  });

  test('goes to the standby the second time, and to it at once while the circuit is open', async () => {
    const [primary, standby] = [await startServer(broken), await startServer(good)];
    const started = startClient([primary, standby]);
    expect(await started.ask()).toBe('ok');
    await openCircuit(started);
    const asked = primary.requests;
    expect(await started.ask()).toBe('ok');
    expect(primary.requests).toBe(asked);
  });

  test('that hangs is given up for the standby while there is time', async () => {
    const [primary, standby] = [await startServer(hanging), await startServer(good)];
    expect(await startClient([primary, standby]).ask()).toBe('ok');
    expect([primary.requests, standby.requests]).toEqual([1, 1]);
  });

  test('is not repeated when it hangs and there is no other endpoint, nor by the watch', async () => {
    const server = await startServer(hanging);
    const { ask, events } = startClient([server]);
    expect(await ask()).toBe('TIMEOUT');
    server.listener = broken;
    expect(await ask(undefined, 2000, 'WATCH')).toBe('SERVER_ERROR');
    expect(server.requests).toBe(2);
    expect(events).toEqual([]);
  });

  test('of a hundred that fail at times, one in ten is sent again', async () => {
    const server = await startServer((request, response) =>
      (server.requests % 3 === 0 ? broken : good)(request, response),
    );
    const { ask } = startClient([server]);
    for (let i = 0; i < 100; i++) await ask();
    expect(server.requests).toBeLessThanOrEqual(111);
  });
});

describe('Whatever a shard does', () => {
  const anyBehaviour = fc.constantFrom<RequestListener>(
    good,
    broken,
    (_, response) => response.writeHead(429, { 'retry-after': '1' }).end(),
    (_, response) => void response.socket!.destroy(),
    // None that is given up: it would still be in flight at the server while the next one is sent.
    (_, response) => void setTimeout(() => response.writeHead(200, json).end('{}'), 20),
  );

  test('no request is sent three times, one in ten is sent twice, and 8 are in flight at most', async () => {
    const script = fc.array(anyBehaviour, { minLength: 1, maxLength: 8 });
    const load = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(script, load, fc.boolean(), async (behaviours, bursts, hedge) => {
        const sent = new Map<string, number>();
        let count = 0;
        const server = await startServer((request, response) => {
          request.setEncoding('utf8').once('data', (body: string) => {
            sent.set(body, (sent.get(body) ?? 0) + 1);
            const behave = behaviours[count++ % behaviours.length]!;
            setTimeout(() => behave(request, response), 10);
          });
        });
        const { ask } = startClient([server, server], hedge);
        let asked = 0;
        for (const burst of bursts) {
          await Promise.all(Array.from({ length: burst }, () => ask(String(asked++))));
        }
        expect(Math.max(0, ...sent.values())).toBeLessThanOrEqual(2);
        expect(server.requests).toBeLessThanOrEqual(asked + 1 + Math.floor(asked / 10));
        expect(server.mostInFlight).toBeLessThanOrEqual(8);
        for (const close of running.splice(0).reverse()) await close();
      }),
      { numRuns: 25 },
    );
  }, 20_000);
});

describe('A shard that keeps failing', () => {
  test('is CIRCUIT_OPEN at once, with the moment of the next probe, until a probe succeeds', async () => {
    const server = await startServer(broken);
    const started = startClient([server]);
    await openCircuit(started);
    const asked = server.requests;
    const signal = AbortSignal.timeout(1000);
    const errand: Errand = { requestId: 'x', purpose: 'QUERY', signal, deadlineAt: Infinity };
    await expect(started.client.ask('/x', '{}', errand)).rejects.toMatchObject({
      code: 'CIRCUIT_OPEN',
      retryAfter: new Date(started.clock.now() + 30_000).toISOString(),
    });
    expect(server.requests).toBe(asked);

    server.listener = good;
    await started.clock.advance(30_000);
    while (server.requests === asked) await sleep(5);
    await sleep(50);
    expect(server.requests).toBe(asked + 1);
    expect(await started.ask()).toBe('ok');
  });

  test('nobody waits for a probe that hangs', async () => {
    const server = await startServer(broken);
    const started = startClient([server]);
    await openCircuit(started);
    server.listener = hanging;
    await started.clock.advance(30_000);
    const startedAt = performance.now();
    expect(await started.ask()).toBe('CIRCUIT_OPEN');
    expect(performance.now() - startedAt).toBeLessThan(100);
  });

  test('callers in a hurry, and clients that go away, do not open its circuit', async () => {
    const server = await startServer((_, response) => {
      setTimeout(() => response.writeHead(200, json).end('{}'), 100);
    });
    const { ask } = startClient([server]);
    for (let i = 0; i < 12; i++) expect(await ask(undefined, 20)).toBe('TIMEOUT');
    expect(await ask()).toBe('ok');
  });

  test('one that drips beyond a whole deadline does', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    const { ask } = startClient([server]);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => ask(undefined, 400)));
    expect(new Set(outcomes)).toEqual(new Set(['TIMEOUT']));
    expect(await ask()).toBe('CIRCUIT_OPEN');
  });

  test('one that takes its time because it asks its state’s service does not', async () => {
    const server = await startServer(hanging);
    const { ask } = startClient([server]);
    await Promise.all(Array.from({ length: 6 }, () => ask(undefined, 450, 'LIVE')));
    server.listener = good;
    expect(await ask()).toBe('ok');
  });
});

describe('Retry-After', () => {
  test('is obeyed: until then others are asked, and with no other it is told at once', async () => {
    const primary = await startServer((_, response) => {
      response.writeHead(429, { 'retry-after': '60' }).end();
    });
    const alone = startClient([primary]);
    expect([await alone.ask(), await alone.ask()]).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(primary.requests).toBe(1);

    const standby = await startServer(good);
    const both = startClient([primary, standby]);
    expect([await both.ask(), await both.ask()]).toEqual(['ok', 'ok']);
    expect(primary.requests).toBe(2);
    await both.clock.advance(61_000);
    primary.listener = good;
    expect(await both.ask()).toBe('ok');
    expect(primary.requests).toBe(3);
  });
});

describe('Requests in flight', () => {
  test('are 8 at most, 64 wait, and one more is OVERLOADED at once', async () => {
    const server = await startServer((_, response) => {
      setTimeout(() => response.writeHead(200, json).end('{}'), 20);
    });
    const { ask, events } = startClient([server]);
    const outcomes = await Promise.all(Array.from({ length: 80 }, () => ask()));
    expect(server.mostInFlight).toBe(8);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(72);
    expect(outcomes.filter((outcome) => outcome === 'OVERLOADED')).toHaveLength(8);
    expect(events.filter((event) => event === 'REJECTED')).toHaveLength(8);
  });

  test('who waits for a place is not kept beyond the deadline, and leaves its place to others', async () => {
    const server = await startServer(hanging);
    const { ask } = startClient([server]);
    const first = Array.from({ length: 8 }, () => ask(undefined, 150));
    const startedAt = performance.now();
    expect(await ask(undefined, 50)).toBe('TIMEOUT');
    expect(performance.now() - startedAt).toBeLessThan(140);
    await Promise.all(first);
    server.listener = good;
    expect(await ask()).toBe('ok');
  });

  test('those that wait are sent away when the circuit opens', async () => {
    const server = await startServer(hanging);
    const { ask } = startClient([server]);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask()));
    const sentAway = outcomes.filter((outcome) => outcome === 'CIRCUIT_OPEN').length;
    expect(sentAway).toBeGreaterThanOrEqual(8);
    expect(server.requests).toBe(20 - sentAway);
  });

  test('that are the same are one, and who gives up leaves the others alone', async () => {
    const server = await startServer((_, response) => {
      setTimeout(() => response.writeHead(200, json).end('{"a":1}'), 100);
    });
    const { ask, events } = startClient([server]);
    const outcomes = await Promise.all([ask('same', 20), ask('same'), ask('same'), ask('other')]);
    expect(outcomes).toEqual(['TIMEOUT', 'ok', 'ok', 'ok']);
    expect(server.requests).toBe(2);
    expect(events).toEqual(['SHARED', 'SHARED']);
  });

  test('that all give up are cut off', async () => {
    const server = await startServer(hanging);
    const { ask } = startClient([server]);
    await Promise.all([ask('same', 20), ask('same', 40)]);
    await sleep(50);
    expect(server.inFlight).toBe(0);
  });
});

describe('Hedging', () => {
  test('asks a second endpoint when the first is slow, takes the first answer and drops the other', async () => {
    const [primary, standby] = [await startServer(good), await startServer(good)];
    const { ask, events, clock } = startClient([primary, standby], true);
    for (let i = 0; i < 25; i++) await ask();
    // Slow ones among those may have been hedged too.
    await clock.advance(61_000);
    events.length = 0;
    primary.listener = hanging;
    const startedAt = performance.now();
    expect(await ask()).toBe('ok');
    expect(performance.now() - startedAt).toBeLessThan(190);
    expect(events).toEqual(['HEDGED']);
    await sleep(50);
    expect(primary.inFlight).toBe(0);
  });

  test('is not done where the registry does not allow it, nor beyond the budget', async () => {
    const [primary, standby] = [await startServer(hanging), await startServer(good)];
    const forbidden = startClient([primary, standby]);
    await forbidden.ask();
    expect(forbidden.events).toEqual(['RETRIED']);
    const allowed = startClient([primary, standby], true);
    await Promise.all(Array.from({ length: 4 }, () => allowed.ask(undefined, 300)));
    expect(allowed.events).toHaveLength(1);
  });
});
