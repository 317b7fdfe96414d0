import type { Logger } from 'pino';
import type { Alert, AlertKind } from '../../specs/alerts.ts';
import type { EntryBody } from '../../specs/ledger.ts';
import type { AlertSource } from '../alerts/alert-source.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ServiceSettings, SourceSettings } from '../settings.ts';
import type { Certificates } from './certificates.ts';

type What = Extract<EntryBody, { kind: 'EXPIRY_NEAR' }>['what'];

/** Something that a service needs, and the day on which it ends. */
interface Expiry {
  what: What;
  source: string | null;
  /** Its name in the settings. */
  subject: string | null;
  endsOn: string;
}

const kindOf: Readonly<Record<What, AlertKind>> = {
  CERTIFICATE: 'CERTIFICATE_ENDS',
  CREDENTIALS: 'CREDENTIALS_END',
  CONTRACT: 'CONTRACT_ENDS',
  LICENCE: 'LICENCE_ENDS',
};

export interface ExpiryKeeper extends AlertSource {
  /** Enters what ends soon into the ledger, once for each. Called after each sweep. Never throws. */
  look(): void;
}

export interface ExpiryTools {
  sources: readonly SourceSettings[];
  service: ServiceSettings;
  certificates: Pick<Certificates, 'endOf'>;
  ledger: Pick<Ledger, 'append' | 'entries'>;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'error'>;
}

/** As the settings have it where nothing is said. */
export const nothingDeclared: ServiceSettings = { licences: [], warnWithinDays: 60 };

const dayMs = 86_400_000;

/** Looks after what ends: certificates as they were seen, and what the settings of a state declare. */
export function keepExpiries(tools: ExpiryTools): ExpiryKeeper {
  const { sources, service, certificates, ledger, clock, log } = tools;
  const told = new Map<string, string>();
  for (const entry of ledger.entries()) {
    if (entry.kind === 'EXPIRY_NEAR') told.set(keyOf(entry), entry.at);
  }

  function near(now: Date): Expiry[] {
    const limit = new Date(now.getTime() + service.warnWithinDays * dayMs)
      .toISOString()
      .slice(0, 10);
    return [
      ...declared(service),
      ...sources.flatMap((source) => ofSource(source, certificates)),
    ].filter(({ endsOn }) => endsOn <= limit);
  }

  return {
    look() {
      try {
        for (const { what, source, endsOn } of near(clock.now())) {
          const key = keyOf({ what, source, endsOn });
          if (told.has(key)) continue;
          told.set(key, ledger.append({ kind: 'EXPIRY_NEAR', source, what, endsOn }).at);
        }
      } catch (err) {
        log.error({ err }, 'What ends soon could not be entered into the ledger');
      }
    },
    current: (now) =>
      near(now).map((expiry): Alert => {
        const { what, source, subject, endsOn } = expiry;
        const days = Math.round((Date.parse(endsOn) - now.getTime()) / dayMs);
        const since = told.get(keyOf(expiry)) ?? now.toISOString();
        return { kind: kindOf[what], source, subject, since, endsOn, facts: { days } };
      }),
  };
}

function keyOf({ what, source, endsOn }: Pick<Expiry, 'what' | 'source' | 'endsOn'>): string {
  return `${what} ${source ?? ''} ${endsOn}`;
}

function declared({ supportContract, licences }: ServiceSettings): Expiry[] {
  const of = (what: What) => (thing: { name: string; endsOn: string }) => ({
    ...{ what, source: null, subject: thing.name, endsOn: thing.endsOn },
  });
  return [
    ...(supportContract ? [of('CONTRACT')(supportContract)] : []),
    ...licences.map(of('LICENCE')),
  ];
}

function ofSource(
  { id, options, credentials }: SourceSettings,
  certificates: Pick<Certificates, 'endOf'>,
): Expiry[] {
  const { url } = options as { url?: unknown };
  const account = credentials && 'tokenUrl' in credentials ? credentials : null;
  const addresses = [url, account?.tokenUrl].filter(
    (address): address is string => typeof address === 'string' && address.startsWith('https:'),
  );
  const ends = new Set(addresses.map((address) => certificates.endOf(address)));
  ends.delete(null);
  const expiries = [...ends].map((endsOn): Expiry => {
    return { what: 'CERTIFICATE', source: id, subject: null, endsOn: endsOn! };
  });
  const endsOn = account?.endsOn ?? null;
  return endsOn === null
    ? expiries
    : [...expiries, { what: 'CREDENTIALS', source: id, subject: null, endsOn }];
}
