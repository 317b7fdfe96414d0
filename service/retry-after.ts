const dayMs = 24 * 60 * 60 * 1000;

/**
 * The moment that a Retry-After header names (RFC 9110, section 10.2.3: seconds or an HTTP date), at
 * most `longestMs` ahead, by default a day; null when there is none or it cannot be read.
 */
export function parseRetryAfter(
  header: string | undefined,
  receivedAt: Date,
  longestMs = dayMs,
): string | null {
  const text = header?.trim();
  if (!text) return null;
  const now = receivedAt.getTime();
  const moment = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(moment)) return null;
  return new Date(Math.min(Math.max(moment, now), now + longestMs)).toISOString();
}
