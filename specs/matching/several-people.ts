/** What stands in a name's field and is no part of the name: aliases, remarks, and the post after a comma or a dash. */
const remarks: readonly RegExp[] = [
  /\(\s*a\s*\)\s+.*$|\(\s*alias\b[^)]*\)?|[\s,]+(?:alias|a\.?\s?k\.?\s?a\.?|apodad[oa]|tambi[eé]n conocid[oa] como)\s.*$/isu,
  /\([^)]*\)|["“][^"”]*["”]/gu,
  /[,;:\s-]+(?:representante|apoderad[oa]|titular|encargad[oa]|(?:sub)?directora?|(?:sub)?secretari[oa]|coordinadora?|president[ea]|tesorer[oa]|jef[ea])\b(?:\s+(?:de|del|legal|general|municipal)\b.*)?$/isu,
];

const joins =
  /\s*(?:;|\/)\s*|(?:^|[\s,]+)\d{1,2}\s?[.)-]+\s*|,\s*(?=(?:c|lic|ing|dra?|mtr[oa]|arq|profra?|c\.?\s?p)\.\s?\p{L})|\s+y\s*\/?\s*o\s+|\s+(?:y|e|con)\s+/iu;

/** Several people, or several names of one, in one field; without remarks. A compound surname is not parted. */
export function severalPeople(text: string): string[] {
  const bare = remarks.reduce((rest, remark) => rest.replace(remark, ' '), text).trim();
  const name = bare === '' ? text : bare;
  const parts = name
    .split(joins)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // COSIO Y PRADO: only names of two words or more are names of their own.
  return parts.every((part) => part.split(/\s+/).length > 1) ? parts.slice(0, mostNames) : [name];
}

const mostNames = 3;
