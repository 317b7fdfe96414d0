import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import type { UpstreamLimits } from '../../../settings.ts';
import type { Cell, CoveredCell, TableRow } from '../table-row.ts';
import type { SheetRow, SheetVisibility } from './sheet.ts';

/** A workbook that is held by a process of its own. */
export interface Workbook {
  sheets: readonly SheetSummary[];
  /** The rows of a sheet that hold anything. */
  readSheet(sheet: SheetSummary): AsyncGenerator<TableRow, void>;
  /** Ends the process. */
  close(): void;
}

export interface SheetSummary {
  name: string;
  visibility: SheetVisibility;
  /** That hold anything, headings and titles among them. */
  rows: number;
  /** In columns. */
  width: number;
  hiddenColumns: readonly number[];
}

/** A row as the process hands it out. */
export interface SheetPart extends SheetRow {
  covered: CoveredCell[];
}

export interface RowsAsked {
  /** By its index. */
  sheet: number;
  from: number;
  to: number;
}

/** What the process says: at first which sheets there are, then the rows it is asked for. */
export type WorkbookAnswer = { sheets: SheetSummary[] } | { rows: SheetPart[] } | WorkbookFailure;

interface WorkbookFailure {
  failure: { code: FailureCode; cause: string | null };
}

/** Of the parts that hold cells, unpacked: so many a process of less than 200 MB can read. */
const maxWorkbookBytes = 20_000_000;

const program = new URL('process.ts', import.meta.url);
/** In megabytes, of the process. What it unpacks comes on top. */
const heap = ['--max-old-space-size=100', '--max-semi-space-size=2'];
const rowsAtOnce = 1000;

/**
 * Opens an XLSX, XLSM or ODS file.
 * @throws UpstreamFailure `BODY_TOO_LARGE` when it takes more bytes or memory than it may, `TIMEOUT` when
 * it takes longer than a request, `WRONG_SHAPE` when it is no workbook, and `INTERRUPTED` when the
 * signal aborts.
 */
export async function openWorkbook(
  path: string,
  limits: Pick<UpstreamLimits, 'maxBodyBytes' | 'requestTimeoutMs'>,
  signal: AbortSignal,
): Promise<Workbook> {
  const maxBytes = Math.min(limits.maxBodyBytes, maxWorkbookBytes);
  const reader = fork(program, [path, String(maxBytes)], {
    execArgv: heap,
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // An error reaches the caller that waits for an answer; later no one waits.
  reader.on('error', () => undefined);
  const closed = new Promise((resolve) => reader.once('close', resolve));
  const gone = new AbortController();
  reader.once('disconnect', () => gone.abort());

  async function answerTo<Answer>(asked: RowsAsked | null): Promise<Answer> {
    const late = AbortSignal.timeout(limits.requestTimeoutMs);
    const unanswered = AbortSignal.any([signal, late, gone.signal]);
    const answered = once(reader, 'message', { signal: unanswered }) as Promise<[Answer]>;
    if (asked) reader.send(asked);
    const [answer] = await answered.catch(async (error: unknown) => {
      if (signal.aborted) throw new UpstreamFailure('INTERRUPTED');
      if (late.aborted) throw new UpstreamFailure('TIMEOUT', 'workbook');
      if (gone.signal.aborted) await closed;
      // By a signal it dies where it would need more memory than it has.
      if (reader.signalCode === null) throw error;
      throw new UpstreamFailure('BODY_TOO_LARGE', 'a workbook that needs too much memory');
    });
    return answer;
  }

  const close = () => void reader.kill('SIGKILL');
  try {
    const opened = await answerTo<{ sheets: SheetSummary[] } | WorkbookFailure>(null);
    if ('failure' in opened) throw new UpstreamFailure(opened.failure.code, opened.failure.cause);
    const { sheets } = opened;
    return {
      sheets,
      async *readSheet(sheet) {
        const index = sheets.indexOf(sheet);
        for (let from = 0; from < sheet.rows; from += rowsAtOnce) {
          const asked = { sheet: index, from, to: from + rowsAtOnce };
          const { rows } = await answerTo<{ rows: SheetPart[] }>(asked);
          for (const row of rows) yield tableRow(row, sheet.width);
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** All rows of a sheet have the same width. */
function tableRow({ cells, ...row }: SheetPart, width: number): TableRow {
  const padding = Array.from<Cell>({ length: width - cells.length }).fill(null);
  return { ...row, cells: [...cells, ...padding], fault: null, isOpen: false };
}
