import type { UpstreamLimits } from '../../settings.ts';
import { createBoundedSocket } from './bounded-socket.ts';
import { readAddress } from './database-address.ts';
import type { Database } from './database.ts';
import { mysqlDriver } from './mysql.ts';
import type { SqlOptions } from './options.ts';
import { postgresDriver } from './postgres.ts';
import { trustFor } from './trust.ts';

const drivers = { postgres: postgresDriver, mysql: mysqlDriver };

/** How long a server may take to say goodbye. */
const farewellMs = 1000;

/**
 * Connects to the database of a source.
 * @throws UpstreamFailure
 */
export async function openDatabase(
  options: SqlOptions,
  limits: UpstreamLimits,
  signal: AbortSignal,
): Promise<Database> {
  const address = readAddress(options.database);
  // Settings have made sure of it.
  if ('expected' in address) throw new TypeError(address.expected.en);
  const trust = await trustFor(address);
  const { socket, exchange } = createBoundedSocket(limits.maxBodyBytes, signal);
  const { statementTimeoutMs } = options;
  const driver = drivers[address.engine]({ address, trust, socket, statementTimeoutMs });
  try {
    await exchange(limits.connectTimeoutMs, () => driver.begin());
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    orders: driver.orders,
    query: (text, parameters) =>
      exchange(limits.requestTimeoutMs, () => driver.query(text, parameters)),
    async close() {
      if (!socket.destroyed) await exchange(farewellMs, () => driver.end()).catch(() => undefined);
      socket.destroy();
    },
  };
}
