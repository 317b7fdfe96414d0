import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { certificate, certificateKey } from './certificate.ts';
import { createSchema, describeOn, type Schema } from './databases.ts';
import { failureOf, readRows, sqlSource } from './source.ts';

/** PostgreSQL behind TLS: answers its SSLRequest, and passes on what comes through. */
function startEncryptedServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write('S');
      const plain = new TLSSocket(socket, {
        isServer: true,
        cert: certificate,
        key: certificateKey,
      });
      const upstream = connect(5432, '127.0.0.1');
      upstream.on('error', () => plain.destroy());
      plain.on('error', () => upstream.destroy());
      plain.pipe(upstream).pipe(plain);
    });
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

describeOn('PostgreSQL', 'An encrypted connection', (engine) => {
  let schema: Schema;
  let server: Server;
  let authority: string;

  beforeAll(async () => {
    schema = await createSchema(engine);
    await schema.run("CREATE TABLE @.registro AS SELECT 1 AS id, REPEAT('x', 100000) AS nombre");
    server = await startEncryptedServer();
    authority = join(temporaryFolder(), 'autoridad.pem');
    writeFileSync(authority, certificate);
  });

  afterAll(async () => {
    server.close();
    await schema.drop();
    removeFolders();
  });

  const sourceWith = (parameters: string, limits = {}) => {
    const url = new URL(schema.url);
    url.hostname = 'localhost';
    url.port = String((server.address() as AddressInfo).port);
    url.search = parameters;
    const query = `SELECT * FROM ${schema.name}.registro`;
    return sqlSource({ database: url.href, query }, limits);
  };

  test('needs a certificate that is trusted', async () => {
    expect(await failureOf(sourceWith('sslmode=verify-full'))).toMatchObject({
      code: 'TLS_FAILED',
      cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  test('trusts an authority that the address names, for its own name', async () => {
    const trusting = `sslmode=verify-full&sslrootcert=${authority}`;
    expect(await readRows(sourceWith(trusting))).toHaveLength(1);
    const source = sourceWith(trusting);
    const database = source.options.database.replace('localhost', '127.0.0.1');
    const renamed = { ...source, options: { ...source.options, database } };
    expect(await failureOf(renamed)).toMatchObject({ code: 'TLS_FAILED' });
  });

  test('trusts anybody where the address says so', async () => {
    expect(await readRows(sourceWith('sslmode=require'))).toHaveLength(1);
  });

  test('is bounded too', async () => {
    expect(await failureOf(sourceWith('sslmode=require', { maxBodyBytes: 50_000 }))).toMatchObject({
      code: 'BODY_TOO_LARGE',
    });
  });
});
