import { parseArgs } from 'node:util';
import type { SendRequest } from '../../http/send-request.ts';
import type { Terminal } from '../../connect/terminal.ts';
import type { Clock } from '../../clock.ts';
import { listOutages } from './list-outages.ts';
import { LedgerUnreadable, ledgersAt, type LedgerLines } from './ledgers-at.ts';
import { verifyLedger, type Verified } from './verify-ledger.ts';
import { withdraw } from './withdraw.ts';
import { ledgerWords, type LedgerWords } from './words.ts';

export interface LedgerTools {
  send: SendRequest;
  terminal: Pick<Terminal, 'output' | 'errors'>;
  clock: Pick<Clock, 'now'>;
}

const options = {
  help: { type: 'boolean' },
  lang: { type: 'string', default: 'es' },
  by: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** What there is to do with a ledger. */
const actions = { verify: verifyLedger, list: listOutages } satisfies Record<
  string,
  (ledger: LedgerLines, words: LedgerWords) => Promise<Verified>
>;

/**
 * `npm run ledger -- verify|list PLACE…`: of a file, a folder or the address of a connector's ledger; and
 * `withdraw OUTAGE PLACE`, of a file or a folder.
 * @returns the exit code: 0, 1 where an entry was altered or nothing was entered, 2 where nothing could be read or understood.
 */
export async function runLedger(
  argv: readonly string[],
  { send, terminal, clock }: LedgerTools,
): Promise<number> {
  const { values, tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = ledgerWords[values.lang === 'en' ? 'en' : 'es'];
  const print = (lines: string[]) => void terminal.output.write(`${lines.join('\n')}\n`);
  const refuse = (lines: string[]) => {
    terminal.errors.write(`${lines.join('\n')}\n`);
    return 2;
  };
  if (values.help) {
    print(words.usage);
    return 0;
  }
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (unknown?.kind === 'option') return refuse([words.unknown(unknown.rawName), ...words.usage]);
  const [name = '', ...places] = positionals;
  if (name === 'withdraw') {
    const [outage, place, ...others] = places;
    const { by, reason } = values;
    const isWhole = typeof by === 'string' && typeof reason === 'string' && others.length === 0;
    if (!outage || !place || !isWhole) return refuse([words.howToWithdraw, ...words.usage]);
    const done = withdraw({ outage, place, by, reason }, { clock, log: warnings(terminal) });
    if (typeof done === 'string') {
      terminal.errors.write(`${words.refusals[done]}\n`);
      return 1;
    }
    print([words.withdrawn(outage, done)]);
    return 0;
  }
  if (!Object.hasOwn(actions, name)) return refuse([words.noAction(name), ...words.usage]);
  if (places.length === 0) return refuse([words.noPlace, ...words.usage]);

  let altered = 0;
  try {
    for (const place of places) {
      for (const ledger of ledgersAt(place, send)) {
        const { lines, isWhole } = await actions[name as keyof typeof actions](ledger, words);
        print(lines);
        if (!isWhole) altered++;
      }
    }
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error;
    return refuse([words.unreadable(error.place, words.reasons[error.reason])]);
  }
  return altered === 0 ? 0 : 1;
}

/** What is remarkable about a ledger that is opened, in one line each. */
function warnings({ errors }: LedgerTools['terminal']) {
  const warn = (_: unknown, text?: string) => void errors.write(`${text}\n`);
  return { warn, error: warn };
}
