import type { StateData } from '../../../examples/demo/services/data/records.ts';
import type { SourceSettings, UpstreamLimits } from '../../../connectors/settings.ts';
import type { Register } from '../register.ts';
import type { Service, Subject } from '../subject.ts';
import { openTrial, type Trial } from '../trial.ts';

/** A register of a service that runs once the tests do. */
export interface ServedRegister {
  subject: Subject;
  key: string;
  register: Register;
  /** What the service serves, unless a test publishes something else. */
  data: StateData;
  /** Identifiers in the data that nobody may see. */
  secrets: ReadonlySet<string>;
  service(): Service;
}

/** What a case is tried on. */
export interface Context extends ServedRegister {
  /** A trial whose register was read once, for whoever only looks at it. */
  readWhole(): Trial;
}

/** An empty store for the register, which is read in two pages; its source may have other settings. */
export function trialOf(
  { subject, key, register, data, service }: ServedRegister,
  { limits, ...changes }: SourceChanges = {},
): Trial {
  const source = { ...service().source(key), ...changes };
  const pageSize = Math.ceil(register.rowsIn(data).length / 2);
  return openTrial(subject.dialect, {
    ...source,
    limits: { ...source.limits, pageSize, ...limits },
  });
}

type SourceChanges = Partial<Omit<SourceSettings, 'limits'>> & { limits?: Partial<UpstreamLimits> };

/** A trial that the tests of a block share, its register read once. */
export function sharedTrial(served: ServedRegister, changes: SourceChanges = {}): () => Trial {
  let trial: Trial;
  beforeAll(async () => {
    trial = trialOf(served, changes);
    await trial.read();
  });
  return () => trial;
}
