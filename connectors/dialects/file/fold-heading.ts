/** Headings are the same whatever their case, accents, white space, invisible characters and end marks. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\s*:])[\s*:]+$/, '')
    .trim();
}
