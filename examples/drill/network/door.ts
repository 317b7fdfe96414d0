import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** What a service is reached through: an address that stays, whatever stands behind it. */
export interface Door {
  readonly port: number;
  /** Lets connections through to the service, encrypted where it is told how. */
  open(tls?: TlsOptions): Promise<void>;
  /** Cuts what is under way; whoever comes is refused. */
  close(): Promise<void>;
}

/** An open door before a service on this machine. */
export async function makeDoor(servicePort: number, tls?: TlsOptions): Promise<Door> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  function letThrough(client: Socket): void {
    const service = connect(servicePort, '127.0.0.1');
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        service.destroy();
      });
      // Whoever breaks a connection off, the other side is told by the end of its own.
      socket.on('error', () => undefined);
    }
    client.pipe(service).pipe(client);
  }

  const door: Door = {
    get port() {
      return port;
    },
    async open(options) {
      await door.close();
      server = options ? createTlsServer(options, letThrough) : createServer(letThrough);
      server.on('tlsClientError', () => undefined);
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      ({ port } = server.address() as AddressInfo);
    },
    async close() {
      if (!server) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      server = null;
    },
  };
  await door.open(tls);
  return door;
}
