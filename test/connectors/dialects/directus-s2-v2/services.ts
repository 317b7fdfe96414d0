import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import type { BuyersOptions } from '../../../../connectors/dialects/directus-s2-v2/options.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import {
  startDirectusService,
  type DirectusService,
  type DirectusServiceOptions,
} from '../../../../examples/demo/services/directus/directus-service.ts';
import { directusTokenOf } from '../../../../examples/demo/services/directus/directus-token.ts';
import { never } from '../../support/limits.ts';
import { defaultOptions, source } from './rows.ts';

// The demo's Directus service, which was written from the PDN's definitions and not from this code.

const running: DirectusService[] = [];

export async function startService(
  options: Partial<DirectusServiceOptions> = {},
): Promise<DirectusService> {
  const service = await startDirectusService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map((service) => service.close()));
}

/** The buyers register of a service as a source. */
export function sourceOf(
  { url, code }: DirectusService,
  options: Partial<BuyersOptions> = {},
  pageSize = 200,
): SourceSettings<BuyersOptions> {
  return {
    ...source,
    id: `${code}.s2`,
    state: code,
    options: { ...defaultOptions(url), ...options },
    credentials: { token: directusTokenOf(code) },
    limits: { ...source.limits, maxBodyBytes: 5_000_000, pageSize },
  };
}

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });

export function accessTo(of: SourceSettings) {
  return { upstream: connect(of, never), signal: never };
}

/** All pages of a reading, one after another. */
export async function collect(pages: AsyncIterable<Page>): Promise<Page[]> {
  const collected: Page[] = [];
  for await (const page of pages) collected.push(page);
  return collected;
}
