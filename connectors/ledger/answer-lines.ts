import { errorReply, type Reply } from '../serve/reply.ts';
import type { Ledger } from './ledger.ts';

const usualLimit = 500;
const maxLimit = 1000;
/** An answer ends with the line that goes beyond this. */
const maxBytes = 4_000_000;

/**
 * The lines of a ledger as they stand in its file, so that anybody can verify them:
 * `?after=0&limit=500`, those after the one with this number; none where it ends.
 */
export function answerLines(ledger: Ledger, asked: URLSearchParams): Reply {
  const after = wholeNumber(asked.get('after') ?? '0');
  const limit = wholeNumber(asked.get('limit') ?? String(usualLimit));
  if (after === null) {
    return badUserInput(
      '`after` must be the number of the last line that was read, or 0. / `after` debe ser el número del último renglón leído, o 0.',
    );
  }
  if (limit === null || limit < 1 || limit > maxLimit) {
    return badUserInput(
      `\`limit\` must be between 1 and ${maxLimit}; read on with \`after\`. / \`limit\` debe estar entre 1 y ${maxLimit}; siga leyendo con \`after\`.`,
    );
  }
  const lines: string[] = [];
  let bytes = 0;
  for (const line of ledger.lines(after)) {
    bytes += Buffer.byteLength(line);
    if (lines.push(`${line}\n`) === limit || bytes >= maxBytes) break;
  }
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' };
  return { status: 200, headers, body: lines.join('') };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function badUserInput(message: string): Reply {
  return errorReply(400, 'BAD_USER_INPUT', message);
}
