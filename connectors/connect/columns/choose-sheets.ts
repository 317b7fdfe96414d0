import type { Language } from '../../../service/settings/schema-words.ts';
import type { SeveralSheets } from '../../dialects/file/workbook/several-sheets.ts';
import type { Asker } from '../questions/asker.ts';
import { Unusable } from '../unusable.ts';
import { columnWords } from './words.ts';

/**
 * Asks in which of several sheets a register is.
 * @returns its name, or the names of those that are one register.
 * @throws Unusable with the list of them where nobody can be asked.
 */
export async function chooseSheets(
  { choices, together }: SeveralSheets,
  language: Language,
  asker: Asker | null,
): Promise<string | string[]> {
  const say = columnWords[language];
  const alike = together.map(({ name }) => name);
  if (asker === null) {
    const quoted = (name: string) => JSON.stringify(name);
    const lines = choices.map(({ name, rows }) => `  · ${say.sheet(name, rows)}`);
    const ways = [say.nameSheet(quoted(choices[0]!.name))];
    if (alike.length > 0) ways.push(say.nameAllSheets(alike.map(quoted)));
    throw new Unusable([say.severalSheets, ...lines, ...ways].join('\n'), 1);
  }
  const single = choices.map(({ name, rows }, index) => {
    return { value: String(index), name: say.sheet(name, rows) };
  });
  const all = { value: 'all', name: say.allSheets(alike) };
  const chosen = await asker.choose({
    message: say.whichSheet,
    choices: alike.length > 0 ? [...single, all] : single,
  });
  return chosen === 'all' ? alike : choices[Number(chosen)]!.name;
}
