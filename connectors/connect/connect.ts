import { checkFlags } from './flags/check-flags.ts';
import { helpText } from './flags/help.ts';
import { readFlags } from './flags/read-flags.ts';
import { makeState } from './make-state.ts';
import { createAsker } from './questions/asker.ts';
import type { Terminal } from './terminal.ts';
import { badFlags, Unusable } from './unusable.ts';

/**
 * `npm run connect`: makes the settings of a new state at a terminal.
 * @returns the exit code: 0, 1 where the source could not be read, 2 where the flags are wrong or a file
 * cannot be written, and 130 where whoever was asked gave up.
 */
export async function connect(argv: readonly string[], terminal: Terminal): Promise<number> {
  const print = (text: string) => void terminal.output.write(`${text}\n`);
  const { given, problems, isHelpWanted } = readFlags(argv, terminal.isInteractive);
  const { language, dialect, isAlone } = given;
  if (isHelpWanted) {
    print(helpText(dialect, language));
    return 0;
  }
  try {
    const all = checkFlags(given, problems);
    if (all.length > 0) throw badFlags(all, language);
    const asker = isAlone ? null : createAsker(terminal, language);
    return (await makeState(given, { asker, print })) ? 0 : 1;
  } catch (error) {
    if (error instanceof Unusable) {
      terminal.errors.write(`${error.message}\n`);
      return error.code;
    }
    // How the prompts tell of Ctrl-C.
    if ((error as Error).name === 'ExitPromptError') return 130;
    throw error;
  }
}
