import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { systemClock } from '../../../connectors/clock.ts';
import { failureText } from '../../../connectors/connect/trial/failure-text.ts';
import { checkTokens } from '../../../connectors/doctor/checks/tokens.ts';
import { checkTransport } from '../../../connectors/doctor/checks/transport.ts';
import { examineRest } from '../../../connectors/doctor/examine-rest.ts';
import { examineSource } from '../../../connectors/doctor/examine-source.ts';
import { Findings } from '../../../connectors/doctor/finding.ts';
import { findingTexts, type FindingCode } from '../../../connectors/doctor/finding-texts.ts';
import { createProbe } from '../../../connectors/doctor/probe.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { RestOptions } from '../../../connectors/dialects/pdn-rest-v1/options.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { dialectNamed } from '../../../connectors/dialects/index.ts';
import { readRequirements } from '../../../specs/requirements.ts';
import {
  makeCertificates,
  type Certificates,
} from '../../../examples/drill/network/certificates.ts';
import { serve } from '../../support/http-server.ts';
import { spic } from '../dialects/pdn-rest-v1/rows.ts';
import { limits, never } from '../support/limits.ts';

const tools = {
  send: createSender(systemClock),
  clock: systemClock,
  signal: never,
  hasTime: () => true,
};

/** A REST v1 register at an address, with an account of it. */
function restSource(url: string, changes: Partial<SourceSettings<RestOptions>> = {}) {
  return {
    id: 'COL.spic',
    key: 'spic',
    state: 'COL',
    system: 'S2',
    name: 'Registro',
    level: 'ESTATAL',
    dialect: 'pdn-rest-v1',
    register: 'spic',
    options: { url: `${url}/v1/spic` },
    credentials: {
      tokenUrl: `${url}/oauth/token`,
      username: 'pdn',
      password: 'la-buena',
      clientId: 'pdn',
      clientSecret: 'secreto',
      clientAuthentication: 'basic',
      scope: null,
    },
    sweepEverySeconds: 3600,
    fullSweepEverySeconds: null,
    limits: { ...limits, maxBodyBytes: 5_000_000 },
    ...changes,
  } as SourceSettings<RestOptions>;
}

const codesOf = (findings: Findings) => findings.all().map(({ code }) => code);

describe('A service without a connection that can be trusted', () => {
  const usual = getCACertificates('default');
  let shown: Certificates;
  beforeAll(async () => {
    shown = await makeCertificates();
    setDefaultCACertificates([...usual, shown.ca]);
  });
  afterAll(() => setDefaultCACertificates(usual));

  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  type Shown = Exclude<keyof Certificates, 'ca' | 'good' | 'renewed' | 'withIntermediate'>;
  const faults: Record<Shown, FindingCode> = {
    expired: 'CERTIFICATE_EXPIRED',
    notYetValid: 'CERTIFICATE_NOT_YET_VALID',
    wrongHost: 'CERTIFICATE_OTHER_NAME',
    selfSigned: 'BAD_CERTIFICATE',
    unknownAuthority: 'CERTIFICATE_CHAIN_INCOMPLETE',
    withoutIntermediate: 'CERTIFICATE_CHAIN_INCOMPLETE',
    tooOldProtocol: 'TLS_TOO_OLD',
  };

  async function listening(): Promise<string> {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  }

  test.each(Object.entries(faults) as [Shown, FindingCode][])(
    'since its certificate is %s has the one finding %s',
    async (fault, code) => {
      server = createServer(shown[fault], (_, response) => response.end('{}'));
      const source = restSource(await listening());
      const findings = new Findings();
      await examineRest(source, findings, tools);
      expect(codesOf(findings)).toEqual([code]);
      const open = new Findings();
      await examineRest({ ...source, credentials: null }, open, tools);
      expect(new Set(codesOf(open))).toEqual(new Set([code]));
    },
  );

  test('since it speaks no TLS at all is told so', async () => {
    server = createHttpServer((_, response) => response.end('{}')) as unknown as Server;
    const findings = new Findings();
    await examineRest(restSource(await listening()), findings, tools);
    expect(codesOf(findings)).toEqual(['NOT_TLS_THERE']);
  });

  test('is none where the whole chain is shown', async () => {
    server = createServer(shown.withIntermediate, (_, response) => response.end('{}'));
    const findings = new Findings();
    await checkTransport(await listening(), findings, new Date());
    // It ends within a month, like all that are made here.
    expect(codesOf(findings)).toEqual(['CERTIFICATE_ENDS_SOON']);
  });
});

/** A service that answers a request for a token so. */
const tokenAnswers: [string, FindingCode, number, unknown][] = [
  ['the password is wrong', 'TOKEN_NOT_ISSUED', 400, { error: 'invalid_grant' }],
  ['the PDN says so', 'TOKEN_NOT_ISSUED', 401, { code: '401', message: 'No' }],
  ['the client is unknown', 'CLIENT_REFUSED', 401, { error: 'invalid_client' }],
  ['the scope is unknown', 'SCOPE_REFUSED', 400, { error: 'invalid_scope' }],
  ['the PDN wants a scope', 'SCOPE_REFUSED', 422, { code: '422', message: 'scope' }],
  ['the grant is off', 'PASSWORD_GRANT_OFF', 400, { error: 'unauthorized_client' }],
  ['the grant is unknown', 'PASSWORD_GRANT_OFF', 400, { error: 'unsupported_grant_type' }],
  ['there is nothing', 'TOKEN_ADDRESS_WRONG', 404, {}],
  ['only GET is taken', 'TOKEN_ADDRESS_WRONG', 405, {}],
  ['a firewall refuses', 'NOT_ALLOWED', 403, {}],
  ['it calls an error a success', 'TOKEN_REFUSED_AS_SUCCESS', 200, { error: 'invalid_grant' }],
  ['its success holds a message', 'TOKEN_REFUSED_AS_SUCCESS', 200, { code: 1, message: 'No' }],
  ['it has no token', 'TOKEN_ANSWER_UNUSABLE', 200, { token: 'a' }],
  [
    'its token is of no use',
    'TOKEN_ANSWER_UNUSABLE',
    200,
    { access_token: 'a', token_type: 'mac' },
  ],
  ['it breaks', 'BAD_ANSWER', 500, {}],
];

const answering =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

describe('A service that issues no token', () => {
  test.each(tokenAnswers)('since %s has the one finding %s', async (_, code, status, body) => {
    const server = await serve(answering(status, body));
    const source = restSource(server.url);
    const findings = new Findings();
    expect(await checkTokens(source, createProbe(source, tools), findings)).toBeNull();
    await server.close();
    expect(codesOf(findings)).toEqual([code]);
  });

  test('is told to look at the password only where that may be wrong', () => {
    for (const code of new Set(tokenAnswers.map(([, finding]) => finding))) {
      const { en, es } = findingTexts[code];
      const asks = /check (the )?(user|password)|revise (el )?(usuario|contraseña)/i;
      expect([code, asks.test(en[2]) || asks.test(es[2])]).toEqual([
        code,
        code === 'TOKEN_NOT_ISSUED',
      ]);
    }
  });

  test('gets the same advice from `connect`', () => {
    const answers = {
      dialect: dialectNamed('pdn-rest-v1')!,
      source: { url: 'https://api.ejemplo.gob.mx/v1/spic' },
      language: 'es' as const,
    };
    const textOf = (code: 'TLS_FAILED' | 'TOKEN_REFUSED', cause: string) =>
      failureText(new UpstreamFailure(code, cause), answers as never);
    expect(textOf('TOKEN_REFUSED', 'HTTP 400, invalid_scope')).toContain(
      findingTexts.SCOPE_REFUSED.es[2],
    );
    expect(textOf('TLS_FAILED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')).toContain('fullchain.pem');
  });
});

/** A register of three rows whose answers may be changed. */
function register({ refusesBeyond = Infinity, token = {}, page = {}, latin = false } = {}) {
  const rows = ['1', '2', '3'].map((id) => ({ ...spic, id, nombres: `Peña ${id}` }));
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/oauth/token') {
        const issued = { access_token: 'a.b', token_type: 'Bearer', expires_in: 600, ...token };
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify(issued));
      }
      const asked = readPage(Buffer.concat(chunks).toString());
      if (asked.pageSize > refusesBeyond) return answering(422, {})(request, response);
      const results = rows.slice((asked.page - 1) * asked.pageSize, asked.page * asked.pageSize);
      const hasNextPage = asked.page * asked.pageSize < rows.length;
      const body = { pagination: { ...asked, totalRows: rows.length, hasNextPage }, results };
      response.writeHead(200, { 'content-type': 'application/json', ...page });
      response.end(Buffer.from(JSON.stringify(body), latin ? 'latin1' : 'utf8'));
    });
  };
  return listener;
}

/** The doctor sends broken JSON, too. */
function readPage(text: string): { page: number; pageSize: number } {
  try {
    const { page = 1, pageSize = 10 } = JSON.parse(text) as Record<string, number>;
    return { page, pageSize };
  } catch {
    return { page: 1, pageSize: 10 };
  }
}

async function examined(listener: RequestListener): Promise<Findings> {
  const server = await serve(listener);
  const findings = new Findings();
  const { rows } = await examineRest(restSource(server.url), findings, tools);
  await server.close();
  if (!codesOf(findings).includes('PAGE_LIMITED')) expect(rows).toBe(3);
  return findings;
}

describe('What is wrong with answers that are read all the same', () => {
  const type = (name: string) => ({ 'content-type': name });
  test.each<[string, FindingCode, Parameters<typeof register>[0]]>([
    ['JSON as a web page', 'CONTENT_TYPE_WRONG', { page: type('text/html') }],
    ['JSON as anything', 'CONTENT_TYPE_WRONG', { page: type('application/octet-stream') }],
    [
      'Latin letters',
      'CHARSET_LATIN',
      { page: type('application/json; charset=iso-8859-1'), latin: true },
    ],
    ['another charset', 'CHARSET_WRONG', { page: type('application/json; charset=iso-8859-1') }],
    ['a token without type', 'TOKEN_TYPE_MISSING', { token: { token_type: null } }],
    ['an identity', 'TOKEN_EXTRA_MEMBERS', { token: { id_token: 'a.b.c' } }],
    ['a lifetime as text', 'EXPIRES_IN_TEXT', { token: { expires_in: '600' } }],
    ['no lifetime', 'EXPIRES_IN_MISSING', { token: { expires_in: null } }],
  ])('is told once, as what should be, not what must: %s', async (_, code, service) => {
    const findings = (await examined(register(service))).all();
    expect(findings.filter((finding) => finding.code === code)).toMatchObject([{ count: 1 }]);
    expect(readRequirements().get(findingTexts[code].requirement)).toMatchObject({
      level: 'SHOULD',
    });
    expect(codesOf(await examined(register()))).not.toContain(code);
  });

  test('is told also of a source of another dialect', async () => {
    const answer = { data: [], meta: { total_count: 0, filter_count: 0 } };
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(answer)),
    );
    const findings = new Findings();
    await examineSource(directusSource(server.url), findings, tools);
    await server.close();
    expect(codesOf(findings)).toContain('CONTENT_TYPE_WRONG');
  });
});

function directusSource(url: string): SourceSettings {
  return {
    ...restSource(url),
    dialect: 'directus-s2-v2',
    register: Object.keys(dialectNamed('directus-s2-v2')!.registers)[0]!,
    options: { url },
    credentials: { token: 'fijo' },
  };
}

describe('A limit of the page', () => {
  test('is a finding of its own in REST v1', async () => {
    const findings = await examined(register({ refusesBeyond: 100 }));
    expect(codesOf(findings)).toContain('PAGE_LIMITED');
    expect(codesOf(findings)).not.toContain('BAD_ANSWER');
  });

  test('is no finding where the register is refused whatever the size', async () => {
    const server = await serve((request, response) => {
      const isToken = request.url === '/oauth/token';
      const issued = { access_token: 'a', token_type: 'Bearer', expires_in: 600 };
      answering(isToken ? 200 : 400, isToken ? issued : {})(request, response);
    });
    const findings = new Findings();
    await examineRest(restSource(server.url), findings, tools);
    await server.close();
    expect(codesOf(findings)).toContain('BAD_ANSWER');
    expect(codesOf(findings)).not.toContain('PAGE_LIMITED');
  });
});
