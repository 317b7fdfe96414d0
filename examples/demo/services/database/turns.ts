import type { PGlite } from '@electric-sql/pglite';

interface Job {
  connection: number;
  run(): Promise<void>;
}

/** Messages after which nothing is left to answer: the first one, Query, Sync and Terminate. */
const LAST_MESSAGES = new Set([0, ...Buffer.from('QSX')]);

const SYNC = Uint8Array.from([...Buffer.from('S'), 0, 0, 0, 4]);

/**
 * Lets connections use the one session of an embedded database in turns. A turn is a question with
 * all its messages, or a transaction. The queue that `pglite-socket` comes with takes turns message
 * by message: there, one connection may bind its values to the statement of another.
 */
export class Turns {
  readonly #database: PGlite;
  #jobs: Job[] = [];
  #holder: number | undefined;
  #isBusy = false;

  constructor(database: PGlite) {
    this.#database = database;
  }

  /** Passes a message on when it is the connection's turn, and gives the length of the answer. */
  async enqueue(
    connection: number,
    message: Uint8Array,
    onData: (data: Uint8Array) => void,
  ): Promise<number> {
    let length = 0;
    await this.#inTurn(connection, async () => {
      await this.#database.execProtocolRawStream(message, {
        onRawData(data) {
          length += data.length;
          onData(data);
        },
      });
      if (LAST_MESSAGES.has(message[0]!) && !this.#database.isInTransaction()) this.#endTurn();
    });
    return length;
  }

  /** Forgets what a connection has still asked for. */
  clearQueueForHandler(connection: number): void {
    this.#jobs = this.#jobs.filter((job) => job.connection !== connection);
  }

  /** Ends the turn of a connection that broke, and rolls its transaction back. */
  async clearTransactionIfNeeded(connection: number): Promise<void> {
    if (this.#holder !== connection) return;
    await this.#inTurn(connection, async () => {
      await this.#database.execProtocolRaw(SYNC);
      if (this.#database.isInTransaction()) await this.#database.exec('rollback');
      this.#endTurn();
    });
  }

  #endTurn(): void {
    this.#holder = undefined;
  }

  async #inTurn(connection: number, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ connection, run: async () => work().then(resolve, reject) });
      if (!this.#isBusy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let job = this.#next(); job; job = this.#next()) {
      this.#holder = job.connection;
      await job.run();
    }
    this.#isBusy = false;
  }

  #next(): Job | undefined {
    const index = this.#jobs.findIndex(
      ({ connection }) => connection === (this.#holder ?? connection),
    );
    return index === -1 ? undefined : this.#jobs.splice(index, 1)[0];
  }
}
