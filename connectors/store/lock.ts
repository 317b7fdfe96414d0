import { DatabaseSync } from 'node:sqlite';
import { StartFailure } from '../../service/start-failure.ts';

/** Another program has the files of this state open. */
export class Locked extends StartFailure {
  override readonly name = 'Locked';

  constructor(file: string, options: ErrorOptions) {
    super(
      {
        message: `${file} is held by another program: a connector that runs, or a restore. Stop that one first.`,
        mensaje: `${file} lo ocupa otro programa: un conector en marcha o una restauración. Deténgalo primero.`,
      },
      options,
    );
  }
}

/**
 * Takes a state's files for this program alone. The system lets go of them when it ends, however it does.
 * @throws Locked
 */
export function takeLock(file: string): { release(): void } {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new Locked(file, { cause });
  }
  return { release: () => database.close() };
}
