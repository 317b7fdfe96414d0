import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './start-failure.ts';

/**
 * Starts listening.
 * @throws StartFailure where the port cannot be had
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const words = failures[error.code ?? ''];
      reject(words ? new StartFailure(words(port, host), { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Why a port cannot be had, and what to do, by the code that the system gives. */
const failures: Readonly<
  Record<string, (port: number, host: string) => { message: string; mensaje: string }>
> = {
  EADDRINUSE: (port, host) => ({
    message: `Port ${port} of ${host} is taken by another program. Stop that program, or set another port.`,
    mensaje: `El puerto ${port} de ${host} lo ocupa otro programa. Detenga ese programa o configure otro puerto.`,
  }),
  EACCES: (port, host) => ({
    message: `This user may not open port ${port} of ${host}. Set a port above 1023.`,
    mensaje: `Este usuario no puede abrir el puerto ${port} de ${host}. Configure un puerto mayor que 1023.`,
  }),
  EADDRNOTAVAIL: (port, host) => ({
    message: `${host}, where port ${port} is to be opened, is no address of this machine. Set 127.0.0.1, 0.0.0.0 or one of its own.`,
    mensaje: `${host}, donde se debe abrir el puerto ${port}, no es una dirección de este equipo. Configure 127.0.0.1, 0.0.0.0 o una propia.`,
  }),
};

/** The address of a server that listens. */
export function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Closes a server without losing a request. For `graceMs` it goes on answering, but tells each client
 * to make a new connection for its next request; a client that sends on a kept connection just then is
 * still served. After that it accepts nothing new and waits for what is in flight.
 */
export async function drain(server: Server, graceMs: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  await sleep(graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
