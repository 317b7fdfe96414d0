import type { Findings } from '../finding.ts';
import type { Answered } from '../probe.ts';
import { textAt } from './sorting.ts';

/** Whether the list of institutions has every one that rows name. */
export function checkInstitutions(
  { json }: Answered,
  rows: readonly unknown[],
  findings: Findings,
): void {
  findings.examined('SRC-26');
  if (!Array.isArray(json)) return findings.add('INSTITUTIONS_MISSING', null, '/dependencias');
  const listed = new Set(json.map((entry) => textAt(entry, ['nombre']).trim()));
  const named = rows.map((row) => textAt(row, ['institucionDependencia', 'nombre']).trim());
  const lacking = new Set(named.filter((name) => name !== '' && !listed.has(name)));
  for (const _ of lacking) findings.add('INSTITUTIONS_MISSING', null, '/dependencias');
}
