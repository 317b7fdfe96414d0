import type { FailureCode } from '../../../../specs/outcomes.ts';
import { systemClock, type Clock } from '../../../../connectors/clock.ts';
import type { HttpRequest, SendRequest } from '../../../../connectors/http/send-request.ts';
import { UpstreamFailure } from '../../../../connectors/http/upstream-failure.ts';
import type { Row } from '../clean-rows.ts';

/** What is asked of a register. */
export interface Asked {
  page: number;
  pageSize: number;
  sort: Record<string, 'asc' | 'desc'>;
  query: Record<string, unknown>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface PageReply {
  pagination: Record<string, unknown>;
  results: unknown[];
}

/** A clock whose waits are over at once, and move it on. */
function steppingClock(): Clock & { step(ms: number): void } {
  let ahead = 0;
  const step = (ms: number) => void (ahead += Math.max(ms, 0));
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    sleep: async (ms) => step(ms),
    step,
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  const body = Buffer.from(JSON.stringify(value));
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

export const foldAll = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
export const fold = (text: string) => text.toLowerCase().replace(/[^ñ]/gu, foldAll);

/**
 * A sound service of REST v1 for one register. Each of its parts is a member of its own, so that a defect replaces
 * one of them. It is asked without a network: what the network does is planted as well.
 */
export class PlantedService {
  rows: Row[];
  readonly clock = steppingClock();
  tokenLifeMs = 30_000;
  /** Requests for data until now. */
  requests = 0;
  readonly tokens = new Map<string, { endsAt: number; uses: number }>();
  readonly refreshTokens = new Set<string>();
  #issued = 0;

  constructor(rows: Row[]) {
    this.rows = rows;
  }

  readonly send: SendRequest = async (request) => {
    const { status, headers, body } = await this.reply(request);
    const receivedAt = this.clock.now();
    const isRead = status === 200 || request.readsRefusal === true;
    return { status, headers, body: isRead ? body : Buffer.alloc(0), receivedAt };
  };

  async reply(request: HttpRequest): Promise<Reply> {
    const { pathname } = new URL(request.url);
    if (pathname === '/oauth/token') return this.issue(request);
    this.requests++;
    return this.data(request, pathname.endsWith('/dependencias'));
  }

  async data(request: HttpRequest, isList: boolean): Promise<Reply> {
    const token = request.headers['authorization']?.replace('Bearer ', '') ?? null;
    if (!this.admits(token, isList)) return this.refusal(token);
    if (isList) return json(200, this.institutions());
    return this.register(request.body ?? '');
  }

  register(body: string): Reply {
    let asked: unknown;
    try {
      asked = JSON.parse(body);
    } catch {
      return this.badRequest('JSON');
    }
    const { page = 1, pageSize = 10, sort = {}, query = {} } = asked as Partial<Asked>;
    if (page < 1 || pageSize < 1 || pageSize > 200) return this.badRequest('page');
    if (!Object.keys(sort).every((key) => sortable.has(key))) return this.badRequest('sort');
    try {
      return json(200, this.page({ page, pageSize, sort, query }));
    } catch {
      return json(500, {});
    }
  }

  badRequest(_what: 'JSON' | 'page' | 'sort'): Reply {
    return json(400, { code: 'solicitud_invalida', message: 'No.' });
  }

  page({ page, pageSize, sort, query }: Asked): PageReply {
    const found = this.sorted(this.found(query), sort);
    const results = found.slice((page - 1) * pageSize, page * pageSize);
    const hasNextPage = page * pageSize < found.length;
    return { pagination: { page, pageSize, totalRows: found.length, hasNextPage }, results };
  }

  found(query: Record<string, unknown>): Row[] {
    const conditions = Object.entries(query);
    return this.rows.filter((row) =>
      conditions.every(([field, wanted]) => this.meets(row, field, wanted)),
    );
  }

  meets(row: Row, field: string, wanted: unknown): boolean {
    if (Array.isArray(wanted)) {
      const items = Array.isArray(row[field]) ? row[field] : [];
      const codes = items.map((item: Row) => item?.['clave']);
      return this.hasCodes(codes, wanted);
    }
    const value = valueOf(row, field);
    if (field === 'id') return value === wanted;
    return this.matches(value, String(wanted), field);
  }

  hasCodes(codes: unknown[], wanted: unknown[]): boolean {
    return wanted.some((code) => codes.includes(code));
  }

  matches(value: string, wanted: string, _field: string): boolean {
    return fold(value).includes(fold(wanted));
  }

  sorted(rows: Row[], sort: Record<string, 'asc' | 'desc'>): Row[] {
    return rows.toSorted((a, b) => {
      for (const [key, direction] of Object.entries(sort)) {
        const order = this.compare(valueOf(a, key), valueOf(b, key), key);
        if (order !== 0) return this.turned(order, direction, key);
      }
      return this.ties(a, b);
    });
  }

  turned(order: number, direction: 'asc' | 'desc', _key: string): number {
    return direction === 'asc' ? order : -order;
  }

  ties(a: Row, b: Row): number {
    return String(a['id']).localeCompare(String(b['id']));
  }

  compare(one: string, other: string, _key: string): number {
    return collator.compare(one, other);
  }

  institutions(): unknown {
    const names = new Set(this.rows.map((row) => row['institucionDependencia']?.nombre));
    return [...names].map((nombre) => ({ nombre }));
  }

  issue({ body = '', headers }: HttpRequest): Reply {
    const form = new URLSearchParams(body);
    const pair = Buffer.from((headers['authorization'] ?? '').replace('Basic ', ''), 'base64');
    if (!this.isClient(pair.toString())) return this.refuseAccount('invalid_client');
    const refresh = form.get('refresh_token');
    const isOwner =
      refresh === null
        ? this.isOwner(form.get('username'), form.get('password'))
        : this.renews(refresh);
    if (!isOwner) return this.refuseAccount('invalid_grant');
    const number = ++this.#issued;
    const endsAt = this.clock.now().getTime() + this.tokenLifeMs;
    this.tokens.set(`token-${number}`, { endsAt, uses: 0 });
    this.refreshTokens.add(`renueva-${number}`);
    return json(200, this.token(`token-${number}`, `renueva-${number}`, refresh !== null));
  }

  token(access: string, refresh: string, _isRenewed: boolean): Record<string, unknown> {
    const life = { token_type: 'Bearer', expires_in: this.tokenLifeMs / 1000 };
    return { access_token: access, refresh_token: refresh, ...life };
  }

  isClient(pair: string): boolean {
    return pair === 'pdn:secreto';
  }

  isOwner(username: string | null, password: string | null): boolean {
    return username === 'pdn' && password === 'clave';
  }

  renews(refresh: string): boolean {
    return this.refreshTokens.delete(refresh);
  }

  refuseAccount(error: string): Reply {
    return json(401, { error });
  }

  admits(token: string | null, _isList: boolean): boolean {
    const known = this.tokens.get(token ?? '');
    if (!known) return false;
    known.uses++;
    return this.isAlive(known);
  }

  isAlive({ endsAt }: { endsAt: number; uses: number }): boolean {
    return this.clock.now().getTime() < endsAt;
  }

  refusal(_token: string | null): Reply {
    return json(401, { code: 'invalid_token', message: 'Falta un token.' });
  }
}

export function fails(code: FailureCode, cause: string | null = null): never {
  throw new UpstreamFailure(code, cause);
}

const collator = new Intl.Collator('es', { sensitivity: 'base', ignorePunctuation: true });

const sortable = new Set([
  'nombres',
  'primerApellido',
  'segundoApellido',
  'institucionDependencia',
  'puesto',
  'nombreRazonSocial',
]);

/** The text of a sort key or a filter in a row. */
export function valueOf(row: Row, field: string): string {
  const inner = row['servidorPublicoSancionado'] ?? row['particularSancionado'] ?? {};
  const value = row[field] ?? inner[field];
  return typeof value === 'string' ? value : String(value?.nombre ?? '');
}
