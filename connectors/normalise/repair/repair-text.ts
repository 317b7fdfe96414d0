import type { FillerField } from '../../../specs/fillers.ts';
import type { NoteKind } from '../note-texts.ts';
import { decodeEscapes } from './escapes.ts';
import { decodeEntities } from './html-entities.ts';
import { removeInvisible } from './invisible.ts';
import { replaceLookAlikes } from './look-alikes.ts';
import { restoreLetters } from './lost-letters.ts';
import { decodeMojibake } from '../../../specs/mojibake.ts';

export interface Repaired {
  text: string;
  /** What is to be remarked on it. */
  kinds: NoteKind[];
}

/** Nothing else than letters, digits, spaces and the usual punctuation of Spanish: most texts, left alone at once. */
const clean = /^[\p{Script=Latin}\p{N}\n\r\t ,.;:'"()/!¡¿°ºª«»“”‘’–—%$*=@|<[\]{}^`-]*$/u;
const suspicious = /[\u0300-\u036fÃÂÐðƒ\u0080-\u009f\ufb00-\ufb06\uff01-\uff5e<]|_x[\dA-F]{4}_/;

/** A tag of HTML, which is text here and may be more to others. */
const markup = /<\/?[a-z][^<>]{0,200}>|<!--|<!doctype/i;

/**
 * Undoes what encodings and programs did to a text, where what it was is certain. Clean texts come out as
 * they went in, and signs in codes stay. Control characters of windows-1252 are read, not removed, as part of wrongly read UTF-8.
 */
export function repairText(text: string, field: FillerField = 'text'): Repaired {
  if (clean.test(text) && !suspicious.test(text)) return { text, kinds: [] };
  const kinds: NoteKind[] = [];
  const decoded = decodeEscapes(decodeMojibake(decodeEntities(text)));
  const visible = removeInvisible(decoded).trim();
  const whole = replaceLookAlikes(visible).normalize('NFC');
  if (decoded !== text || whole !== visible) kinds.push('TEXT_REPAIRED');
  if (visible !== decoded.trim()) kinds.push('INVISIBLE_REMOVED');
  if (field === 'code') return { text: whole, kinds };
  const { text: repaired, restored, lost } = restoreLetters(whole, field === 'name');
  if (restored) kinds.push('LETTERS_RESTORED');
  if (lost) kinds.push('LETTERS_LOST');
  if (markup.test(repaired)) kinds.push('MARKUP_IN_TEXT');
  return { text: repaired, kinds };
}
