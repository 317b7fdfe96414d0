import pg from 'pg';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { networkFailure } from '../../http/network-failure.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';

/** SQLSTATEs; behind them the error numbers of MySQL and MariaDB, which share states or have none. */
const states: [RegExp, FailureCode][] = [
  [/^28| (1045|1130|1698)$/, 'UNAUTHORIZED'],
  [/^42501| (1044|1142|1143|1227|1370)$/, 'FORBIDDEN'],
  [/^(57014|25P04)| (1205|1317|1969|3024)$/, 'TIMEOUT'],
  [/^(57P03|53)| (1040|1203)$/, 'MAINTENANCE'],
  [/ 1226$/, 'RATE_LIMITED'],
  [/^(08|57P|25P03)| 1927$/, 'CONNECTION_LOST'],
  [/^40/, 'INCONSISTENT'],
  // The query names what is not there, is none, or would write.
  [/^(42|3D|3F|0A|21|25006)/, 'WRONG_SHAPE'],
];

/** What mysql2 calls failures that are neither the server's nor the network's. */
const driverErrors: [RegExp, FailureCode][] = [
  [/^HANDSHAKE_(NO_)?SSL/, 'TLS_FAILED'],
  [/^(AUTH_|MYSQL_CLEAR_PASSWORD)/, 'UNAUTHORIZED'],
];

/**
 * What broke an exchange with a database, by its SQLSTATE alone: the words of its errors repeat values.
 * An error that is neither the database's nor the network's is returned as it is.
 */
export function sqlFailure(error: unknown, signal: AbortSignal): unknown {
  const { code, sqlState, errno } = error as { code?: string; sqlState?: string; errno?: number };
  const state = error instanceof pg.DatabaseError ? code : sqlState;
  if (state !== undefined) {
    const known = states.find(([pattern]) => pattern.test(`${state} ${errno}`));
    const cause = /^[0-9A-Z]{5}$/.test(state) ? `SQLSTATE ${state}` : `error ${errno}`;
    return new UpstreamFailure(known?.[1] ?? 'SERVER_ERROR', cause);
  }
  const known = driverErrors.find(([pattern]) => pattern.test(code ?? ''));
  return known ? new UpstreamFailure(known[1], code) : networkFailure(error, signal);
}
