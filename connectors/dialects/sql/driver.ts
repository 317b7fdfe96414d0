import type { Socket } from 'node:net';
import type { KeyOrders, Result } from './database.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { Trust } from './trust.ts';

/** One kind of database behind its driver. It throws what the driver throws. */
export interface Driver {
  orders: KeyOrders;
  /** Connects over the socket, and begins a transaction that can only read and sees one state. */
  begin(): Promise<void>;
  query(text: string, parameters: readonly unknown[]): Promise<Result>;
  /** Says goodbye. */
  end(): Promise<void>;
}

export interface DriverOptions {
  address: DatabaseAddress;
  /** Null where the connection is not encrypted. */
  trust: Trust | null;
  socket: Socket;
  /** After so long the server itself is to give a statement up. */
  statementTimeoutMs: number;
}
