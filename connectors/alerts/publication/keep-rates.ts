import type { Logger } from 'pino';
import type { Alert } from '../../../specs/alerts.ts';
import type { Outage } from '../../../specs/outages.ts';
import type { Clock } from '../../clock.ts';
import { isDayOff } from '../../ledger/days-off.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Accounts } from '../../store/accounts.ts';
import type { AlertSource } from '../alert-source.ts';
import { daysOfHistory, judgeRate, type Judgement, type RateRule } from './judge-rate.ts';

/** How a state's sources are watched. */
export interface PublicationRule extends RateRule {
  /** Days, YYYY-MM-DD, on which nothing is expected, beside those of the whole country. */
  daysOff: readonly string[];
}

/** As the settings have it where nothing is said. */
export const usualRule: PublicationRule = {
  ...{ dropBelow: 0.6, sigmas: 4, baselineWeeks: 8 },
  daysOff: [],
};

export interface RateKeeper extends AlertSource {
  /** Looks at what a source has published lately. Called after each whole sweep. Never throws. */
  look(sourceId: string): void;
}

export interface RateTools {
  rule: PublicationRule;
  accounts: Pick<Accounts, 'arrivedPerDay'>;
  ledger: Pick<Ledger, 'append' | 'entries'>;
  outagesOf(sourceId: string): readonly Outage[];
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'error'>;
}

/** Nothing changes sooner that a day's count could tell. */
const betweenLooksMs = 3_600_000;
const dayMs = 86_400_000;

interface Dropped {
  since: string;
  days: number;
  published: number;
  expected: number;
}

/** Watches how much each source publishes, and enters into the ledger when that drops and when it is back. */
export function keepRates(tools: RateTools): RateKeeper {
  const { rule, accounts, ledger, clock, log } = tools;
  const dropped = new Map<string, Dropped>();
  const looked = new Map<string, number>();
  for (const entry of ledger.entries()) {
    if (entry.kind === 'RATE_RECOVERED') dropped.delete(entry.source);
    if (entry.kind !== 'RATE_DROPPED') continue;
    const { days, published, expected } = entry;
    dropped.set(entry.source, { since: entry.at, days, published, expected });
  }

  function judge(source: string, now: Date): Judgement | null {
    const perDay = accounts.arrivedPerDay(source, now.toISOString(), daysOfHistory);
    const outages = tools.outagesOf(source);
    return judgeRate(perDay, (day) => isLeftOut(day, now, outages, rule.daysOff), rule);
  }

  function note(source: string, { isDropped, ...told }: Judgement, now: Date): void {
    const known = dropped.get(source);
    if (isDropped === (known !== undefined)) return;
    const kind = isDropped ? 'RATE_DROPPED' : 'RATE_RECOVERED';
    const entry = ledger.append({ kind, source, day: now.toISOString().slice(0, 10), ...told });
    if (isDropped) dropped.set(source, { since: entry.at, ...told });
    else dropped.delete(source);
  }

  return {
    look(source) {
      const now = clock.now();
      if (now.getTime() - (looked.get(source) ?? 0) < betweenLooksMs) return;
      looked.set(source, now.getTime());
      try {
        const judgement = judge(source, now);
        if (judgement) note(source, judgement, now);
      } catch (err) {
        log.error({ err, sourceId: source }, 'How much a source publishes could not be judged');
      }
    },
    current: () => [...dropped].map(([source, told]) => alertOf(source, told)),
  };
}

function alertOf(source: string, { since, days, published, expected }: Dropped): Alert {
  const facts = { days, published, expected };
  return { kind: 'PUBLICATION_DROPPED', source, subject: null, since, endsOn: null, facts };
}

/** A span of 24 hours is no measure where any of it is a day off, or the source was down. */
function isLeftOut(
  day: number,
  now: Date,
  outages: readonly Outage[],
  daysOff: readonly string[],
): boolean {
  const edges = [day + 1, day].map((back) => new Date(now.getTime() - back * dayMs));
  const [from, to] = edges.map((edge) => edge.toISOString()) as [string, string];
  return (
    edges.some((edge) => isDayOff(edge) || daysOff.includes(edge.toISOString().slice(0, 10))) ||
    outages.some((outage) => outage.from < to && (outage.to ?? to) >= from)
  );
}
