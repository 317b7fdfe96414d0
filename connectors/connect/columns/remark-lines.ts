import type { Language } from '../../../service/settings/schema-words.ts';
import { remarkText, type FileRemark } from '../../file-remarks.ts';
import { columnWords } from './words.ts';

const mostShown = 20;

/** What is to be remarked of a file, for a terminal. */
export function remarkLines(parts: readonly FileRemark[], language: Language): string[] {
  if (parts.length === 0) return [];
  const say = columnWords[language];
  const shown = parts.slice(0, mostShown).map((part) => `  · ${remarkText(part, language)}`);
  const more = parts.length - shown.length;
  return [say.remarks, ...shown, ...(more > 0 ? [`  · ${say.more(more)}`] : [])];
}
