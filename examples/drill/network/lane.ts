import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { startProgram, type Program } from '../../demo/program.ts';
import { generateState } from '../../demo/services/data/generate-state.ts';
import type { RegisterName, StateData } from '../../demo/services/data/records.ts';
import { startStateService, type StateService } from '../../demo/services/state-service.ts';
import type { StateCode } from '../../demo/services/states.ts';
import { demoSecrets } from '../../demo/settings.ts';
import type { Darkness, SourceTruth } from '../judges/truth.ts';
import { makeDoor, type Door } from './door.ts';
import { writeStateFile, type StateSource, type StateFileChanges } from './state-file.ts';
import { truthOf } from './truths.ts';

export interface LaneOptions {
  code: StateCode;
  /** A folder of its own. */
  folder: string;
  connectorPort: number;
  /** So small that its registers have several pages. */
  pageSize: number;
  /** For a service that is reached by https. */
  tls?: { certificate: TlsOptions; caFile: string };
}

/** One state with all that belongs to it: its service, the door before it, and its connector. */
export interface Lane {
  readonly code: StateCode;
  readonly service: StateService;
  readonly door: Door;
  readonly connectorUrl: string;
  readonly sources: readonly StateSource[];
  /** Where its connector has its store, when it is started the next time. */
  dataDir: string;
  readonly truths: readonly SourceTruth[];
  /** Replaces what is known of each source. */
  know(change: (truth: SourceTruth) => SourceTruth): void;
  /** From now on its sources cannot be read; then that a coverage has told so; then that they can again. */
  darken(reach: Darkness['reach']): void;
  notice(): void;
  lighten(): void;
  /** Called before its service cuts a page. */
  onPage: (register: RegisterName) => void;
  connector: Program | null;
  /** With other settings, where these are given. */
  startConnector(changes?: Partial<StateFileChanges>): Promise<void>;
  stop(): Promise<void>;
}

/** So few that those of all states fit on one page, and so many that those of one do not fit on theirs. */
const rowsKept: Record<RegisterName, number> = { spic: 16, ssancionados: 8, psancionados: 8 };

export async function startLane(options: LaneOptions): Promise<Lane> {
  const { code, folder, connectorPort, pageSize, tls } = options;
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  const onPage = (register: RegisterName) => lane.onPage(register);
  const data = smallState(code);
  const service = await startStateService({ code, port: 0, data, onPage });
  const door = await makeDoor(service.port, tls?.certificate);
  const connectorUrl = `http://127.0.0.1:${connectorPort}`;
  const file = join(folder, `${code}.yaml`);
  // Certificates are for names.
  const origin = tls ? `https://localhost:${door.port}` : `http://127.0.0.1:${door.port}`;
  const settings = { origin, sweepEverySeconds: 1, pageSize };
  const environment = {
    ...demoSecrets([code]),
    ...(tls && { NODE_EXTRA_CA_CERTS: tls.caFile }),
    CONNECTOR_PORT: String(connectorPort),
  };
  const sources = writeStateFile(file, code, settings);
  let truths = sources.map((source) => truthOf(code, source, data));

  const lane: Lane = {
    code,
    service,
    door,
    connectorUrl,
    dataDir,
    sources,
    onPage: () => undefined,
    connector: null,
    get truths() {
      return truths;
    },
    know(change) {
      truths = truths.map(change);
    },
    darken(reach) {
      const dark = { since: Date.now(), isNoticed: false, reach };
      lane.know((truth) => ({ ...truth, dark }));
    },
    notice() {
      lane.know((truth) => ({ ...truth, dark: truth.dark && { ...truth.dark, isNoticed: true } }));
    },
    lighten() {
      lane.know((truth) => ({ ...truth, dark: null }));
    },
    async startConnector(changes = {}) {
      writeStateFile(file, code, { ...settings, ...changes });
      lane.connector = await startProgram(
        `the connector of ${code}`,
        ['connectors/main.ts', file],
        { ...environment, CONNECTOR_DATA_DIR: lane.dataDir },
        `${connectorUrl}/readyz`,
      );
    },
    async stop() {
      await lane.connector?.stop();
      await door.close();
      await service.close();
    },
  };
  return lane;
}

function smallState(code: StateCode): StateData {
  const { spic, ssancionados, psancionados } = generateState(code);
  return {
    spic: spic.slice(0, rowsKept.spic),
    ssancionados: ssancionados.slice(0, rowsKept.ssancionados),
    psancionados: psancionados.slice(0, rowsKept.psancionados),
  };
}
