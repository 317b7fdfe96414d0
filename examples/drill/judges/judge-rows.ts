import type { Shortfall } from './shortfall.ts';

/** What became of the rows of one source since its connector started. */
export interface RowBalance {
  source: string;
  received: number;
  stored: number;
  quarantined: number;
  deduplicated: number;
}

/** The rows of each source, from what a connector tells at /metrics. */
export function readRowBalances(metrics: string): RowBalance[] {
  const received = valuesOf(
    metrics,
    /^pdn_connector_rows_received_total\{source="([^"]+)"\} (\d+)/gm,
  );
  return [...received].map(([source, count]) => {
    const fateOf = (fate: string) => {
      const row = `^pdn_connector_rows_total\\{source="([^"]+)",fate="${fate}"\\} (\\d+)`;
      return valuesOf(metrics, new RegExp(row, 'gm')).get(source) ?? 0;
    };
    return {
      source,
      received: count,
      stored: fateOf('stored'),
      quarantined: fateOf('quarantined'),
      deduplicated: fateOf('deduplicated'),
    };
  });
}

/** Rows received = stored + quarantined + deduplicated, for each source, and there are some. */
export function judgeRows(balances: readonly RowBalance[]): Shortfall[] {
  if (balances.length === 0) return [{ kind: 'UNBALANCED', detail: 'no rows are told of' }];
  return balances
    .filter((row) => row.received !== row.stored + row.quarantined + row.deduplicated)
    .map(({ source, received, stored, quarantined, deduplicated }) => ({
      kind: 'UNBALANCED',
      detail: `${source}: ${received} ≠ ${stored} + ${quarantined} + ${deduplicated}`,
    }));
}

function valuesOf(metrics: string, pattern: RegExp): Map<string, number> {
  return new Map(
    [...metrics.matchAll(pattern)].map(([, source, value]) => [source!, Number(value)]),
  );
}
