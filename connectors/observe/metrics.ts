import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Outage } from '../../specs/outages.ts';
import type { Clock } from '../clock.ts';
import type { OnAnswered } from '../serve/listener.ts';
import type { SourceHistory } from '../store/store.ts';
import type { SweepReport } from '../sweep/sweep-source.ts';

export interface ObservedSource {
  id: string;
  history(): SourceHistory;
  outages(): Outage[];
  /** Sanctions of which the source does not tell whom they are about; null for other records. */
  unknownSubjects(): number | null;
}

export interface ConnectorMetrics {
  onSweep(report: SweepReport): void;
  onRetry(sourceId: string, failure: FailureCode): void;
  onAnswered: OnAnswered;
}

/**
 * Metrics of a connector, in the registry that it is given. Labels are sources, routes, codes and HTTP
 * statuses: all closed lists.
 */
export function createMetrics(
  registry: Registry,
  sources: readonly ObservedSource[],
  clock: Pick<Clock, 'now'>,
): ConnectorMetrics {
  const registers = [registry];
  observeReplicas(registry, sources, clock);
  const sweeps = new Counter({
    name: 'pdn_connector_sweeps_total',
    help: 'Finished sweeps by source and result: ok, or a failure code.',
    labelNames: ['source', 'result'] as const,
    registers,
  });
  const received = new Counter({
    name: 'pdn_connector_rows_received_total',
    help: 'Rows received by source; pdn_connector_rows_total says what became of each.',
    labelNames: ['source'] as const,
    registers,
  });
  const rows = new Counter({
    name: 'pdn_connector_rows_total',
    help: 'Rows received by source and what became of them.',
    labelNames: ['source', 'fate'] as const,
    registers,
  });
  const retries = new Counter({
    name: 'pdn_connector_retries_total',
    help: 'Requests to sources that were made again, by source and failure code.',
    labelNames: ['source', 'failure'] as const,
    registers,
  });
  const requests = new Histogram({
    name: 'pdn_connector_request_seconds',
    help: 'Requests by route and HTTP status, and how long they took.',
    labelNames: ['route', 'status'] as const,
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  return {
    onSweep({ sourceId: source, failure, ...tally }) {
      const { stored, quarantined, deduplicated } = tally;
      sweeps.inc({ source, result: failure ?? 'ok' });
      received.inc({ source }, tally.received);
      rows.inc({ source, fate: 'stored' }, stored);
      rows.inc({ source, fate: 'quarantined' }, quarantined);
      rows.inc({ source, fate: 'deduplicated' }, deduplicated);
    },
    onRetry: (source, failure) => retries.inc({ source, failure }),
    onAnswered: ({ route, status, seconds }) => requests.observe({ route, status }, seconds),
  };
}

/** What each source holds, read from the stores when somebody asks for the metrics. */
function observeReplicas(
  registry: Registry,
  sources: readonly ObservedSource[],
  clock: Pick<Clock, 'now'>,
): void {
  const gauge = (
    name: string,
    help: string,
    valueOf: (history: SourceHistory, source: ObservedSource) => number | null,
  ) =>
    new Gauge({
      name,
      help,
      labelNames: ['source'] as const,
      registers: [registry],
      collect() {
        this.reset();
        for (const source of sources) {
          const value = valueOf(source.history(), source);
          if (value !== null) this.set({ source: source.id }, value);
        }
      },
    });
  gauge('pdn_connector_records', 'Records held and not missing.', ({ held }) => held);
  gauge(
    'pdn_connector_replica_age_seconds',
    'Time since the last whole reading began.',
    ({ asOf }) => (asOf === null ? null : (clock.now().getTime() - Date.parse(asOf)) / 1000),
  );
  gauge(
    'pdn_connector_quarantined_rows',
    'Rows that the last sweep could not accept.',
    ({ last }) => last?.quarantined ?? null,
  );
  observeFiles(registry, sources);
  const unsettled = (source: ObservedSource) =>
    source.outages().filter(({ status }) => status !== 'CLOSED');
  gauge(
    'pdn_connector_open_outages',
    'Outages that go on, or after which the source has not accounted for all.',
    (_, source) => unsettled(source).length,
  );
  gauge(
    'pdn_connector_unaccounted_records',
    'Records that the source has not delivered after outages, as far as one can tell.',
    (_, source) => unsettled(source).reduce((sum, outage) => sum + (outage.unaccounted ?? 0), 0),
  );
  gauge(
    'pdn_connector_unknown_subjects',
    'Sanctions held of which the source does not tell whether they are of a person or a company.',
    (_, source) => source.unknownSubjects(),
  );
}

/** What is to be remarked of the files of each source: how many sheets, rows, columns or files. */
function observeFiles(registry: Registry, sources: readonly ObservedSource[]): void {
  const gauge = new Gauge({
    name: 'pdn_connector_file_remarks',
    help: 'Parts of files that the last whole reading left out or read otherwise than they are seen, by kind.',
    labelNames: ['source', 'kind'] as const,
    registers: [registry],
    collect() {
      gauge.reset();
      for (const { id: source, history } of sources) {
        for (const { kind, count } of history().fileRemarks ?? [])
          gauge.set({ source, kind }, count);
      }
    },
  });
}
