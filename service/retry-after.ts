const dayMs = 24 * 60 * 60 * 1000;

/** The three forms of RFC 9110, section 5.6.7; V8 takes nearly anything for a date, `-86400` for a year. */
const httpDate = /^[A-Z][a-z]{2,8},? [ \w-]+ \d\d:\d\d:\d\d (GMT|\d{4})$/;

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
  const moment = /^\d+$/.test(text) ? now + Number(text) * 1000 : parseHttpDate(text);
  if (Number.isNaN(moment)) return null;
  return new Date(Math.min(Math.max(moment, now), now + longestMs)).toISOString();
}

function parseHttpDate(text: string): number {
  if (!httpDate.test(text)) return NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}
