import type { Reply } from './judges/answer.ts';

/** No answer of the gateway is waited for longer, so that one that never comes is a finding too. */
const patienceMs = 15_000;

/** Asks a gateway as any client would, and keeps whatever comes back. Never throws. */
export async function askGateway(
  gatewayUrl: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Reply> {
  const startedAt = Date.now();
  const from = performance.now();
  let body: Reply['body'] = null;
  try {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patienceMs),
    });
    body = (await response.json()) as Reply['body'];
  } catch {
    // Told by the body that is not there.
  }
  return { body, startedAt, tookMs: performance.now() - from };
}
