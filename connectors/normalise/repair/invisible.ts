/** Characters that nobody sees and that keep a text from being found. */
// Zero-width characters, marks of direction, soft hyphen, byte order mark, and controls but tab and line ends.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** Spaces of other widths than the usual one, which does not break a name in two. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Excel's way to write a control character in XML, which some programs leave: `_x000D_`. */
const excelControl = /_x00(?:0[\dA-F]|1[\dA-F]|7F)_/g;

export function removeInvisible(text: string): string {
  return text.replace(invisible, '').replace(otherSpaces, ' ').replace(excelControl, ' ');
}
