import type { Deviation, OnDeviation } from '../http/deviations.ts';
import type { Findings } from './finding.ts';

/** Notes each deviation of a source once: nearly every answer repeats it. */
export function deviationsInto(findings: Findings): OnDeviation {
  const noted = new Set<Deviation>();
  return (deviation) => {
    if (noted.has(deviation)) return;
    noted.add(deviation);
    findings.add(deviation);
  };
}
