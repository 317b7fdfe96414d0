import {
  startStateService,
  type StateService,
  type StateServiceOptions,
} from '../../../examples/demo/services/state-service.ts';
import type { RestOptions } from '../../../connectors/dialects/pdn-rest-v1/options.ts';
import type { AccountCredentials, SourceSettings } from '../../../connectors/settings.ts';
import { limits } from './limits.ts';

const running: StateService[] = [];

/** A real REST v1 service of the demo on a free port; `stopServices` ends it. */
export async function startService(
  options: Partial<StateServiceOptions> = {},
): Promise<StateService> {
  const service = await startStateService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map((service) => service.close()));
}

/** The account of a demo state. */
export function credentialsOf({ url, code }: StateService): AccountCredentials {
  return {
    tokenUrl: `${url}/oauth/token`,
    username: 'pdn',
    password: `demo-${code.toLowerCase()}`,
    clientId: 'pdn-gateway',
    clientSecret: `demo-secret-${code.toLowerCase()}`,
    clientAuthentication: 'basic',
    scope: 'read',
  };
}

/** A register of a demo state as a source. */
export function sourceOf(
  service: StateService,
  register = 'spic',
  changes: Partial<SourceSettings<RestOptions>> = {},
): SourceSettings<RestOptions> {
  return {
    id: `${service.code}.${register}`,
    key: register,
    state: service.code,
    system: register === 'spic' ? 'S2' : 'S3',
    name: 'Demo',
    level: 'ESTATAL',
    dialect: 'pdn-rest-v1',
    register,
    options: { url: `${service.url}/v1/${register}` },
    credentials: credentialsOf(service),
    sweepEverySeconds: 3600,
    fullSweepEverySeconds: null,
    limits: { ...limits, maxBodyBytes: 5_000_000, pageSize: 10 },
    ...changes,
  };
}
