import { Router, type Request } from 'express';
import type { Fault } from '../faults/faults.ts';
import { applyFault } from '../http/apply-fault.ts';
import { ServiceError } from '../service-error.ts';
import type { PublishedFile, PublishedFiles } from './published-files.ts';
import { sendFileWith } from './send-file.ts';

export interface FileRoutesOptions {
  fault: () => Fault | null;
  /** How late the fault `slow` answers. */
  slowMs: number;
}

/** `GET /datos/{file}`, which needs no token, and does not send again what one has already. */
export function fileRoutes(files: PublishedFiles, { fault, slowMs }: FileRoutesOptions): Router {
  return Router()
    .use('/datos', applyFault(fault, slowMs))
    .get('/datos/:file', async (request, response) => {
      const current = fault();
      const file = await files.read(request.params.file, current);
      if (!file) throw new ServiceError(404, 'no_encontrado', 'El archivo no existe.');
      response.setHeader('ETag', file.etag);
      response.setHeader('Last-Modified', file.changedAt.toUTCString());
      if (isKnown(request, file)) response.status(304).end();
      else sendFileWith(current, response, file);
    });
}

/** Not Express's `fresh`: clients add Cache-Control: no-cache, at which web servers do not look. */
function isKnown(request: Request, { etag, changedAt }: PublishedFile): boolean {
  const tags = request.get('If-None-Match');
  if (tags !== undefined) return tags.split(/\s*,\s*/).includes(etag);
  return Date.parse(request.get('If-Modified-Since') ?? '') >= changedAt.getTime();
}
