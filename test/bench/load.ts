import { readFileSync } from 'node:fs';
import { Agent } from 'undici';

export interface Load {
  requests: number;
  seconds: number;
  latenciesMs: number[];
}

const agent = new Agent({ connections: 16 });

export interface Driven {
  origin: string;
  path: string;
  method: 'GET' | 'POST';
  /** Made anew for each request. */
  body?: () => string;
}

let asked = 0;

/**
 * A query to a gateway, each time with another value of its variable `$maxAge`, none of which changes the
 * answer: requests that are the same would be answered together.
 */
export function queryTo(gatewayUrl: string, query: string): Driven {
  const body = () => JSON.stringify({ query, variables: { maxAge: 1_000_000 + asked++ } });
  return { origin: gatewayUrl, path: '/graphql', method: 'POST', body };
}

/** Sends a request over and over, so many at a time, for so many seconds. Any failure ends it. */
export async function drive(
  { body, ...request }: Driven,
  concurrency: number,
  seconds: number,
): Promise<Load> {
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const one = async () => {
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      const response = await agent.request({
        ...request,
        ...(body && { body: body() }),
        headers: { 'content-type': 'application/json' },
      });
      const text = await response.body.text();
      if (response.statusCode !== 200 || text.includes('"errors"')) {
        throw new Error(`${request.origin} answered ${response.statusCode}: ${text.slice(0, 300)}`);
      }
      latenciesMs.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  const elapsed = (performance.now() - startedAt) / 1000;
  return { requests: latenciesMs.length, seconds: elapsed, latenciesMs };
}

/** CPU seconds that a process has used, from the kernel's own count (proc(5): utime and stime). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of all is below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)]!;
}
