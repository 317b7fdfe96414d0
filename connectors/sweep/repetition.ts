import type { SourceSettings } from '../settings.ts';
import type { SweepTally } from '../store/store.ts';
import type { Progress } from './progress.ts';

/** What a pass has read of a register, and by pages of which size. */
export interface PassContent {
  content: string;
  pageSize: number;
}

/** Pages of another size in each pass: what one size of pages alone makes of a register shows by another. */
export function limitsOfPass(
  limits: SourceSettings['limits'],
  pass: number,
): SourceSettings['limits'] {
  const { pageSize } = limits;
  const smaller = Math.ceil(pageSize * (1 - 0.3 * (pass - 1)));
  return { ...limits, pageSize: pass > 1 && smaller === pageSize ? pageSize + pass - 1 : smaller };
}

/**
 * Whether ids that came more than once are so in the register. Pages of a register that is out of order, or
 * that moved, may bring a row again in the place of another; but not where all is of one moment, nor where
 * pages of another size brought the very same rows. Adds this pass to the former ones.
 */
export function isRepetitionTrue(
  { content }: SweepTally,
  { isSnapshot, pageSize }: Progress,
  former: PassContent[],
): boolean {
  const isSame = former.some((one) => one.content === content && one.pageSize !== pageSize);
  former.push({ content, pageSize });
  return isSnapshot || isSame;
}
