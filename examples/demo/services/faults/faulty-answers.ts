import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Response } from 'express';
import { ServiceError } from '../service-error.ts';
import type { Fault } from './faults.ts';

type Answer = (response: Response) => void | Promise<void>;

const MAINTENANCE_PAGE = `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Mantenimiento</title></head>
<body><h1>Sitio en mantenimiento</h1><p>Estamos trabajando para mejorar el servicio.</p></body>
</html>
`;

/** Faults that come in the place of any real answer. */
const ANSWERS_TO_EVERYTHING: Partial<Record<Fault, Answer>> = {
  hang: () => {},
  html: (response) => void response.type('html').send(MAINTENANCE_PAGE),
};

const ANSWERS_TO_DATA_REQUESTS: Partial<Record<Fault, Answer>> = {
  ...ANSWERS_TO_EVERYTHING,
  error500() {
    throw new ServiceError(500, 'error_interno', 'Error al consultar la base de datos.');
  },
  error503(response) {
    response.set('Retry-After', '120');
    throw new ServiceError(503, 'no_disponible', 'El servicio no está disponible.');
  },
  forbidden() {
    throw new ServiceError(403, 'prohibido', 'No tiene permiso de leer este registro.');
  },
  rateLimitedForAges: tooManyRequests('Fri, 31 Dec 9999 23:59:59 GMT'),
  rateLimitedBackwards: tooManyRequests('-86400'),
  rateLimitedByNovel: tooManyRequests('En un lugar de la Mancha, de cuyo nombre no '.repeat(50)),
  emptyBody: (response) => void response.type('json').end(),
  noContent: (response) => void response.status(204).end(),
  async gzipBomb(response) {
    response.type('json').set('Content-Encoding', 'gzip');
    await pipeline(Readable.from(gzippedSpaces()), response).catch(() => {});
  },
  async hugeBody(response) {
    response.type('json');
    // The client is expected to hang up; that ends the pipeline and is no error.
    await pipeline(Readable.from(hugeJson(), { highWaterMark: 1 }), response).catch(() => {});
  },
};

function tooManyRequests(retryAfter: string): Answer {
  return (response) => {
    response.set('Retry-After', retryAfter);
    throw new ServiceError(429, 'demasiadas_solicitudes', 'Ha superado el límite de solicitudes.');
  };
}

/** What the fault answers to a request for a token, if it concerns such requests. */
export function tokenAnswer(fault: Fault | null): Answer | undefined {
  return fault ? ANSWERS_TO_EVERYTHING[fault] : undefined;
}

/** What the fault answers to a request for data in the place of data, if anything. */
export function dataAnswer(fault: Fault | null): Answer | undefined {
  return fault ? ANSWERS_TO_DATA_REQUESTS[fault] : undefined;
}

/** Half a gigabyte of well formed JSON, at a pace that leaves the other services some air. */
async function* hugeJson(): AsyncGenerator<string> {
  const row = JSON.stringify({ id: 'relleno', nombres: 'X'.repeat(1_000) });
  const megabyte = `${row},\n`.repeat(1_000);
  yield '{"pagination":{"page":1,"pageSize":200,"totalRows":1,"hasNextPage":false},"results":[';
  for (let sent = 0; sent < 512; sent += 1) {
    yield megabyte;
    await pause(5);
  }
  yield `${row}]}`;
}

/** A gzip file may be several, one after another (RFC 1952 section 2.2). */
function* gzippedSpaces(): Generator<Buffer> {
  const megabyte = gzipSync(Buffer.alloc(1_000_000, ' '));
  for (let sent = 0; sent < 512; sent += 1) yield megabyte;
}
