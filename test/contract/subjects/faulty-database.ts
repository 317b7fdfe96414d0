import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';

/** A server of PostgreSQL's protocol that passes on what another one says, once it is told the password. */
export interface DatabaseProxy {
  port: number;
  setFault(fault: Fault | null): void;
  close(): Promise<void>;
}

/** What PostgreSQL calls what is wrong with it, by SQLSTATEs. */
const states: Partial<Record<Fault, string>> = {
  error500: 'XX000',
  error503: '57P03',
  expiredToken: '28000',
  rejectedCredentials: '28P01',
};

/** Starts such a server before another one, at whose address the password stands. */
export async function startDatabaseProxy(target: URL): Promise<DatabaseProxy> {
  let fault: Fault | null = null;
  const sockets = new Set<Socket>();

  async function admit(client: Socket): Promise<void> {
    const startup = await nextMessage(client);
    const state = fault && states[fault];
    if (fault === 'hang') return;
    if (fault === 'emptyBody') return void client.end();
    if (fault === 'html') return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n<html></html>');
    if (state) return void client.end(errorOf(state));
    client.write(cleartextPassword);
    const password = (await nextMessage(client)).subarray(5, -1).toString();
    if (password !== decodeURIComponent(target.password)) return void client.end(errorOf('28P01'));

    const server = connect(Number(target.port), target.hostname);
    sockets.add(server);
    server.on('error', () => client.destroy());
    client.on('close', () => server.destroy());
    server.on('close', () => client.end());
    server.write(startup);
    client.pipe(server);
    server.on('data', (data) => passOn(client, data));
  }

  /** No answer without rows is as long as that. */
  function passOn(client: Socket, data: Buffer): void {
    const isCut = (fault === 'truncated' || fault === 'reset') && data.length > 2000;
    if (!isCut) return void client.write(data);
    client.write(data.subarray(0, data.length / 2), () => {
      if (fault === 'reset') client.resetAndDestroy();
      else client.end();
    });
  }

  const server = createServer((client) => {
    sockets.add(client);
    // Whoever gives up resets the connection.
    client.on('error', () => undefined);
    void admit(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    setFault: (next) => void (fault = next),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Short ones, as these are, come in one piece. */
async function nextMessage(socket: Socket): Promise<Buffer> {
  const [message] = (await once(socket, 'data')) as [Buffer];
  return message;
}

/** AuthenticationCleartextPassword. */
const cleartextPassword = Buffer.from([...Buffer.from('R'), 0, 0, 0, 8, 0, 0, 0, 3]);

/** ErrorResponse. */
function errorOf(state: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${state}\0Msynthetic\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}
