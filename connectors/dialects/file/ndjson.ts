import { decodeJson } from '../../http/decode-json.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { BrokenRow } from './broken-row.ts';
import { readText, type Encoding } from './encoding.ts';
import type { ObjectRow } from './object-rows.ts';
import { maxRowLength, rowTooLong } from './row-limits.ts';

/**
 * The rows of a file with one JSON value in each line, without its blank lines. A line that is none is a
 * broken row.
 * @throws UpstreamFailure `BODY_TOO_LARGE` at a line without end, `BODY_TRUNCATED` when the file ends
 * within a line, `EMPTY_BODY` when all are blank.
 */
export async function* readNdjson(
  path: string,
  encoding: Encoding,
): AsyncGenerator<ObjectRow, void> {
  let line = 0;
  let isEmpty = true;
  for await (const { text, isOpen } of linesOf(readText(path, encoding))) {
    line++;
    if (text.trim() === '') continue;
    isEmpty = false;
    yield { line, value: parsedLine(line, text, isOpen) };
  }
  if (isEmpty) throw new UpstreamFailure('EMPTY_BODY');
}

function parsedLine(line: number, text: string, isOpen: boolean): unknown {
  try {
    return decodeJson(Buffer.from(text));
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    if (isOpen && error.code === 'BODY_TRUNCATED') throw error;
    const code = error.code === 'WRONG_SHAPE' ? 'TOO_DEEP' : 'NOT_JSON';
    return new BrokenRow({ path: '', code }, { line, content: text });
  }
}

/** The last one is open, if only at its end. */
async function* linesOf(
  text: AsyncIterable<string>,
): AsyncGenerator<{ text: string; isOpen: boolean }, void> {
  let open = '';
  for await (const part of text) {
    const lines = (open + part).split('\n');
    open = lines.pop()!;
    if (open.length > maxRowLength) throw rowTooLong();
    for (const line of lines) yield { text: line, isOpen: false };
  }
  yield { text: open, isOpen: true };
}
