import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../../connectors/connect/connect.ts';
import type { Terminal } from '../../../connectors/connect/terminal.ts';

export interface TestTerminal extends Terminal {
  /** What was shown so far, without colours and movements of the cursor. */
  shown(): string;
  refused(): string;
  /** Waits until a text is shown that was not shown before the last answer. */
  until(text: string): Promise<void>;
  /** Waits for a question, then types an answer to it. */
  answer(question: string, ...keys: string[]): Promise<void>;
}

/** A terminal of which both ends are ours. */
export function testTerminal(isInteractive = false): TestTerminal {
  const input = new PassThrough();
  const [output, errors] = [new PassThrough(), new PassThrough()].map((stream) => {
    // As with a terminal, no prompt can end it.
    return Object.assign(stream.setEncoding('utf8'), { columns: 200, end: () => stream });
  }) as unknown as [PassThrough, PassThrough];
  let [shown, refused, seen] = ['', '', 0];
  output.on('data', (text: string) => (shown += stripVTControlCharacters(text)));
  errors.on('data', (text: string) => (refused += text));

  async function until(text: string): Promise<void> {
    for (let waited = 0; !shown.slice(seen).includes(text); waited += 10) {
      if (waited > 10_000) throw new Error(`"${text}" was never shown, but:\n${shown.slice(seen)}`);
      await sleep(10);
    }
  }

  return {
    input,
    output,
    errors,
    isInteractive,
    shown: () => shown,
    refused: () => refused,
    until,
    async answer(question, ...keys) {
      await until(question);
      for (const key of keys) {
        // A prompt that looks its choices up takes no key meanwhile.
        await sleep(20);
        seen = shown.length;
        input.write(key);
      }
    },
  };
}

export interface Ran {
  code: number;
  shown: string;
  refused: string;
}

/** Runs `npm run connect` with these flags, where nobody can be asked. */
export async function runConnect(...flags: string[]): Promise<Ran> {
  const terminal = testTerminal();
  const code = await connect(flags, terminal);
  return { code, shown: terminal.shown(), refused: terminal.refused() };
}
