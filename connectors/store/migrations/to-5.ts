import type { Migration } from './migration.ts';

/**
 * What was to be remarked of the files that records come from, such as hidden rows, was only logged until version 4:
 * of earlier readings it is not known.
 */
export const toSchema5: Migration = {
  to: 5,
  from: '1620f847c9a0b9b60c1519a12e70605a3e8d9f51aff4764ff7b63086e00f6f35',
  what: 'what is left out of files is kept with each reading',
  run(sql) {
    sql.script(`
      CREATE TABLE file_remarks (
        sweep INTEGER PRIMARY KEY REFERENCES sweeps,
        told TEXT,
        checksum INTEGER NOT NULL
      ) STRICT;`);
  },
};
