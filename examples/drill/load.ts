/** What became of the requests of several clients that ask without a pause. */
export interface Load {
  answered: number;
  /** Broken off, or answered by no success. */
  failed: string[];
  /** Each client asks elsewhere once it is told that its connection closes; then this is over. */
  untilTurnedAway(): Promise<void>;
}

/** Keeps several clients asking, each on a connection that it keeps. */
export function startLoad(url: string, body: object, clients = 8): Load {
  const text = JSON.stringify(body);
  const load: Load = {
    answered: 0,
    failed: [],
    async untilTurnedAway() {
      await Promise.all(asking);
    },
  };

  async function ask(): Promise<void> {
    for (;;) {
      try {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(url, { method: 'POST', headers, body: text });
        const answer = (await response.json()) as { errors?: unknown };
        if (response.ok && !answer.errors) load.answered++;
        else load.failed.push(`HTTP ${response.status}`);
        if (response.headers.get('connection') === 'close') return;
      } catch (error) {
        const { code = 'no code' } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
        load.failed.push(code);
        return;
      }
    }
  }

  const asking = Array.from({ length: clients }, ask);
  return load;
}
