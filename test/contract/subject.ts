import type { Dialect } from '../../connectors/dialects/dialect.ts';
import type { SourceSettings } from '../../connectors/settings.ts';
import type { StateData } from '../../examples/demo/services/data/records.ts';
import type { Fault } from '../../examples/demo/services/faults/faults.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { FaultsOtherwise } from './fault-codes.ts';
import type { Register } from './register.ts';

/** A demo service that runs and serves the canonical registers in its own way. */
export interface Service {
  /** One of its registers as a source, by its key in the subject. */
  source(key: string): SourceSettings;
  /** Serves these rows in the place of those before; what changed, changed at this moment. */
  publish(data: StateData, at: Date): Promise<void>;
  setFault(fault: Fault | null): Promise<void>;
  /**
   * The rows of a register as the service sends them, in its order.
   * @param bodies what it has answered to a reading of the register, where it speaks HTTP.
   */
  sent(key: string, bodies: readonly Buffer[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** How the service refuses whoever has other credentials than its own. */
interface Refusal {
  refused: FailureCode;
  /** How it refuses who has none; as UNAUTHORIZED where this is left out. */
  anonymous?: FailureCode;
  /** The source with another password, where that is not in its credentials. */
  withPassword?(source: SourceSettings, password: string): SourceSettings;
}

/** A dialect with the service that it is tried on. */
export interface Subject {
  name: string;
  dialect: Dialect;
  /** By the keys of their sources. */
  registers: Readonly<Record<string, Register>>;
  /** Registers of the dialect that no service has, each with the reason. */
  unserved?: Readonly<Record<string, string>>;
  /** How the service may present its registers; the first is what all cases are tried on. */
  forms: readonly string[];
  start(data: StateData, form: string): Promise<Service>;
  /** Codes of faults that are not those of `faultCodes`. */
  faults: FaultsOtherwise;
  /** What wrong credentials end a reading with; or why there are none. */
  credentials: Refusal | { none: string };
  /** Why whoever publishes has to wait until a reading ends. */
  waits?: string;
  /** Why what was removed makes a dialect that reads changes read the whole register. */
  removals?: string;
  /** Why a row that its provider sends twice comes once, with the note already. */
  repeats?: string;
}
