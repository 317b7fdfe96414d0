import type { IncomingMessage } from 'node:http';
import {
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { Route } from '../../serve/listener.ts';
import { jsonReply, type Reply } from '../../serve/reply.ts';
import type { Authorization } from '../oauth/authorization.ts';
import type { PublishedState } from '../published-state.ts';
import { publishedCollections, type PublishedCollection } from './collections.ts';
import { readFilter, type ReadFilter } from './filter.ts';
import { itemOf } from './item.ts';

/** Directus's own default; more than the most is given as the most. */
const usualLimit = 100;
const mostRows = 1000;

const sortColumns: Readonly<Record<string, string>> = {
  id: 'provider_id',
  expediente: 'expediente',
  'datosGenerales.nombres': 'nombres',
  'datosGenerales.primerApellido': 'primerApellido',
  'datosGenerales.segundoApellido': 'segundoApellido',
  'datosGenerales.nombreRazonSocial': 'nombreRazonSocial',
  'entePublico.nombre': 'institucion',
  'resolucion.fechaResolucion': 'resolved',
};

/**
 * The four collections of S3 v2 with the parameters that the PDN's wrapper sends: `fields`, `limit`,
 * `offset`, `meta`, `sort`, `filter`. Relations are always expanded, whatever `fields` says.
 */
export function directusRoutes(
  state: PublishedState,
  authorization: Authorization,
): [string, Route][] {
  return publishedCollections.map((collection): [string, Route] => [
    `/items/${collection.name}`,
    {
      name: 's3-v2',
      method: 'GET',
      answer: async (request) =>
        (await authorization.refuseFixed(request)) ?? answer(state, collection, request),
    },
  ]);
}

function answer(
  { store, sources }: PublishedState,
  collection: PublishedCollection,
  request: IncomingMessage,
): Reply {
  const params = new URL(request.url!, 'http://localhost').searchParams;
  const asked = readParameters(params);
  if ('problem' in asked) return invalid(asked.problem);
  const sourceIds = sources.filter(({ system }) => system === 'S3').map(({ id }) => id);
  const { limit, offset, sort, filter } = asked;
  const { subject, gravedad } = collection;
  const select = (wanted: ReadFilter, rows: number) =>
    store.slice(
      {
        system: 'S3',
        sourceIds,
        filter: { ...commonCodes(wanted.filter), subject: [subject] },
      },
      {
        sort,
        offset: rows === 0 ? 0 : offset,
        limit: rows,
        ...(wanted.providerIds && { providerIds: wanted.providerIds }),
        ...(gravedad && { equal: [{ column: 'gravedad', values: gravedad }] }),
      },
    );
  const { rows, total } = select(filter, limit);
  const all = select({ filter: {} }, 0).total;
  const bySource = new Map(sources.map((source) => [source.id, source]));
  return jsonReply(200, {
    data: rows.map((stored) => itemOf(collection, bySource.get(stored.sourceId)!, stored)),
    meta: { total_count: all, filter_count: total },
  });
}

interface Parameters {
  limit: number;
  offset: number;
  sort: { column: string; descending: boolean }[];
  filter: ReadFilter;
}

function readParameters(params: URLSearchParams): Parameters | { problem: string } {
  const limit = wholeNumber(params.get('limit'), usualLimit, -1);
  const page = wholeNumber(params.get('page'), 1, 1);
  if (limit === null || page === null) return { problem: 'limit and page must be whole numbers.' };
  const size = limit === -1 ? mostRows : Math.min(limit, mostRows);
  const offset = wholeNumber(params.get('offset'), (page - 1) * size, 0);
  if (offset === null) return { problem: 'offset must be a whole number from 0.' };
  const sort = (params.get('sort') ?? 'id').split(',').filter(Boolean).map(sortKey);
  if (sort.includes(null)) return { problem: `sort knows ${Object.keys(sortColumns).join(', ')}.` };
  const filter = parseFilter(params.get('filter'));
  if (filter === null || params.get('search')) {
    return { problem: 'This filter is not answered here: see the documentation of what is.' };
  }
  return { limit: size, offset, sort: sort.filter((key) => key !== null), filter };
}

function wholeNumber(text: string | null, usual: number, least: number): number | null {
  if (text === null || text === '') return usual;
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= least ? number : null;
}

function sortKey(key: string): { column: string; descending: boolean } | null {
  const descending = key.startsWith('-');
  const column = sortColumns[descending ? key.slice(1) : key];
  return column === undefined ? null : { column, descending };
}

function parseFilter(text: string | null): ReadFilter | null {
  if (text === null || text === '') return { filter: {} };
  try {
    return readFilter(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keys of v2 as our own codes; one that nobody knows finds nothing. */
function commonCodes(filter: ReadFilter['filter']): ReadFilter['filter'] {
  const { tipoSancion, tipoFalta } = filter as Record<string, string[] | undefined>;
  return {
    ...filter,
    ...(tipoSancion && {
      tipoSancion: tipoSancion.flatMap((key) => [
        ...new Set(
          [sancionesServidores, sancionesParticulares].flatMap(
            (catalogue) => catalogue.find(key)?.code ?? [],
          ),
        ),
      ]),
    }),
    ...(tipoFalta && { tipoFalta: tipoFalta.flatMap((key) => tiposFalta.find(key)?.code ?? []) }),
  };
}

function invalid(message: string): Reply {
  return jsonReply(400, { errors: [{ message, extensions: { code: 'INVALID_QUERY' } }] });
}
