import { decodeEntities } from './repair/html-entities.ts';
import { latinLookAlike } from './repair/look-alikes.ts';

/** A text as a person reads it, and where each of its characters stands in what was written. */
export interface ReadableText {
  /** Without accents, invisible characters, entities, percent-encoding and other widths; Ñ stays. */
  cased: string;
  /** The same in capitals, character by character. */
  text: string;
  /** The part of what was written that some characters of it stand for. */
  written(start: number, end: number): [start: number, end: number];
}

/** An entity, also one that was escaped twice, bytes in percent-encoding, or any other character. */
const pieces =
  /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,10});|(?:%[\da-f]{2})+|[\s\S]/giu;
const plain = /^[^&%\u0080-\uffff\u0000-\u001f]*$/;
const invisible = /[\p{M}\p{Cf}\p{Cc}]/u;

/** The same text, by which no spelling hides what it holds. */
export function readableText(written: string): ReadableText {
  if (plain.test(written)) {
    return { cased: written, text: written.toUpperCase(), written: (start, end) => [start, end] };
  }
  const cased: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of written.matchAll(pieces)) {
    const end = index + piece.length;
    for (const character of decode(piece).normalize('NFKD')) {
      const before = cased.length - 1;
      if (character === '\u0303' && /n/i.test(cased[before] ?? '')) {
        cased[before] = cased[before] === 'n' ? 'ñ' : 'Ñ';
        ends[before] = end;
      } else if (/\s/u.test(character)) push(' ');
      // Of another plane: no rule looks for it, and it takes the room of two.
      else if (character.length > 1) push('\ufffd');
      else if (!invisible.test(character)) push(latinLookAlike(character));
      else if (before >= 0) ends[before] = end;
    }
    function push(character: string): void {
      cased.push(character);
      starts.push(index);
      ends.push(end);
    }
  }
  return {
    cased: cased.join(''),
    text: cased.map(inCapitals).join(''),
    written: (start, end) => [starts[start]!, ends[end - 1]!],
  };
}

function inCapitals(character: string): string {
  const capital = character.toUpperCase();
  return capital.length === character.length ? capital : character;
}

function decode(piece: string): string {
  if (piece.length === 1) return piece;
  if (piece.startsWith('&')) return decodeEntities(piece);
  if (!piece.startsWith('%')) return piece;
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
