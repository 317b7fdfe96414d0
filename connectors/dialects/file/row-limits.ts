import { UpstreamFailure } from '../../http/upstream-failure.ts';

/** In characters: no row of a register is longer, so what is has lost its line breaks. */
export const maxRowLength = 1_000_000;
/** As many as a spreadsheet has columns. */
export const maxCells = 16_384;

export function rowTooLong(): UpstreamFailure {
  return new UpstreamFailure('BODY_TOO_LARGE', 'a row without end');
}
