import { openToVerify } from './database.ts';

/**
 * Copies a store as it is at this moment to a new file, also while a connector writes to it.
 * @throws Error of SQLite, when it cannot be read or the copy cannot be written
 */
export function copyStore(from: string, to: string): void {
  const sql = openToVerify(from);
  try {
    sql.run('VACUUM INTO ?', to);
  } finally {
    sql.close();
  }
}
