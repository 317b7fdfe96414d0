import { buildState } from '../../connectors/settings/build-state.ts';
import type { Credentials, SourceSettings } from '../../connectors/settings.ts';

/** A source of Colima as its operator writes it; its dialect fills in what is left out. */
export interface SourceEntry {
  id: string;
  dialect: string;
  register: string;
  [option: string]: unknown;
}

/**
 * The settings that an entry makes.
 * @throws Error when something is wrong with the entry.
 */
export function sourceFrom(
  entry: SourceEntry,
  credentials: Credentials | null = null,
  env: NodeJS.ProcessEnv = {},
): SourceSettings {
  const source = { name: 'Demo', level: 'ESTATAL', limits: { ...limits }, ...entry };
  const { settings, problems } = buildState(
    { state: 'COL', credentials: {}, sources: [source], publish: null },
    { file: 'contract.yaml', env },
  );
  const [built] = settings.sources;
  if (!built || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { ...built, credentials };
}

/** Small enough that what has no end is told soon. */
const limits = { maxBodyBytes: 2_000_000, maxPages: 500 };
