import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createSchema, describeEach, describeOn, type Schema } from './databases.ts';
import { failureOf, pagesOf, readRows, sqlSource } from './source.ts';

let schema: Schema;
const query = () => `SELECT * FROM ${schema.name}.registro`;
const source = (changes: object = {}, limits: object = {}) =>
  sqlSource({ database: schema.url, query: query(), ...changes }, limits);

describeEach('A reading that fails says why, and not in the words of the server', (engine) => {
  const sleep = engine.name === 'PostgreSQL' ? 'pg_sleep(30)' : 'SLEEP(30)';
  const sleeping = () =>
    `SELECT id, nombre, ${sleep} AS pausa FROM ${schema.name}.registro WHERE id = 1`;

  beforeEach(async () => {
    schema = await createSchema(engine);
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    await schema.run("INSERT INTO @.registro VALUES (1, 'Noemí'), (2, 'Raúl'), (3, 'Iris')");
  });

  afterEach(async () => {
    await schema.drop();
  });

  test.each([
    ['a user that there is not', { username: 'nadie' }, 'UNAUTHORIZED'],
    ['a database that there is not', { pathname: '/ninguna' }, /WRONG_SHAPE|FORBIDDEN/],
    ['a port where nobody listens', { port: '1' }, 'CONNECTION_REFUSED'],
    [
      'a host that has no address',
      { host: 'base.invalid', search: 'sslmode=disable' },
      'DNS_FAILED',
    ],
    ['a server that does not encrypt', { search: 'sslmode=require' }, 'TLS_FAILED'],
    [
      'an authority without a certificate',
      { search: 'sslmode=require&sslrootcert=/no.pem' },
      'TLS_FAILED',
    ],
  ])('%s', async (_what, parts, code) => {
    const address = Object.assign(new URL(schema.url), parts);
    expect(await failureOf(source({ database: address.href }))).toMatchObject({
      name: 'UpstreamFailure',
      code: expect.stringMatching(code),
    });
  });

  test.each([
    ['a table that there is not', 'SELECT * FROM @.ninguna', 'WRONG_SHAPE'],
    ['a column that there is not', 'SELECT id, nombre, ninguna FROM @.registro', 'WRONG_SHAPE'],
    ['a query that is none', 'SELECT FROM WHERE', 'WRONG_SHAPE'],
    [
      'two statements',
      "SELECT 1 AS id, 'x' AS nombre) AS r; DELETE FROM @.registro; --",
      'WRONG_SHAPE',
    ],
    ['a query that writes', "SELECT @.escribe() AS id, 'x' AS nombre", 'WRONG_SHAPE'],
    ['a table that the user may not read', 'SELECT * FROM @_2.registro', 'FORBIDDEN'],
  ])('%s', async (_what, text, code) => {
    await schema.run(
      engine.name === 'PostgreSQL'
        ? "CREATE FUNCTION @.escribe() RETURNS int SECURITY DEFINER LANGUAGE sql AS 'DELETE FROM @.registro RETURNING id'"
        : 'CREATE FUNCTION @.escribe() RETURNS int BEGIN DELETE FROM @.registro; RETURN 1; END',
    );
    await schema.run('CREATE SCHEMA @_2');
    try {
      await schema.run("CREATE TABLE @_2.registro AS SELECT 1 AS id, 'x' AS nombre");
      const failure = await failureOf(source({ query: text.replaceAll('@', schema.name) }));
      expect(failure).toMatchObject({ code, cause: expect.stringMatching(/^SQLSTATE \w{5}$/) });
      expect(await readRows(source())).toHaveLength(3);
      expect(await connectionsLeft()).toBe(0);
    } finally {
      await schema.run(`DROP SCHEMA @_2${engine.name === 'PostgreSQL' ? ' CASCADE' : ''}`);
    }
  });

  test('a statement that takes the server too long', async () => {
    const slow = source(
      { query: sleeping(), statementTimeoutMs: 1000 },
      { requestTimeoutMs: 20_000 },
    );
    expect(await failureOf(slow)).toMatchObject({
      code: 'TIMEOUT',
      cause: expect.stringMatching(/^SQLSTATE/),
    });
  });

  test('a server that does not keep that time', async () => {
    const slow = source({ query: sleeping(), statementTimeoutMs: 1500 }, { requestTimeoutMs: 300 });
    expect(await failureOf(slow)).toMatchObject({ code: 'TIMEOUT', cause: null });
  });

  test('a page that is too large', async () => {
    const large = `SELECT id, nombre, REPEAT('x', 1000000) AS nota FROM ${schema.name}.registro`;
    const limits = { maxBodyBytes: 1_500_000 };
    expect(await failureOf(source({ query: large }, limits))).toMatchObject({
      code: 'BODY_TOO_LARGE',
    });
    expect(await readRows(source({ query: large }, { ...limits, pageSize: 1 }))).toHaveLength(3);
  });

  test('a connection that ends between two pages', async () => {
    const reading = pagesOf(source({}, { pageSize: 1 }))[Symbol.asyncIterator]();
    await reading.next();
    await schema.killConnections();
    await expect(reading.next()).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('a connection that ended long before the next page', async () => {
    const reading = pagesOf(source({}, { pageSize: 1 }))[Symbol.asyncIterator]();
    await reading.next();
    await schema.killConnections();
    await delay(200);
    await expect(reading.next()).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('a connection that ends in the middle of a statement', async () => {
    const failure = failureOf(
      source({ query: sleeping(), statementTimeoutMs: 20_000 }, { requestTimeoutMs: 20_000 }),
    );
    while ((await schema.connections()) === 0) await delay(20);
    await delay(200);
    await schema.killConnections();
    expect(await failure).toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('a program that stops', async () => {
    const stopping = new AbortController();
    const slow = source(
      { query: sleeping(), statementTimeoutMs: 1500 },
      { requestTimeoutMs: 20_000 },
    );
    const next = pagesOf(slow, stopping.signal)[Symbol.asyncIterator]().next();
    while ((await schema.connections()) === 0) await delay(20);
    stopping.abort();
    await expect(next).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  test('a program that has stopped', async () => {
    const reading = pagesOf(source(), AbortSignal.abort())[Symbol.asyncIterator]();
    await expect(reading.next()).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(await schema.connections()).toBe(0);
  });

  test('and whoever stops early ends the connection', async () => {
    for await (const { hasNext } of pagesOf(source({}, { pageSize: 1 }))) {
      expect([hasNext, await schema.connections()]).toEqual([true, 1]);
      break;
    }
    expect(await connectionsLeft()).toBe(0);
  });
});

/** The server takes a moment to notice a goodbye. */
async function connectionsLeft(): Promise<number> {
  for (let tries = 0; tries < 50 && (await schema.connections()) > 0; tries++) await delay(20);
  return schema.connections();
}

describeOn('MariaDB', 'A wrong password', (engine) => {
  test('is refused', async () => {
    schema = await createSchema(engine);
    const database = Object.assign(new URL(schema.url), { password: 'otra' }).href;
    const failure = await failureOf(source({ database }));
    expect(failure).toMatchObject({ code: 'UNAUTHORIZED', cause: 'SQLSTATE 28000' });
    expect(String(failure)).not.toContain(schema.name);
    await schema.drop();
  });
});

describe('A server that does not behave', () => {
  let server: Server;
  const sockets = new Set<Socket>();

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  /** What a reading fails with at a server that does this with each connection. */
  async function failureAt(scheme: string, behave: (socket: Socket) => void) {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      behave(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const database = `${scheme}://quien:clave@127.0.0.1:${port}/base`;
    return failureOf(sqlSource({ database, query: 'SELECT 1' }, { connectTimeoutMs: 300 }));
  }

  test.each(['postgres', 'mysql'])('never answers: %s', async (scheme) => {
    expect(await failureAt(scheme, () => undefined)).toMatchObject({ code: 'TIMEOUT' });
  });

  test.each(['postgres', 'mysql'])('hangs up: %s', async (scheme) => {
    expect(await failureAt(scheme, (socket) => socket.end())).toMatchObject({
      code: 'CONNECTION_LOST',
    });
  });

  test.each(['postgres', 'mysql'])('cuts the line: %s', async (scheme) => {
    expect(await failureAt(scheme, (socket) => socket.resetAndDestroy())).toMatchObject({
      code: 'CONNECTION_LOST',
    });
  });

  test('refuses a password with words of its own: postgres', async () => {
    const failure = await failureAt('postgres', (socket) => {
      // AuthenticationCleartextPassword, then ErrorResponse.
      socket.once('data', () => {
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
        socket.once('data', () => {
          const fields = Buffer.from('SFATAL\0C28P01\0Mclave de quien incorrecta\0\0');
          const length = Buffer.alloc(4);
          length.writeInt32BE(fields.length + 4);
          socket.end(Buffer.concat([Buffer.from('E'), length, fields]));
        });
      });
    });
    expect(failure).toMatchObject({ code: 'UNAUTHORIZED', cause: 'SQLSTATE 28P01' });
    expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toMatch(/quien|clave/);
  });
});
