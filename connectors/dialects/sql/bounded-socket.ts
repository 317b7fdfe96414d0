import { Socket } from 'node:net';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { sqlFailure } from './sql-failure.ts';

/** The connection that a driver speaks over; it is cut when an exchange takes more than it may. */
export interface BoundedSocket {
  socket: Socket;
  /**
   * Runs one exchange over the socket.
   * @throws UpstreamFailure `TIMEOUT`, `BODY_TOO_LARGE`, `INTERRUPTED`, or by what the driver throws.
   */
  exchange<T>(timeoutMs: number, run: () => Promise<T>): Promise<T>;
}

/** By the bytes on the wire: drivers show no row before it has arrived whole, however large it is. */
const measureEveryMs = 50;

export function createBoundedSocket(maxBytes: number, signal: AbortSignal): BoundedSocket {
  const socket = new Socket();
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 10_000);

  async function exchange<T>(timeoutMs: number, run: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw new UpstreamFailure('INTERRUPTED');
    let cut: UpstreamFailure | undefined;
    const cutBy = (failure: UpstreamFailure) => {
      cut ??= failure;
      socket.destroy();
    };
    const before = socket.bytesRead;
    const measure = () => {
      if (socket.bytesRead - before > maxBytes) cutBy(new UpstreamFailure('BODY_TOO_LARGE'));
    };
    const onAbort = () => cutBy(new UpstreamFailure('INTERRUPTED'));
    const late = setTimeout(() => cutBy(new UpstreamFailure('TIMEOUT')), timeoutMs);
    const measuring = setInterval(measure, measureEveryMs);
    signal.addEventListener('abort', onAbort);
    try {
      const answer = await run();
      measure();
      if (cut) throw cut;
      return answer;
    } catch (error) {
      throw cut ?? failureOf(error);
    } finally {
      clearTimeout(late);
      clearInterval(measuring);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Drivers have several errors without a code for a connection that is gone. */
  function failureOf(error: unknown): unknown {
    const failure = sqlFailure(error, signal);
    const isLost = !(failure instanceof UpstreamFailure) && socket.destroyed;
    return isLost ? new UpstreamFailure('CONNECTION_LOST') : failure;
  }

  return { socket, exchange };
}
