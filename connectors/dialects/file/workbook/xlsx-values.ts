/** What the cells of a workbook refer to. */
export interface XlsxContext {
  strings: readonly string[];
  /** For each cell style, whether it shows a number as a date. */
  dateStyles: readonly boolean[];
  isFrom1904: boolean;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** ECMA-376 part 1, section 22.9.2.19: a character that XML cannot hold, such as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}
