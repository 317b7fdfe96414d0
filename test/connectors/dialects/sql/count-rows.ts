import { sql } from '../../../../connectors/dialects/sql/index.ts';
import { pagesOf, sqlSource } from './source.ts';

/** Reads a query of a database and prints how many rows and pages it came in. */
const [database, query] = process.argv.slice(2) as [string, string];
// Collecting garbage in little memory takes long on a busy machine, and no deadline is tested here.
const patient = { connectTimeoutMs: 60_000, responseTimeoutMs: 60_000, requestTimeoutMs: 60_000 };
const source = sqlSource({ database, query, statementTimeoutMs: 60_000 }, patient);
const counted = { rows: 0, pages: 0 };
for await (const { rows } of pagesOf(source)) {
  counted.pages++;
  for (const row of rows) if (sql.readRow(source, row).kind === 'accepted') counted.rows++;
}
console.log(JSON.stringify(counted));
