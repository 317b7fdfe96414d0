import { Router, type Request, type RequestHandler } from 'express';
import { sendWith } from '../faults/faulty-bodies.ts';
import type { Fault } from '../faults/faults.ts';
import { applyFault } from '../http/apply-fault.ts';
import type { DirectusCollections } from './directus-collections.ts';
import { answerDirectusError, forbidden, type ErrorForm } from './directus-errors.ts';
import { requireDirectusToken } from './directus-token.ts';
import { countWith, cutWith } from './faulty-lists.ts';
import { COLLECTIONS, collectionNamed, type CollectionName } from './model/model.ts';
import { shapeOf } from './model/shape.ts';
import { find } from './query/find.ts';
import { readListQuery } from './query/list-query.ts';
import { select, selectionOf } from './query/selection.ts';

export interface DirectusRoutesOptions {
  fault: () => Fault | null;
  /** How late the fault `slow` answers. */
  slowMs: number;
  /** Whether reserved fields are sent too. */
  careless: boolean;
  errorForm: ErrorForm;
  /** Rows at once; more are refused. */
  mostAtOnce: number;
  /** Whether the role may not read the field `id`, nor sort or filter by it. */
  hidesId: boolean;
  /** Called before a page, counted from 1, is cut, so that items may change between two pages. */
  onPage: (collection: CollectionName, page: number) => void | Promise<void>;
}

/** `GET /items/{collection}` and `GET /items/{collection}/{id}`, with the token they require. */
export function directusRoutes(
  collections: DirectusCollections,
  { fault, slowMs, careless, errorForm, mostAtOnce, hidesId, onPage }: DirectusRoutesOptions,
): Router {
  const shapes = new Map(
    COLLECTIONS.map((name) => [name, shapeOf(name, collections.spelling, { careless, hidesId })]),
  );

  const list: RequestHandler = async (request, response) => {
    const collection = collectionOf(request);
    const shape = shapes.get(collection)!;
    const query = readListQuery(parametersOf(request), mostAtOnce);
    const selection = selectionOf(query.fields, shape);
    const { limit, offset } = query;
    await onPage(collection, limit > 0 ? Math.floor(offset / limit) + 1 : 1);

    const current = fault();
    const items = collections.items(collection);
    const found = find(items, query, shape);
    const counted = { total_count: items, filter_count: found };
    const meta = query.counts.map((name) => [name, countWith(current, counted[name])]);
    sendWith(current, response, {
      ...(meta.length > 0 && { meta: Object.fromEntries(meta) }),
      data: cutWith(current, found, query).map((item) => select(item, selection, query.lists)),
    });
  };

  const one: RequestHandler = (request, response) => {
    const collection = collectionOf(request);
    const query = readListQuery(parametersOf(request), mostAtOnce);
    const selection = selectionOf(query.fields, shapes.get(collection)!);
    const item = collections.items(collection).find(({ id }) => id === request.params['id']);
    if (!item) throw forbidden();
    sendWith(fault(), response, { data: select(item, selection, query.lists) });
  };

  return Router()
    .use('/items', applyFault(fault, slowMs), requireDirectusToken(collections.code, fault))
    .get('/items/:collection', list)
    .get('/items/:collection/:id', one)
    .use('/items', answerDirectusError(errorForm));
}

function collectionOf(request: Request): CollectionName {
  const collection = collectionNamed(String(request.params['collection']));
  if (collection === undefined) throw forbidden();
  return collection;
}

/** The query as it was sent: how an application has its queries parsed makes no difference. */
function parametersOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.originalUrl.replace(/^[^?]*/, ''));
}
