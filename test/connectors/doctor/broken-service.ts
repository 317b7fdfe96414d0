import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanRows, type CleanRows, type Row } from './clean-rows.ts';

/** What a service does otherwise than its specification says. Nothing, unless it is named. */
export interface Habits {
  acceptsAnyPassword: boolean;
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

  constructor(habits: Habits, rows: CleanRows) {
    this.#habits = habits;
    this.#rows = rows;
  }

  async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const [, register, below] = /^\/v1\/(\w+)(\/dependencias)?$/.exec(request.url!) ?? [];
    if (request.url === '/oauth/token') return this.#token(new URLSearchParams(body), response);
    const rows = this.#rows[register as keyof CleanRows] as Row[] | undefined;
    if (!rows) return send(response, 404, { code: 'not_found', message: 'No hay tal.' });
    if (!this.#admits(request)) {
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

  #token(form: URLSearchParams, response: ServerResponse): void {
    const { acceptsAnyPassword, issuesNoRefreshToken, refusesRefresh, keepsRefreshTokens } =
      this.#habits;
    const refresh = form.get('refresh_token') ?? '';
    const isRefresh = form.get('grant_type') === 'refresh_token';
    const admitted = isRefresh
      ? !refusesRefresh && this.#refreshTokens.has(refresh)
      : acceptsAnyPassword || form.get('password') === 'clave';
    if (!admitted) return send(response, 401, { code: 'invalid_grant', message: 'No.' });
    if (!keepsRefreshTokens) this.#refreshTokens.delete(refresh);
    const number = ++this.#issued;
    this.#tokens.set(`token-${number}`, 0);
    this.#refreshTokens.add(`renueva-${number}`);
    send(response, 200, {
      access_token: `token-${number}`,
      token_type: 'Bearer',
      expires_in: 600,
      ...(!issuesNoRefreshToken && { refresh_token: `renueva-${number}` }),
    });
  }

  #admits({ headers }: IncomingMessage): boolean {
    if (this.#habits.needsNoToken) return true;
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    const uses = this.#tokens.get(token);
    if (uses === undefined) return false;
    this.#tokens.set(token, uses + 1);
    return uses < this.#habits.tokenLives;
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
    const { page = 1, pageSize = 10, sort = {}, query = {} } = asked;
    const isBad = page < 1 || pageSize < 1 || pageSize > 200;
    if (isBad && !habits.acceptsBadPages) {
      return send(response, 400, { code: 'pagina_invalida', message: 'Fuera de rango.' });
    }
    if (page === 1) this.#readings++;
    const found = this.#sorted(this.#filtered(rows, query), sort);
    const size = Math.min(Math.max(pageSize, 1), habits.largestPage);
    const from = (Math.max(page, 1) - 1) * size;
    const results = found.slice(from, from + size);
    if (habits.repeatsRowAcrossPages && page === 2 && results.length > 0) results[0] = found[0]!;
    const totalRows = Math.max(found.length + habits.totalIsOffBy, 0);
    const hasNext = { right: from + size < totalRows, always: true, never: false };
    const numbered = habits.renumbersIds
      ? results.map((row, index) => ({ ...row, id: `${this.#readings}-${from + index}` }))
      : results;
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

  #filtered(rows: Row[], query: Record<string, string>): Row[] {
    const habits = this.#habits;
    return Object.entries(query).reduce((left, [field, text]) => {
      if (habits.ignoresFilter === field) return left;
      return left.filter((row) => {
        const value = textOf(row, field);
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
        const order = textOf(a, key).localeCompare(textOf(b, key), 'es');
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

const foldAll = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const foldAccents = (text: string) =>
  text.toLowerCase().replace(/[^ñ]/gu, (letter) => foldAll(letter));

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function sendText(response: ServerResponse, type: string, text: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(text);
}
