import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StateCode } from '../specs/graphql/network.generated.ts';
import type { AlertSource } from './alerts/alert-source.ts';
import { allAlerts } from './alerts/all-alerts.ts';
import { alertsFromLedger } from './alerts/from-ledger.ts';
import { keepRates, usualRule, type RateKeeper } from './alerts/publication/keep-rates.ts';
import {
  keepBackups,
  type BackupKeeper,
  type BackupPlan,
  type BackupTools,
} from './backup/keep-backups.ts';
import { putBackNewest } from './backup/put-back.ts';
import type { Certificates } from './expiries/certificates.ts';
import { openIdKey } from './id-key.ts';
import { keepExpiries, nothingDeclared, type ExpiryKeeper } from './expiries/keep-expiries.ts';
import { openLedger, type LedgerTools } from './ledger/file-ledger.ts';
import { keepAccounts, type AccountKeeper, type AccountTools } from './ledger/keep-accounts.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { StateSettings } from './settings.ts';
import { keepIndexes } from './store/keep-indexes.ts';
import { takeLock } from './store/lock.ts';
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
  /** Looks after what ends. */
  expiries: ExpiryKeeper;
  alerts: AlertSource;
  /** Null where none are made. */
  backups: BackupKeeper | null;
  close(): Promise<void>;
}

/** Opens the files of each state in a folder, and makes what there is not yet. */
export function openStateFiles(
  states: readonly StateSettings[],
  { dataDir, ...tools }: StateTools & { dataDir: string },
): Map<StateCode, StateFiles> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return new Map(
    states.map((settings) => [
      settings.state,
      open(join(dataDir, settings.state), settings, tools),
    ]),
  );
}

interface StateTools extends Pick<BackupTools, 'clock' | 'signal'> {
  plan: BackupPlan | null;
  certificates: Pick<Certificates, 'endOf'>;
  log: LedgerTools['log'] & AccountTools['log'];
}

function open(
  path: string,
  { state, sources, publication = usualRule, service = nothingDeclared }: StateSettings,
  tools: StateTools,
): StateFiles {
  const { plan } = tools;
  const lock = takeLock(`${path}.lock`);
  const place = { state, store: `${path}.sqlite`, ledger: `${path}.ledger.ndjson` };
  const ledger = openLedger(place.ledger, tools);
  const store = openSoundStore({
    ...tools,
    idKey: openIdKey(dirname(path), plan?.folder ?? null, state),
    file: place.store,
    putBack: (to) => plan && putBackNewest(plan.folder, state, to),
    onReplaced: (replacement) => enterReplacement(ledger, replacement),
  });
  const indexes = keepIndexes(state, store, tools);
  const keeper = keepAccounts({ sources, accounts: store.accounts, ledger, ...tools });
  const { accounts } = store;
  const outagesOf = (id: string) => keeper.outagesOf(id);
  const rates = keepRates({ rule: publication, accounts, ledger, outagesOf, ...tools });
  const fromLedger = alertsFromLedger({
    ledger,
    outages: () => keeper.outages(),
    isBesideStore: (file) => existsSync(join(dirname(path), file)),
  });
  const expiries = keepExpiries({ ...tools, sources, service, ledger });
  const backups = plan && keepBackups({ ...tools, plan, place, ledger });
  return {
    store,
    ledger,
    keeper,
    rates,
    expiries,
    backups,
    alerts: allAlerts([rates, fromLedger, expiries, ...(backups ? [backups] : [])]),
    async close() {
      await Promise.all([indexes, backups?.ended]);
      store.close();
      ledger.close();
      lock.release();
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
