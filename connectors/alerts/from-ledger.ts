import type { Alert } from '../../specs/alerts.ts';
import type { Outage } from '../../specs/outages.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { AlertSource } from './alert-source.ts';

export interface LedgerAlertOptions {
  ledger: Pick<Ledger, 'entries'>;
  outages(): Outage[];
  /** Whether a file still lies beside the store: who has looked into it takes it away. */
  isBesideStore(file: string): boolean;
}

/** Outages that are over and not accounted for, and stores that were set aside. */
export function alertsFromLedger({
  ledger,
  outages,
  isBesideStore,
}: LedgerAlertOptions): AlertSource {
  return { current: () => [...outages().flatMap(unaccountedFor), ...setAside()] };

  function setAside(): Alert[] {
    return [...ledger.entries()].flatMap((entry) =>
      entry.kind === 'STORE_SET_ASIDE' && isBesideStore(entry.file)
        ? [{ ...nothing, kind: entry.kind, subject: entry.file, since: entry.at }]
        : [],
    );
  }
}

function unaccountedFor({ id, source, status, to, unaccounted }: Outage): Alert[] {
  if (status !== 'RETURNED' || !unaccounted) return [];
  const facts = { unaccounted };
  return [{ ...nothing, kind: 'OUTAGE_UNACCOUNTED', source, subject: id, since: to!, facts }];
}

const nothing = { source: null, subject: null, endsOn: null, facts: {} };
