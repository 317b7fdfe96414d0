import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schemaVersion } from '../../../connectors/store/schema.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { openTestStore } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { SettableClock } from '../support/settable-clock.ts';

afterAll(removeFolders);

test.each([
  ['newer', 99, 'run the newer connector that wrote it, or restore a backup'],
  ['older', 1, 'no version of this connector reads it.'],
])('A store of a connector that is %s is refused, and left as it is', (_which, version, advice) => {
  const { store, file } = openTestStore();
  store.close();
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
  const before = readFileSync(file);
  expect(() => openStore(file, new SettableClock())).toThrow(
    `${file} has schema version ${version} and this connector knows ${schemaVersion}: ${advice}`,
  );
  expect(readFileSync(file)).toEqual(before);
});

test("Another program's database is refused", () => {
  const file = join(temporaryFolder(), 'other.sqlite');
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE theirs (id INTEGER)');
  database.close();
  expect(() => openStore(file, new SettableClock())).toThrow('a database of another program');
});
