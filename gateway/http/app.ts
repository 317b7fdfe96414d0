import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Response } from 'express';
import type { Registry as MetricsRegistry } from 'prom-client';
import { requestIdOf } from '../../service/request-id.ts';
import type { Wait } from '../shards/deadline.ts';
import type { QueryContext } from '../shards/sharded-data-source.ts';
import { handleHttpErrors, notFound } from './http-errors.ts';

export interface HttpAppOptions {
  graphql: ApolloServer<QueryContext>;
  /** Time for a whole query, all its shards and refills included. */
  queryDeadlineMs: number;
  metrics: MetricsRegistry;
  /** False while starting and draining. */
  isReady: () => boolean;
}

/** Everything that the gateway serves over HTTP. */
export function createHttpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response, next) => {
    response.set({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-request-id': requestIdOf(request.headers),
    });
    next();
  });
  app.get('/livez', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_request, response) => {
    const ready = options.isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(options.metrics.contentType).send(await options.metrics.metrics());
  });
  app.use(
    '/graphql',
    express.json({ limit: '200kb', type: ['application/json', 'application/graphql+json'] }),
    expressMiddleware(options.graphql, {
      context: async ({ res }): Promise<QueryContext> => ({
        requestId: String(res.get('x-request-id')),
        purpose: 'QUERY',
        ...waitFor(res, options.queryDeadlineMs),
      }),
    }),
  );
  app.use(notFound);
  app.use(handleHttpErrors);
  return app;
}

/** A query is waited for until its deadline, or until its client is gone. */
function waitFor(response: Response, ms: number): Wait {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  response.once('close', () => {
    clearTimeout(timer);
    controller.abort();
  });
  return { signal: controller.signal, deadlineAt: performance.now() + ms };
}
