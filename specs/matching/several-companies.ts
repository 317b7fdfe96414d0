import { foldText } from '../order.ts';
import { splitLegalForm } from './legal-forms.ts';

/** More names in one field are hardly a name's. */
const mostNames = 5;

/** Joins two companies, or two names of one, whatever stands before it. */
const joins =
  /;|\by\s*\/\s*o\b|\(?\b(?:en (?:participaci[oó]n )?conjunt[ao] con|en (?:asociaci[oó]n|consorcio) con|conjuntamente con|(?:tambi[eé]n )?conocid[ao] como|ant(?:es|eriormente) (?:llamada|denominada)|fusionad[ao] con)\b/iu;

/** Joins them where a legal form ends before it, as it would end a name. */
const joinsAfterForm =
  /\/|\+|\n|\(?\b(?:ant(?:es|eriormente)|ahora|hoy|actualmente|y o)\b|\(\s*antes\b/giu;

/** Joins them only where both are named with their legal forms. */
const joinsForms = /,|-|\by\b|&/giu;

/** What a register says of a company after its name, or in front of it. */
const remarks: readonly RegExp[] = [
  /[\s,(]+(?:sucursal|suc\.|rep(?:resentante|\.)? legal\b|representad[ao] (?:legalmente )?por|por conducto de|a trav[eé]s de|r\.?\s?f\.?\s?c\.?[\s:]+\w{12,13}\b).*$/isu,
  /[\s,]+en liquidaci[oó]n\.?\s*$/iu,
  /^\s*(?:(?:la )?(?:empresa|sociedad|compañ[ií]a|persona moral)\s+(?:denominada|llamada)|(?:la )?persona moral|(?:raz[oó]n|denominaci[oó]n) social|consorcio\s*:|licitante\s*:|proveedor\s*:|empresa\s*:|antes|ahora|hoy)[\s:]+/iu,
];

/**
 * The companies that one field names, without remarks: `A, S.A. y/o B, S.A.`, `A, S.A. (antes B, S.A.)`. A name is
 * parted only where it is plain that another one begins.
 */
export function severalCompanies(text: string): string[] {
  return part(text)
    .map((name) => name.trim())
    .slice(0, mostNames);
}

function part(text: string): string[] {
  const cut = firstJoin(text);
  if (!cut) return [withoutRemarks(text)];
  const [before, after] = [text.slice(0, cut.from), text.slice(cut.to)];
  return [withoutRemarks(before), ...part(after)].filter((name) => foldText(name) !== '');
}

interface Join {
  from: number;
  to: number;
}

function firstJoin(text: string): Join | null {
  const found = [
    ...text.matchAll(new RegExp(joins, 'giu')),
    ...[...text.matchAll(joinsAfterForm)].filter(({ index }) => hasForm(text.slice(0, index))),
    ...[...text.matchAll(joinsForms)].filter(
      ({ index, 0: join }) =>
        hasForm(text.slice(0, index)) && isNamedWithForm(text.slice(index + join.length)),
    ),
  ].filter(
    ({ index, 0: join }) =>
      hasName(text.slice(0, index)) && hasName(text.slice(index + join.length)),
  );
  const first = found.toSorted((a, b) => a.index - b.index)[0];
  return first ? { from: first.index, to: first.index + first[0].length } : null;
}

function hasForm(text: string): boolean {
  return splitLegalForm(foldText(withoutRemarks(text))).form !== null;
}

/** The legal form ends the next name, and does not go on from the one before: S.A., DE C.V. */
function isNamedWithForm(text: string): boolean {
  const words = foldText(text).split(' ');
  return words.some((_, at) => {
    const { name, form } = splitLegalForm(words.slice(0, at + 1).join(' '));
    return form !== null && name.length > 2;
  });
}

function hasName(text: string): boolean {
  return splitLegalForm(foldText(withoutRemarks(text))).name.length > 1;
}

function withoutRemarks(text: string): string {
  const bare = remarks.reduce((rest, remark) => rest.replace(remark, ' '), text);
  return bare.trim() === '' ? text : bare;
}
