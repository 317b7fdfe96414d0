const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Mexico_City',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the clock on an office's wall showed at a moment: `YYYY-MM-DD HH:MM:SS`, without a zone. */
export function localTime(moment: string): string {
  return clock.format(new Date(moment));
}
