import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { openTestStore } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { SettableClock } from '../support/settable-clock.ts';

afterAll(removeFolders);

test('A store of a newer connector is refused, and left as it is', () => {
  const { store, file } = openTestStore();
  store.close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openStore(file, new SettableClock())).toThrow(
    /schema version 99 and this connector knows 1: run the newer connector/,
  );
});

test("Another program's database is refused", () => {
  const file = join(temporaryFolder(), 'other.sqlite');
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE theirs (id INTEGER)');
  database.close();
  expect(() => openStore(file, new SettableClock())).toThrow('a database of another program');
});
