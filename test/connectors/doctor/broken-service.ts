import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanRows, type CleanRows, type Row } from './clean-rows.ts';

/** What a service does otherwise than its specification says. Nothing, unless it is named. */
export interface Habits {
  acceptsAnyPassword: boolean;
  acceptsAnyClient: boolean;
  /** Refuses a wrong account with this status. */
  refusesWith: number;
  /** What it says of the life of a token, in seconds, and how long it accepts one. */
  tokenLifeSeconds: number;
  acceptsTokenFor: number;
  /** Breaks where a token is missing. */
  breaksWithoutToken: boolean;
  listsToAnybody: boolean;
  /** Every so many requests it fails like this. */
  failsEvery: { requests: number; with: 500 | 503 | 429 | 'hangs' } | null;
  needsNoToken: boolean;
  issuesNoRefreshToken: boolean;
  refusesRefresh: boolean;
  keepsRefreshTokens: boolean;
  /** Tokens die after so many requests. */
  tokenLives: number;
  largestPage: number;
  echoesNoPageSize: boolean;
  acceptsBadPages: boolean;
  breaksOnBadJson: boolean;
  ignoresSortBy: string | null;
  ignoresFilter: string | null;
  comparesExactly: string | null;
  /** Finds whole values or beginnings only. */
  findsOnly: { field: string; what: 'whole' | 'beginnings' } | null;
  takesEnieForN: string | null;
  needsAllCodes: boolean;
  answersNothingWith404: boolean;
  searchTakesMs: number;
  totalIgnoresFilter: boolean;
  defaultPageSize: number;
  breaksBeyondEnd: boolean;
  fullPageHasNext: boolean;
  acceptsUnknownSort: boolean;
  breaksOnUnknownSort: boolean;
  sortsByBytes: boolean;
  capturesWhenRead: boolean;
  numbersByPlace: boolean;
  losesEnie: string | null;
  takesPatterns: string | null;
  /** Added to every total. */
  totalIsOffBy: number;
  /** Never, on the last page, or always. */
  hasNextPage: 'right' | 'always' | 'never';
  repeatsRowAcrossPages: boolean;
  renumbersIds: boolean;
  listsNoInstitutions: boolean;
  /** Answers pages with this instead of JSON. */
  answersWith: 'json' | 'html' | 'latin1' | 'nothing' | 'hangs' | '503';
}

const good: Habits = {
  acceptsAnyPassword: false,
  acceptsAnyClient: false,
  refusesWith: 401,
  tokenLifeSeconds: 600,
  acceptsTokenFor: Infinity,
  breaksWithoutToken: false,
  listsToAnybody: false,
  failsEvery: null,
  findsOnly: null,
  takesEnieForN: null,
  needsAllCodes: false,
  answersNothingWith404: false,
  searchTakesMs: 0,
  totalIgnoresFilter: false,
  defaultPageSize: 10,
  breaksBeyondEnd: false,
  fullPageHasNext: false,
  acceptsUnknownSort: false,
  breaksOnUnknownSort: false,
  sortsByBytes: false,
  capturesWhenRead: false,
  numbersByPlace: false,
  needsNoToken: false,
  issuesNoRefreshToken: false,
  refusesRefresh: false,
  keepsRefreshTokens: false,
  tokenLives: Infinity,
  largestPage: 200,
  echoesNoPageSize: false,
  acceptsBadPages: false,
  breaksOnBadJson: false,
  ignoresSortBy: null,
  ignoresFilter: null,
  comparesExactly: null,
  losesEnie: null,
  takesPatterns: null,
  totalIsOffBy: 0,
  hasNextPage: 'right',
  repeatsRowAcrossPages: false,
  renumbersIds: false,
  listsNoInstitutions: false,
  answersWith: 'json',
};

export interface TestService {
  url: string;
  close(): Promise<void>;
}

const running: Server[] = [];

/** A REST v1 service of its own, as good as its rows and its habits. */
export async function startTestService(
  habits: Partial<Habits> = {},
  rows: CleanRows = cleanRows(),
): Promise<TestService> {
  const service = new RestService({ ...good, ...habits }, rows);
  const server = createServer((request, response) => {
    service.respond(request, response).catch(() => send(response, 500, {}));
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

export async function stopTestServices(): Promise<void> {
  await Promise.all(running.splice(0).map(stop));
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

class RestService {
  readonly #habits: Habits;
  readonly #rows: CleanRows;
  readonly #tokens = new Map<string, number>();
  readonly #refreshTokens = new Set<string>();
  #issued = 0;
  #readings = 0;
  #requests = 0;
  readonly #issuedAt = new Map<string, number>();

  constructor(habits: Habits, rows: CleanRows) {
    this.#habits = habits;
    this.#rows = rows;
  }

  async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const [, register, below] = /^\/v1\/(\w+)(\/dependencias)?$/.exec(request.url!) ?? [];
    if (request.url === '/oauth/token') {
      return this.#token(new URLSearchParams(body), request.headers.authorization, response);
    }
    const { failsEvery, breaksWithoutToken, listsToAnybody } = this.#habits;
    const isFailing = failsEvery && ++this.#requests % failsEvery.requests === 0;
    if (isFailing && failsEvery.with === 'hangs') await sleep(60_000);
    else if (isFailing) return send(response, Number(failsEvery.with), {});
    const rows = this.#rows[register as keyof CleanRows] as Row[] | undefined;
    if (!rows) return send(response, 404, { code: 'not_found', message: 'No hay tal.' });
    const isOpen = below !== undefined && listsToAnybody;
    if (breaksWithoutToken && !request.headers.authorization) return send(response, 500, {});
    if (!isOpen && !this.#admits(request)) {
      return send(response, 401, { code: 'invalid_token', message: 'Falta un token.' });
    }
    if (below) {
      const names = new Set(rows.map((row) => row['institucionDependencia']?.nombre));
      const listed = this.#habits.listsNoInstitutions ? [] : [...names];
      return send(
        response,
        200,
        listed.map((nombre) => ({ nombre })),
      );
    }
    return this.#search(rows, body, response);
  }

  #token(form: URLSearchParams, client: string | undefined, response: ServerResponse): void {
    const { acceptsAnyPassword, issuesNoRefreshToken, refusesRefresh, keepsRefreshTokens } =
      this.#habits;
    const secret = Buffer.from(client?.replace('Basic ', '') ?? '', 'base64').toString();
    const isClient = this.#habits.acceptsAnyClient || secret === 'pdn:secreto';
    const refresh = form.get('refresh_token') ?? '';
    const isRefresh = form.get('grant_type') === 'refresh_token';
    const admitted = isRefresh
      ? !refusesRefresh && this.#refreshTokens.has(refresh)
      : form.get('username') === 'pdn' && (acceptsAnyPassword || form.get('password') === 'clave');
    if (!admitted || !isClient) {
      const error = { code: 'invalid_grant', message: 'No.' };
      return send(response, this.#habits.refusesWith, error);
    }
    if (!keepsRefreshTokens) this.#refreshTokens.delete(refresh);
    const number = ++this.#issued;
    this.#tokens.set(`token-${number}`, 0);
    this.#issuedAt.set(`token-${number}`, Date.now());
    this.#refreshTokens.add(`renueva-${number}`);
    send(response, 200, {
      access_token: `token-${number}`,
      token_type: 'Bearer',
      expires_in: this.#habits.tokenLifeSeconds,
      ...(!issuesNoRefreshToken && { refresh_token: `renueva-${number}` }),
    });
  }

  #admits({ headers }: IncomingMessage): boolean {
    if (this.#habits.needsNoToken) return true;
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    const uses = this.#tokens.get(token);
    if (uses === undefined) return false;
    this.#tokens.set(token, uses + 1);
    const ageSeconds = (Date.now() - this.#issuedAt.get(token)!) / 1000;
    const { tokenLives, acceptsTokenFor, tokenLifeSeconds } = this.#habits;
    const life = acceptsTokenFor === Infinity ? tokenLifeSeconds : acceptsTokenFor;
    return uses < tokenLives && ageSeconds < life;
  }

  async #search(rows: Row[], body: string, response: ServerResponse): Promise<void> {
    const habits = this.#habits;
    if (habits.answersWith === 'hangs') await sleep(60_000);
    if (habits.answersWith === '503') return send(response, 503, {});
    let asked: any;
    try {
      asked = JSON.parse(body);
    } catch {
      const status = habits.breaksOnBadJson ? 500 : 400;
      return send(response, status, { code: 'solicitud_invalida', message: 'No es JSON.' });
    }
    const { page = 1, pageSize = habits.defaultPageSize, sort = {}, query = {} } = asked;
    const isKnown = rows.length === 0 || Object.keys(sort).every((key) => textsOf(rows, key) > 0);
    if (!isKnown && habits.breaksOnUnknownSort) return send(response, 500, {});
    if (!isKnown && !habits.acceptsUnknownSort) {
      return send(response, 400, { code: 'orden_invalido', message: 'No hay tal clave.' });
    }
    if (Object.keys(query).length > 0) await sleep(habits.searchTakesMs);
    const isBad = page < 1 || pageSize < 1 || pageSize > 200;
    if (isBad && !habits.acceptsBadPages) {
      return send(response, 400, { code: 'pagina_invalida', message: 'Fuera de rango.' });
    }
    if (page === 1) this.#readings++;
    const found = this.#sorted(this.#filtered(rows, query), sort);
    if (habits.answersNothingWith404 && found.length === 0) return send(response, 404, {});
    if (habits.breaksBeyondEnd && page > 1 && (page - 1) * pageSize >= found.length) {
      return send(response, 500, {});
    }
    const size = Math.min(Math.max(pageSize, 1), habits.largestPage);
    const from = (Math.max(page, 1) - 1) * size;
    const results = found.slice(from, from + size);
    if (habits.repeatsRowAcrossPages && page === 2 && results.length > 0) results[0] = found[0]!;
    const counted = habits.totalIgnoresFilter ? rows : found;
    const totalRows = Math.max(counted.length + habits.totalIsOffBy, 0);
    const isFull = habits.fullPageHasNext && page > 1 && from + size === totalRows;
    const hasNext = { right: from + size < totalRows || isFull, always: true, never: false };
    const numbered = results.map((row, index) => ({
      ...row,
      ...(habits.renumbersIds && { id: `${this.#readings}-${from + index}` }),
      ...(habits.numbersByPlace && { id: `N-${from + index}` }),
      ...(habits.capturesWhenRead && { fechaCaptura: new Date().toISOString() }),
    }));
    const answer = {
      pagination: {
        page,
        pageSize: habits.echoesNoPageSize ? 10 : pageSize,
        totalRows,
        hasNextPage: hasNext[habits.hasNextPage],
      },
      results: numbered,
    };
    if (habits.answersWith === 'html') return sendText(response, 'text/html', '<p>Mantenimiento');
    if (habits.answersWith === 'nothing') return sendText(response, 'application/json', '');
    if (habits.answersWith === 'latin1') {
      const text = Buffer.from(JSON.stringify(answer), 'latin1');
      return sendText(response, 'application/json', text);
    }
    send(response, 200, answer);
  }

  #filtered(rows: Row[], query: Record<string, any>): Row[] {
    const habits = this.#habits;
    return Object.entries(query).reduce((left, [field, text]) => {
      if (habits.ignoresFilter === field) return left;
      if (Array.isArray(text)) {
        return left.filter((row) => {
          const has = (code: unknown) => row[field]?.some((item: Row) => item['clave'] === code);
          return habits.needsAllCodes ? text.every(has) : text.some(has);
        });
      }
      return left.filter((row) => {
        const value = textOf(row, field);
        if (habits.findsOnly?.field === field) {
          const [whole, part] = [foldAccents(value), foldAccents(text)];
          return habits.findsOnly.what === 'whole' ? whole === part : whole.startsWith(part);
        }
        if (habits.takesEnieForN === field) return foldAll(value).includes(foldAll(text));
        if (habits.comparesExactly === field) return value.includes(text);
        const fold = habits.losesEnie === field ? foldAll : foldAccents;
        if (habits.takesPatterns === field) return new RegExp(fold(text)).test(fold(value));
        const wanted = habits.losesEnie === field ? foldAccents(text) : fold(text);
        return fold(value).includes(wanted);
      });
    }, rows);
  }

  #sorted(rows: Row[], sort: Record<string, 'asc' | 'desc'>): Row[] {
    const keys = Object.entries(sort).filter(([key]) => key !== this.#habits.ignoresSortBy);
    return rows.toSorted((a, b) => {
      for (const [key, direction] of keys) {
        const [one, other] = [textOf(a, key), textOf(b, key)];
        const byBytes = one < other ? -1 : one > other ? 1 : 0;
        const order = this.#habits.sortsByBytes ? byBytes : one.localeCompare(other, 'es');
        if (order !== 0) return direction === 'asc' ? order : -order;
      }
      return String(a['id']).localeCompare(String(b['id']));
    });
  }
}

function textOf(row: Row, field: string): string {
  const inner = row['servidorPublicoSancionado'] ?? row['particularSancionado'] ?? {};
  const value =
    field === 'institucionDependencia' ? row[field]?.nombre : (row[field] ?? inner[field]);
  return typeof value === 'string' ? value : String(value?.nombre ?? '');
}

/** How many rows have a text for a sort key. */
const textsOf = (rows: Row[], key: string) => rows.filter((row) => textOf(row, key) !== '').length;

const foldAll = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const foldAccents = (text: string) =>
  text.toLowerCase().replace(/[^ñ]/gu, (letter) => foldAll(letter));

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function sendText(response: ServerResponse, type: string, text: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(text);
}
