import { isFiller } from '../../../specs/fillers.ts';
import { curpFault, rfcFault } from '../../../specs/identifiers.ts';
import type { NoteKind } from '../../normalise/note-texts.ts';
import { escapePointer } from '../../normalise/place.ts';
import { holdsPrivate } from '../../normalise/private-content.ts';
import { repairText } from '../../normalise/repair/repair-text.ts';
import { looksPrivate } from '../../normalise/reserved-members.ts';
import type { ReadRow } from '../../records.ts';
import type { Findings } from '../finding.ts';

/** What is remarked on a text whose letters were damaged on their way. */
const brokenLetters = new Set<NoteKind>([
  'TEXT_REPAIRED',
  'LETTERS_RESTORED',
  'LETTERS_LOST',
  'INVISIBLE_REMOVED',
]);

const markup = /<\/?(script|iframe|img|svg|style|a|b|br|div|p|span|i|u|font|table|td|tr)\b[^>]*>/i;
const doubledBlanks = /\S[ \u00A0]{2,}\S/;

const maxDepth = 20;

/** A company's has one letter less. */
const personRfcLength = 13;

/** A company's register entry names persons too. */
const ofRepresentative = /director|apoderado|representante/i;

/**
 * Looks at every text of a row, wherever it stands. Values are judged here and go no further. What the
 * connector withholds by its name is a fault only where the service sends it to anybody.
 */
export function inspectTexts(
  { providerId, original, ...row }: ReadRow,
  findings: Findings,
  isSentToAnybody: boolean,
): void {
  const subject =
    row.kind === 'accepted' && 'subject' in row.record ? row.record.subject : 'OFFICIAL';

  const noted = new Set(
    (row.kind === 'accepted' ? row.notes : [])
      .filter(({ code }) => code === 'PRIVATE_IN_TEXT')
      .map(({ path }) => path),
  );
  const withheld = (row.kind === 'accepted' ? row.withheld : []).filter((path) => !noted.has(path));
  const isWithheld = (path: string) => withheld.some((one) => `${path}/`.startsWith(`${one}/`));

  function walk(value: unknown, name: string, path: string, depth: number): void {
    if (depth > maxDepth || value === null) return;
    if (typeof value === 'object') {
      const isPrivateAddress = /^domicilio/i.test(name) && subject !== 'COMPANY';
      if (isPrivateAddress && saysSomething(value)) reserved(path);
      for (const [key, member] of Object.entries(value)) {
        walk(member, key, `${path}/${escapePointer(key)}`, depth + 1);
      }
    } else if (typeof value === 'string' && value.trim() !== '') {
      judge(value.trim(), name, path);
      const isName = /nombre|apellido/i.test(name);
      const hasMore = doubledBlanks.test(value) || value !== value.trim();
      if (hasMore || (isName && /[\r\n\t]/.test(value))) {
        findings.add('TEXT_SPACING', providerId, path);
      }
    }
  }

  function judge(text: string, name: string, path: string): void {
    if (isFiller(text, 'code')) return findings.add('PLACEHOLDER', providerId, path);
    if (repairText(text).kinds.some((kind) => brokenLetters.has(kind))) {
      findings.add('BROKEN_LETTERS', providerId, path);
    }
    if (markup.test(text)) findings.add('TEXT_MARKUP', providerId, path);
    if (/rfc|curp/i.test(name)) return identifier(text, name, path);
    if (isWithheld(path)) {
      if (looksPrivate(name) && subject !== 'COMPANY') reserved(path);
    } else if (holdsPrivate(text) && (name !== 'id' || isSentToAnybody)) {
      findings.add('PRIVATE_IN_TEXT', providerId, path);
    }
  }

  function identifier(text: string, name: string, path: string): void {
    const isCurp = /curp/i.test(name);
    const isOfCompany = subject === 'COMPANY' && !ofRepresentative.test(path);
    const isPublic = isOfCompany && !isCurp && text.length < personRfcLength;
    if (!isPublic) reserved(path);
    if (isCurp ? curpFault(text) : rfcFault(text)) {
      findings.add(isCurp ? 'BAD_CURP' : 'BAD_RFC', providerId, path);
    }
  }

  function reserved(path: string): void {
    if (isSentToAnybody) findings.add('PRIVATE_MEMBER', providerId, path);
  }

  walk(original, '', '', 0);
}

function saysSomething(value: object): boolean {
  return Object.values(value).some((member: unknown) =>
    typeof member === 'object' && member !== null
      ? saysSomething(member)
      : member !== null && member !== '',
  );
}
