import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StateCode } from '../specs/graphql/network.generated.ts';
import type { AlertSource } from './alerts/alert-source.ts';
import { allAlerts } from './alerts/all-alerts.ts';
import { alertsFromLedger } from './alerts/from-ledger.ts';
import { keepRates, usualRule, type RateKeeper } from './alerts/publication/keep-rates.ts';
import { openLedger, type LedgerTools } from './ledger/file-ledger.ts';
import { keepAccounts, type AccountKeeper, type AccountTools } from './ledger/keep-accounts.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { StateSettings } from './settings.ts';
import type { Replacement } from './store/replace-store.ts';
import { openSoundStore } from './store/sound-store.ts';
import type { Store } from './store/store.ts';

/** What a connector keeps of one state. */
export interface StateFiles {
  store: Store;
  ledger: Ledger;
  /** Keeps the ledger in step with the store. */
  keeper: AccountKeeper;
  /** Watches how much the sources publish. */
  rates: RateKeeper;
  alerts: AlertSource;
  close(): void;
}

/** Opens the files of each state in a folder, and makes what there is not yet. */
export function openStateFiles(
  states: readonly StateSettings[],
  dataDir: string,
  tools: StateTools,
): Map<StateCode, StateFiles> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return new Map(
    states.map((settings) => [
      settings.state,
      open(join(dataDir, settings.state), settings, tools),
    ]),
  );
}

type StateTools = LedgerTools & Pick<AccountTools, 'log'>;

function open(
  path: string,
  { sources, publication = usualRule }: StateSettings,
  tools: StateTools,
): StateFiles {
  const ledger = openLedger(`${path}.ledger.ndjson`, tools);
  const store = openSoundStore({
    ...tools,
    file: `${path}.sqlite`,
    putBack: () => null,
    onReplaced: (replacement) => enterReplacement(ledger, replacement),
  });
  const keeper = keepAccounts({ sources, accounts: store.accounts, ledger, ...tools });
  const { accounts } = store;
  const outagesOf = (id: string) => keeper.outagesOf(id);
  const rates = keepRates({ rule: publication, accounts, ledger, outagesOf, ...tools });
  const fromLedger = alertsFromLedger({
    ledger,
    outages: () => keeper.outages(),
    isBesideStore: (file) => existsSync(join(dirname(path), file)),
  });
  return {
    store,
    ledger,
    keeper,
    rates,
    alerts: allAlerts([rates, fromLedger]),
    close() {
      store.close();
      ledger.close();
    },
  };
}

/** Once for each, however often it is told. */
function enterReplacement(ledger: Ledger, { file, backupAt }: Replacement): void {
  for (const entry of ledger.entries()) {
    if (entry.kind === 'STORE_SET_ASIDE' && entry.file === file) return;
  }
  const replacedBy = backupAt === null ? 'EMPTY' : 'BACKUP';
  ledger.append({ kind: 'STORE_SET_ASIDE', source: null, file, replacedBy, backupAt });
}
