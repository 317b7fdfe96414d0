import { examine } from '../../connectors/doctor/examine.ts';
import { systemClock } from '../../connectors/clock.ts';
import type { Report } from '../../connectors/doctor/report.ts';
import { readStateSettings } from '../../connectors/settings.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPublished, stopPublished } from '../connectors/publish/published.ts';

/** What a connector says of the collections after its first sweeps. */
export interface Swept {
  buyers: number;
  sanctions: number;
}

function settingsFor(url: string, s2: string, s3: string): string {
  return `
state: COL
credentials:
  lector: { token: { env: TOKEN } }
sources:
  - { id: s2, name: S2 de ensayo, level: ESTATAL, dialect: directus-s2-v2, register: ${s2}, url: ${url}, credentials: lector }
  - { id: s3, name: S3 de ensayo, level: ESTATAL, dialect: directus-s3-v2, register: ${s3}, url: ${url}, credentials: lector }
`;
}

/** Lets a real connector sweep both collections, and counts what it answers once both are COMPLETE. */
export async function sweepCollections(
  url: string,
  collections: [s2: string, s3: string],
  token: string,
): Promise<Swept> {
  try {
    const connector = await startPublished(settingsFor(url, ...collections), { TOKEN: token });
    const [buyers, sanctions] = [
      await connector.records('buyers', ''),
      await connector.records('sanctions', ''),
    ];
    return { buyers: buyers.size, sanctions: sanctions.size };
  } finally {
    await stopPublished();
  }
}

/** What the doctor says of both collections. */
export async function examineCollections(
  url: string,
  collections: [s2: string, s3: string],
  token: string,
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-peers-'));
  try {
    const file = join(folder, 'state.yaml');
    writeFileSync(file, settingsFor(url, ...collections));
    const { states } = readStateSettings([file], { TOKEN: token });
    return await examine(states[0]!, {
      connectorUrl: null,
      budgetSeconds: 300,
      clock: systemClock,
      signal: new AbortController().signal,
      onSource: () => undefined,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
