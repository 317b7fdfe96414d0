import { sql } from '../../../../connectors/dialects/sql/index.ts';
import { pagesOf, sqlSource } from './source.ts';

/** Reads a query of a database and prints how many rows and pages it came in. */
const [database, query] = process.argv.slice(2) as [string, string];
const source = sqlSource({ database, query });
const counted = { rows: 0, pages: 0 };
for await (const { rows } of pagesOf(source)) {
  counted.pages++;
  for (const row of rows) if (sql.readRow(source, row).kind === 'accepted') counted.rows++;
}
console.log(JSON.stringify(counted));
