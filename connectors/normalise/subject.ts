import { subjectKinds } from '../../specs/catalogues/people.ts';
import type { SanctionSubject } from '../../specs/graphql/sanctions.generated.ts';
import { foldText } from '../../specs/order.ts';
import { entryOf } from './coded.ts';
import { at, isObject, note, type Place } from './place.ts';
import { noteSpelling } from './spelling.ts';
import { readCode } from './text.ts';

/**
 * Whether a private party is a person or a company: the code of v1 in any case, or a word. Never guessed,
 * since it decides whether an RFC is public.
 */
export function readSubject(kind: Place): SanctionSubject {
  const { value } = kind;
  const texts = isObject(value)
    ? [readCode(at(kind, 'clave')), readCode(at(kind, 'valor'))]
    : [readCode(kind)];
  const told = texts.filter((text) => text !== null);
  const entries = new Set(told.map((text) => entryOf(kind, text, subjectKinds)));
  const [entry, other] = entries;
  if (entry === undefined || other !== undefined || entries.size > 1) {
    note(kind, 'NEITHER_PERSON_NOR_COMPANY');
    return 'UNKNOWN';
  }
  const met = told[0]!.trim();
  const spelling = [entry.label, ...entry.aliases].find((one) => foldText(one) === foldText(met));
  if (spelling !== undefined) noteSpelling(kind, spelling, entry.code);
  else if (met !== entry.code) note(kind, 'CODE_FROM_LABEL');
  return entry.code === 'F' ? 'PERSON' : 'COMPANY';
}
