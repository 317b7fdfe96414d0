import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isStateCode } from '../../../specs/catalogues/states.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import type { Terminal } from '../../connect/terminal.ts';
import type { DataSettings } from '../../settings/types.ts';
import { versionOfStore } from '../../store/database.ts';
import { OtherVersion } from '../../store/other-version.ts';
import { schemaVersion } from '../../store/schema.ts';
import { verifyStore } from '../../store/verify.ts';
import { makeBackup } from '../make-backup.ts';
import { restore, type Outcome } from './restore.ts';
import { backupWords, type BackupWords } from './words.ts';

export interface BackupProgramTools {
  settings: Pick<DataSettings, 'dataDir' | 'backups'>;
  terminal: Pick<Terminal, 'output' | 'errors'>;
  now(): Date;
}

/**
 * `npm run backup|restore|verify`, of stores in the data folder.
 * @returns the exit code: 0, 1 where something is not well, 2 where the arguments are not understood.
 */
export function runBackup(argv: readonly string[], tools: BackupProgramTools): number {
  const { settings, terminal, now } = tools;
  const [action, ...args] = argv;
  const { values, positionals } = parseArgs({
    args,
    options: { from: { type: 'string' }, lang: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const words = backupWords[values['lang'] === 'en' ? 'en' : 'es'];
  const { from, lang: _, ...others } = values;
  const refuse = (problem: string) => {
    terminal.errors.write(`${[problem, ...words.usage].join('\n')}\n`);
    return 2;
  };
  const [flag] = Object.keys(others);
  if (flag !== undefined || (from !== undefined && action !== 'restore')) {
    return refuse(words.unknown(`--${flag ?? 'from'}`));
  }
  if (from !== undefined && typeof from !== 'string') return refuse(words.unknown('--from'));
  const wrong = positionals.find((name) => !isStateCode(name));
  if (wrong !== undefined) return refuse(words.unknown(wrong));
  if (action === 'restore' && positionals.length !== 1) return refuse(words.noState);

  const states = positionals.length > 0 ? (positionals as StateCode[]) : statesIn(settings.dataDir);
  if (states.length === 0) return refuse(words.noStores(settings.dataDir));
  const act = (state: StateCode): Outcome => {
    const files = filesIn(settings.dataDir, state);
    if (!existsSync(files.store) && action !== 'restore') {
      return { line: words.noStore(state, settings.dataDir), isWell: false };
    }
    if (action === 'verify') return verify(state, files.store, words);
    if (action === 'backup') return back(state, settings, words, now());
    return restore({ state, from, ...files, folder: settings.backups.folder }, words, now());
  };
  const outcomes = states.map(act);
  for (const { line, isWell } of outcomes) {
    (isWell ? terminal.output : terminal.errors).write(`${line}\n`);
  }
  return outcomes.every(({ isWell }) => isWell) ? 0 : 1;
}

function statesIn(dataDir: string): StateCode[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => name.slice(0, -'.sqlite'.length))
    .filter(isStateCode)
    .toSorted();
}

function filesIn(dataDir: string, state: StateCode) {
  const base = join(dataDir, state);
  return { store: `${base}.sqlite`, ledger: `${base}.ledger.ndjson`, lock: `${base}.lock` };
}

function verify(state: StateCode, store: string, words: BackupWords): Outcome {
  try {
    const damage = verifyStore(store);
    if (damage !== null)
      return { line: words.damaged(state, words.damages[damage]), isWell: false };
    const version = versionOfStore(store);
    const line =
      version === schemaVersion
        ? words.sound(state)
        : words.soundOlder(state, version, schemaVersion);
    return { line, isWell: true };
  } catch (error) {
    if (!(error instanceof OtherVersion)) throw error;
    return { line: words.otherVersion(state, error.version, schemaVersion), isWell: false };
  }
}

function back(
  state: StateCode,
  { dataDir, backups: { folder } }: BackupProgramTools['settings'],
  words: BackupWords,
  now: Date,
): Outcome {
  const made = makeBackup({ state, ...filesIn(dataDir, state), folder }, now);
  return typeof made === 'string'
    ? { line: words.notMade(state, words.reasons[made]), isWell: false }
    : { line: words.made(state, made.at, Math.ceil(made.bytes / 1e6)), isWell: true };
}
