import { UpstreamFailure } from '../http/upstream-failure.ts';

/** Sizes of pages that are tried where a service refuses one and does not say which it takes. */
const usualSizes = [100, 50, 10];

/**
 * The size of page to ask for after a refusal: the most that the service names, otherwise a usual one. Null
 * where the failure has nothing to do with the size, or there is no smaller one left.
 */
export function smallerPage(error: unknown, asked: number): number | null {
  if (!(error instanceof UpstreamFailure) || !isAboutRequest(error)) return null;
  const named = error.pageSizes?.filter((size) => size > 0 && size < asked) ?? [];
  if (named.length > 0) return Math.max(...named);
  return usualSizes.find((size) => size < asked) ?? null;
}

/** Some services refuse a page that is too large without a word about its size. */
function isAboutRequest({ code, cause, pageSizes }: UpstreamFailure): boolean {
  if (pageSizes !== null) return true;
  return code === 'UNEXPECTED_STATUS' && /^HTTP (400|413|422)$/.test(cause ?? '');
}

/**
 * Asks for a page, and for a smaller one as long as the service refuses its size.
 * @throws the first failure, when no size helps.
 */
export async function askForFewer<T>(
  size: number,
  ask: (size: number) => Promise<T>,
): Promise<{ answer: T; size: number }> {
  try {
    return { answer: await ask(size), size };
  } catch (error) {
    const smaller = smallerPage(error, size);
    if (smaller === null) throw error;
    return askForFewer(smaller, ask).catch(() => Promise.reject(error as Error));
  }
}
