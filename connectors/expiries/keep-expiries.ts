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
export const nothingDeclared: ServiceSettings = {
  licences: [],
  warnWithinDays: 60,
  warnOfCertificatesWithinDays: 21,
};

const dayMs = 86_400_000;

/** Looks after what ends: certificates as they were seen, and what the settings of a state declare. */
export function keepExpiries(tools: ExpiryTools): ExpiryKeeper {
  const { sources, service, certificates, ledger, clock, log } = tools;
  const told = new Map<string, string>();
  for (const entry of ledger.entries()) {
    if (entry.kind === 'EXPIRY_NEAR') told.set(keyOf(entry), entry.at);
  }

  function near(now: Date): Expiry[] {
    const { warnWithinDays, warnOfCertificatesWithinDays } = service;
    const expiries = [
      ...declared(service),
      ...sources.flatMap((source) => ofCertificates(source, certificates)),
      ...ofCredentials(sources),
    ];
    return expiries.filter(({ what, endsOn }) => {
      const days = what === 'CERTIFICATE' ? warnOfCertificatesWithinDays : warnWithinDays;
      return Date.parse(endsOn) <= now.getTime() + days * dayMs;
    });
  }

  return {
    look() {
      try {
        for (const expiry of near(clock.now())) {
          const key = keyOf(expiry);
          if (told.has(key)) continue;
          told.set(key, ledger.append({ kind: 'EXPIRY_NEAR', ...expiry }).at);
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

function keyOf({ what, source, subject, endsOn }: Expiry): string {
  return JSON.stringify([what, source, subject, endsOn]);
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

/** Those of the service and of where its tokens come from. */
function ofCertificates(
  { id, options, credentials }: SourceSettings,
  certificates: Pick<Certificates, 'endOf'>,
): Expiry[] {
  const { url } = options as { url?: unknown };
  const tokenUrl = credentials && 'tokenUrl' in credentials ? credentials.tokenUrl : null;
  const addresses = [url, tokenUrl].filter(
    (address): address is string => typeof address === 'string' && address.startsWith('https:'),
  );
  const ends = new Set(addresses.map((address) => certificates.endOf(address)));
  ends.delete(null);
  return [...ends].map((endsOn): Expiry => {
    return { what: 'CERTIFICATE', source: id, subject: null, endsOn: endsOn! };
  });
}

/** Of all that share them, once. */
function ofCredentials(sources: readonly SourceSettings[]): Expiry[] {
  const shared = new Set(sources.map(({ credentials }) => credentials));
  return [...shared].flatMap((credentials): Expiry[] => {
    const { name = null, endsOn } = credentials ?? {};
    return endsOn === undefined
      ? []
      : [{ what: 'CREDENTIALS', source: null, subject: name, endsOn }];
  });
}
