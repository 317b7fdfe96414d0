import type { Language } from '../../../service/settings/schema-words.ts';
import { skippedText, type SkippedPart } from '../../skipped.ts';
import { columnWords } from './words.ts';

const mostShown = 20;

/** What of a file is not read, for a terminal. */
export function skippedLines(parts: readonly SkippedPart[], language: Language): string[] {
  if (parts.length === 0) return [];
  const say = columnWords[language];
  const shown = parts.slice(0, mostShown).map((part) => `  · ${skippedText(part, language)}`);
  const more = parts.length - shown.length;
  return [say.skipped, ...shown, ...(more > 0 ? [`  · ${say.more(more)}`] : [])];
}
