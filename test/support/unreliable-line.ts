import { createServer, request as forward, type RequestListener } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

/** How a request may fail on its way. */
export const lineFaults = [
  'reset',
  'error500',
  'error502',
  'error503',
  'restAndRetry',
  'error504',
  'rateLimited',
  'hang',
  'truncated',
  'cutJson',
  'emptyBody',
  'page',
] as const;
export type LineFault = (typeof lineFaults)[number];

/** A way to a server that fails now and then, and when told so. */
export interface UnreliableLine {
  url: string;
  /** Requests that arrived, and those of them that failed. */
  requests: number;
  failures: number;
  /** From now on each request fails so; null ends it. */
  setDead(fault: LineFault | null): void;
  close(): Promise<void>;
}

export interface LineOptions {
  /** Which part of the requests fails. */
  share?: number;
  faults?: readonly LineFault[];
  seed?: number;
  /** Learns of each request before it is answered. */
  onRequest?: (line: UnreliableLine, body: string, url: string) => void;
}

/** Starts a line to a server of HTTP. */
export async function startLine(
  target: string,
  options: LineOptions = {},
): Promise<UnreliableLine> {
  const { share = 0, faults = lineFaults, onRequest } = options;
  const random = seeded(options.seed ?? 1);
  let dead: LineFault | null = null;
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      line.requests++;
      const body = Buffer.concat(chunks);
      onRequest?.(line, body.toString(), request.url!);
      const isFailing = random() < share;
      const fault = dead ?? (isFailing ? faults[Math.floor(random() * faults.length)]! : null);
      if (fault) line.failures++;
      if (fault && failAtOnce(fault, response)) return;
      const { method, headers, url } = request;
      const onward = forward(new URL(url!, target), { method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          const sent = fault === 'cutJson' ? whole.subarray(0, whole.length / 2) : whole;
          response.writeHead(answer.statusCode!, {
            'content-type': answer.headers['content-type'] ?? 'application/json',
            'content-length': fault === 'truncated' ? whole.length : sent.length,
          });
          if (fault !== 'truncated') return void response.end(sent);
          response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
        });
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  };
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line: UnreliableLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: 0,
    failures: 0,
    setDead: (fault) => void (dead = fault),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return line;
}

const statuses: Partial<Record<LineFault, [status: number, headers?: Record<string, string>]>> = {
  error500: [500],
  error502: [502],
  error503: [503],
  restAndRetry: [503, { 'retry-after': '1' }],
  error504: [504],
  rateLimited: [429, { 'retry-after': '2' }],
};

/** Fails without asking the server; false where a part of its answer is needed. */
function failAtOnce(fault: LineFault, response: Parameters<RequestListener>[1]): boolean {
  const [status, headers] = statuses[fault] ?? [];
  if (status !== undefined) response.writeHead(status, headers).end('<p>Bad Gateway');
  else if (fault === 'reset') response.destroy();
  else if (fault === 'emptyBody') response.writeHead(200).end();
  else if (fault === 'page') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Un momento…');
  } else return fault === 'hang';
  return true;
}

/** Starts a line to a server of another protocol, whose connections break. */
export async function startTcpLine(
  target: URL,
  { share = 0, seed = 1 }: Pick<LineOptions, 'share' | 'seed'> = {},
): Promise<Omit<UnreliableLine, 'setDead'>> {
  const random = seeded(seed);
  const sockets = new Set<Socket>();
  const server = createTcpServer((client) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const socket of [client, onward]) sockets.add(socket.on('error', () => undefined));
    client.on('data', (data) => {
      line.requests++;
      if (random() >= share) return void onward.write(data);
      line.failures++;
      client.resetAndDestroy();
    });
    onward.pipe(client);
    client.on('close', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(target);
  address.port = String((server.address() as AddressInfo).port);
  const line = {
    url: address.href,
    requests: 0,
    failures: 0,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  return line;
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
