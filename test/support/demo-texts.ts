/** What the demo's clerks write where they have nothing to write. */
const fillers = ['', 'NO APLICA', 'N/A', 'S/D'];

export function isDemoFiller(value: unknown): boolean {
  return typeof value === 'string' && fillers.includes(value.trim());
}

/** A text of the demo as a record has it: a filler is nothing. */
export function demoText(value: string | null | undefined): string | null {
  return value === null || value === undefined || isDemoFiller(value) ? null : value.trim();
}
