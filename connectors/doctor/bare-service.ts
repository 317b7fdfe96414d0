import { pdnRestV1 } from '../dialects/pdn-rest-v1/index.ts';
import { createSender, type SendRequest } from '../http/send-request.ts';
import { systemClock } from '../clock.ts';
import type { Credentials, StateSettings, UpstreamLimits } from '../settings.ts';
import type { BareService } from './arguments.ts';

const limits: UpstreamLimits = {
  connectTimeoutMs: 5000,
  responseTimeoutMs: 20_000,
  requestTimeoutMs: 30_000,
  maxBodyBytes: 20_000_000,
  pageSize: 200,
  maxPages: 20_000,
};

/**
 * Settings for a REST v1 service of which only the root address is known: those of its three registers
 * that are there, or all where none answers. Secrets come from DOCTOR_PASSWORD and DOCTOR_CLIENT_SECRET.
 */
export async function settingsOfBareService(
  service: BareService,
  secrets: { password: string; clientSecret: string },
): Promise<StateSettings> {
  const { url, state, username, clientId, scope } = service;
  const credentials: Credentials | null =
    username === null
      ? null
      : {
          tokenUrl: `${url}/oauth/token`,
          username,
          password: secrets.password,
          clientId: clientId ?? username,
          clientSecret: secrets.clientSecret,
          clientAuthentication: 'basic',
          scope,
        };
  const all = Object.entries(pdnRestV1.registers).map(([register, system]) => {
    return {
      id: `${state}.${register}`,
      key: register,
      state,
      system,
      name: `${url}/v1/${register}`,
      level: 'ESTATAL' as const,
      dialect: pdnRestV1.name,
      register,
      options: { url: `${url}/v1/${register}` },
      credentials,
      sweepEverySeconds: 3600,
      fullSweepEverySeconds: null,
      limits,
    };
  });
  const send = createSender(systemClock);
  const there = await Promise.all(
    all.map(async (source) => [source, await isThere(source.options.url, send)] as const),
  );
  const found = there.filter(([, is]) => is).map(([source]) => source);
  return { state, sources: found.length > 0 ? found : all, publish: null };
}

/** Anything but "not found" says that there is something. */
async function isThere(url: string, send: SendRequest): Promise<boolean> {
  const request = { method: 'POST' as const, url, headers: {}, body: '' };
  try {
    const { status } = await send(request, limits, new AbortController().signal);
    return status !== 404;
  } catch {
    return false;
  }
}
