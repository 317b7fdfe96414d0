import { ServiceError } from '../service-error.ts';
import { fold } from './fold.ts';
import type { RegisterDefinition } from './register-definition.ts';

type Direction = 'asc' | 'desc';

/** A request body that was read and found well formed. */
export interface SearchRequest {
  page: number;
  pageSize: number;
  sort: [column: string, direction: Direction][];
  /** When present, the other filters do not count. */
  id: string | undefined;
  texts: [column: string, folded: string][];
  codes: [name: string, anyOf: (string | number)[]][];
  rfcSolicitante: string | undefined;
}

const LARGEST_PAGE = 200;

type Vocabulary = Pick<
  RegisterDefinition<{ id: string }>,
  'searchable' | 'sortable' | 'rfcSolicitanteIn'
> & { codes: Record<string, unknown> };

/**
 * Reads the body of a search. Filters that the register does not know are ignored, as the states'
 * services do; anything else that is out of order is refused with 400.
 */
export function readSearchRequest(body: unknown, register: Vocabulary): SearchRequest {
  const request = readObject(body ?? {}, 'solicitud');
  const query = readObject(request['query'] ?? {}, 'query');
  const requester = register.rfcSolicitanteIn === 'query' ? query : request;
  return {
    page: readNumber(request['page'] ?? 1, Number.MAX_SAFE_INTEGER, 'page'),
    pageSize: readNumber(request['pageSize'] ?? 10, LARGEST_PAGE, 'pageSize'),
    sort: readSort(request['sort'] ?? {}, register.sortable),
    id: readText(query, 'id'),
    texts: register.searchable.flatMap((column) => {
      const text = readText(query, column);
      return text === undefined ? [] : [[column, fold(text)] as [string, string]];
    }),
    codes: Object.keys(register.codes).flatMap((name) => {
      const anyOf = readCodes(query, name);
      return anyOf.length === 0 ? [] : [[name, anyOf] as [string, (string | number)[]]];
    }),
    rfcSolicitante: readText(requester, 'rfcSolicitante'),
  };
}

function readObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw malformed(`${name} debe ser un objeto.`);
}

function readNumber(value: unknown, highest: number, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highest) {
    return value;
  }
  throw new ServiceError(400, 'pagina_invalida', `${name} está fuera de rango.`);
}

function readSort(value: unknown, sortable: readonly string[]): [string, Direction][] {
  return Object.entries(readObject(value, 'sort')).map(([column, direction]) => {
    if (!sortable.includes(column)) throw malformed(`No se puede ordenar por ${column}.`);
    if (direction === 'asc' || direction === 'desc') return [column, direction];
    throw malformed(`El orden de ${column} debe ser asc o desc.`);
  });
}

/** A text filter; an empty one is as good as none. */
function readText(query: Record<string, unknown>, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw malformed(`${name} debe ser texto.`);
}

/** A filter by codes: a list or, for tipoPersona, a single one. */
function readCodes(query: Record<string, unknown>, name: string): (string | number)[] {
  return [query[name] ?? []].flat().filter((code) => {
    if (typeof code === 'string' || typeof code === 'number') return code !== '';
    throw malformed(`${name} debe contener claves.`);
  }) as (string | number)[];
}

function malformed(message: string): ServiceError {
  return new ServiceError(400, 'solicitud_invalida', message);
}
