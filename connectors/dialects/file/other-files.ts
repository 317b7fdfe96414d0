import { extname } from 'node:path';
import type { FileRemark } from '../../file-remarks.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { setOrigin, type RowPlace } from '../../tabular/row-origin.ts';
import { BrokenRow } from './broken-row.ts';

/** A file beside those of a register. */
export interface OtherFile {
  name: string;
  /** Whether its name says that it may hold records, in a form that is not read. */
  mayHoldRecords: boolean;
}

const ofTables =
  /^\.(xls|xlsb|xlt|xltx|xltm|xlw|fods|ots|sxc|numbers|et|wk[1-4]|123|dbf|mdb|accdb|sqlite3?|db|sav|sas7bdat|dta|rds|parquet|feather|avro|xml|zip|gz|bz2|xz|zst|tgz|tar|7z|rar|gpg|pgp|age)$/i;

export function otherFile(name: string): OtherFile {
  return { name, mayHoldRecords: ofTables.test(extname(name)) };
}

export function remarkOn({ name, mayHoldRecords }: OtherFile): FileRemark {
  const kind = mayHoldRecords ? 'UNREADABLE_FILE' : 'OTHER_FILE';
  return { kind, ...placeOf(name), rows: null };
}

/** A file that is of another kind than its name says, or has a password: the others are read all the same. */
export function isRefusal(error: unknown): error is UpstreamFailure {
  return error instanceof UpstreamFailure && error.code === 'WRONG_CONTENT_TYPE';
}

/**
 * What a reading has to say of a file that is not read: a remark, and where it may hold records a row that stands for
 * them, so that the register is not taken for whole.
 */
export function* unread(
  other: OtherFile,
  onRemark: (remark: FileRemark) => void = () => undefined,
): Generator<BrokenRow, void> {
  onRemark(remarkOn(other));
  if (!other.mayHoldRecords) return;
  const row = new BrokenRow({ path: '', code: 'UNREADABLE_FILE' }, { file: other.name });
  setOrigin(row, { place: placeOf(other.name), remarks: new Map() });
  yield row;
}

function placeOf(file: string): RowPlace {
  return { file, sheet: null, line: null };
}
