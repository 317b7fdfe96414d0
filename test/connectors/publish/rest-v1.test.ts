import type { StateService } from '../../../examples/demo/services/state-service.ts';
import { foldText } from '../../../specs/order.ts';
import {
  publishDemo,
  publishedSources,
  startPublished,
  stopPublished,
  type Published,
} from './published.ts';

let service: StateService;
let published: Published;
beforeAll(async () => {
  ({ service, published } = await publishDemo());
});
afterAll(stopPublished);

describe('A state that is published as REST v1', () => {
  test('and read by a second connector gives the same records with the same digests', async () => {
    const { yaml, env } = publishedSources(published.url, published.state);
    const second = await startPublished(yaml, env);
    const fields = `nombres primerApellido segundoApellido institucionDependencia { nombre siglas clave }
      puesto { nombre nivel } observaciones provenance { digest recordId fechaCaptura }`;
    const buyers =
      'genero { clave valor } tipoArea { clave valor } tipoProcedimiento { clave valor }';
    const sanctions = `subject nombreRazonSocial gravedad expediente tipoFalta { clave valor }
      tipoSancion { clave valor descripcion } inhabilitacion { plazo fechaInicial fechaFinal }
      multa { monto moneda { clave valor } } empresa { rfc objetoSocial } documentos { id url }`;
    expect(await second.records('buyers', fields + buyers)).toEqual(
      await published.records('buyers', fields + buyers),
    );
    const held = await published.records('sanctions', fields + sanctions);
    expect(await second.records('sanctions', fields + sanctions)).toEqual(held);
    expect(held.size).toBe(
      service.registers.ssancionados.length + service.registers.psancionados.length,
    );
  });

  test.each([3, 7, 200])('gives every row once in pages of %i', async (pageSize) => {
    const ids: string[] = [];
    for (let page = 1, more = true; more; page++) {
      const { body } = await published.post('/v1/psancionados', { page, pageSize });
      expect(body.pagination).toMatchObject({ page, pageSize, totalRows: expect.any(Number) });
      ids.push(...body.results.map(({ id }: { id: string }) => id));
      more = body.pagination.hasNextPage;
      if (!more) expect(body.pagination.totalRows).toBe(ids.length);
    }
    expect(ids.toSorted()).toEqual(service.registers.psancionados.map(({ id }) => id).toSorted());
  });

  test('sorts by the keys it is given, in either direction', async () => {
    const ask = async (direction: 'asc' | 'desc') => {
      const sort = { primerApellido: direction, nombres: direction };
      const { body } = await published.post('/v1/spic', { pageSize: 200, sort });
      return body.results.map(({ primerApellido }: any) => primerApellido.normalize('NFD')[0]);
    };
    const ascending = await ask('asc');
    expect(ascending).toEqual([...ascending].sort());
    expect(await ask('desc')).not.toEqual(ascending);
  });

  test('sorts as Spanish does: Ñ behind N and before O', async () => {
    const sort = { primerApellido: 'asc' };
    const { body } = await published.post('/v1/spic', { pageSize: 200, sort });
    const folded: string[] = body.results.map(({ primerApellido }: any) =>
      foldText(primerApellido),
    );
    expect(folded.some((text) => text.includes('Ñ'))).toBe(true);
    const keys = folded.map((text) => text.replaceAll('Ñ', 'N~'));
    expect(keys).toEqual([...keys].sort());
  });

  test('matches text without case or accents', async () => {
    const { body } = await published.post('/v1/spic', {
      pageSize: 200,
      query: { primerApellido: 'garcia' },
    });
    const expected = service.registers.spic.filter(({ primerApellido }) =>
      /garc[ií]a/i.test(primerApellido),
    );
    expect(body.pagination.totalRows).toBe(expected.length);
  });

  test('finds a record by its id, and a company by its RFC', async () => {
    const row = service.registers.psancionados.find(
      ({ particularSancionado: party }) => party.tipoPersona === 'M' && party.rfc,
    );
    const byId = await published.post('/v1/psancionados', { query: { id: row!.id } });
    expect(byId.body.results).toHaveLength(1);
    const { rfc } = row!.particularSancionado;
    const byRfc = await published.post('/v1/psancionados', { query: { rfc } });
    expect(byRfc.body.results.map(({ id }: any) => id)).toContain(row!.id);
  });

  test.each(['spic', 'ssancionados', 'psancionados'] as const)(
    'holds no identifier of a person in %s, whoever says to be asking',
    async (register) => {
      const body = { pageSize: 200, query: { rfcSolicitante: 'XAXX010101000' } };
      const answer = await published.post(`/v1/${register}`, body);
      const held = JSON.stringify(service.registers[register]);
      const curps = held.match(/[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d/g) ?? [];
      const text = JSON.stringify(answer.body.results);
      expect(curps.filter((curp) => text.includes(curp))).toEqual([]);
    },
  );

  test.each(['spic', 'ssancionados', 'psancionados'] as const)(
    'lists the institutions of %s, and of no other register',
    async (register) => {
      const { body } = await published.get(`/v1/${register}/dependencias`);
      const names = new Set(
        service.registers[register].map((row) => row.institucionDependencia.nombre.trim()),
      );
      expect(new Set(body.map(({ nombre }: any) => nombre))).toEqual(names);
    },
  );

  test.each([
    ['a page before the first', { page: 0 }, /^page: found 0; expected/],
    ['too large a page', { pageSize: 201 }, /^pageSize: found 201; expected .*200/],
    ['an unknown sort key', { sort: { sueldo: 'asc' } }, /^sort\.sueldo: found an unknown name/],
    ['a direction that is none', { sort: { nombres: 'up' } }, /^sort\.nombres/],
    ['a search by CURP', { query: { curp: 'XEXX010101HNEXXXA4' } }, /^curp: is reserved/],
    ['a search by the RFC of a person', { query: { rfc: 'XAXX010101000' } }, /^rfc: is reserved/],
    ['no JSON', 'page=1', /expected an object/],
  ])('refuses %s, in words', async (_, body, message) => {
    const answer = await published.post('/v1/spic', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      code: 'invalid_request',
      message: expect.stringMatching(message),
    });
  });
});

describe('Its tokens', () => {
  test('come by the password grant, and are renewed once by each refresh token', async () => {
    const { status, body } = await published.token();
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    const renewal = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    const renewed = await published.token(renewal);
    expect(renewed.status).toBe(200);
    expect(renewed.body.access_token).not.toBe(body.access_token);
    expect(await published.token(renewal)).toMatchObject({
      status: 400,
      body: { code: 'invalid_grant' },
    });
  });

  test.each([
    ['a wrong password', { password: 'otra' }, 'invalid_grant'],
    ['an unknown user', { username: 'nadie' }, 'invalid_grant'],
    ['a wrong client secret', { client_secret: 'otro' }, 'invalid_client'],
    ['another grant', { grant_type: 'client_credentials' }, 'unauthorized_client'],
    ['no grant', { grant_type: '' }, 'invalid_request'],
  ])('are refused for %s', async (_, form, code) => {
    const { status, body } = await published.token(form);
    expect([400, 401]).toContain(status);
    expect(body).toEqual({ code, message: expect.any(String) });
  });

  test.each([
    ['without one', '/v1/spic', {}],
    ['with one that was not issued', '/v1/spic', { authorization: 'Bearer abc' }],
    ['with one in the address', '/v1/spic?access_token=abc', {}],
  ])('are needed: %s nothing is read', async (_, path, headers) => {
    const response = await fetch(published.url + path, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'invalid_token' });
  });
});

/** A token request as a client of the platform may send it. */
async function askToken(
  members: Record<string, unknown>,
  { body = 'form', client = 'body', contentType }: TokenRequest = {},
): Promise<{ status: number; body: any }> {
  const id = 'pdn-gateway';
  const secret = 'secreto-del-cliente';
  const inBody = client === 'header' ? {} : { client_id: id, client_secret: secret };
  const all = { username: 'pdn', password: 'clave-del-usuario', ...inBody, ...members };
  const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const form = 'application/x-www-form-urlencoded';
  const response = await fetch(`${published.url}/oauth/token`, {
    method: 'POST',
    headers: {
      'content-type': contentType ?? (body === 'form' ? form : 'application/json'),
      ...(client !== 'body' && { authorization: basic }),
    },
    body:
      body === 'form'
        ? new URLSearchParams(all as Record<string, string>).toString()
        : JSON.stringify(all),
  });
  return { status: response.status, body: await response.json() };
}

interface TokenRequest {
  body?: 'form' | 'JSON';
  client?: 'body' | 'header' | 'both';
  contentType?: string;
}

const password = { grant_type: 'password' };

describe('A token request of the platform', () => {
  const scopes = [undefined, '', ' ', 'read', 'write', 'read write', ' read  write ', 'read:all'];
  const forms = (['form', 'JSON'] as const).flatMap((body) =>
    (['body', 'header', 'both'] as const).map((client) => [body, client] as const),
  );

  test.each(forms)('as %s, with its client in the %s, may have any scope', async (body, client) => {
    for (const scope of scopes) {
      const given = scope === undefined ? password : { ...password, scope };
      const answer = await askToken(given, { body, client });
      expect([scope, answer.status]).toEqual([scope, 200]);
      const renewal = { grant_type: 'refresh_token', refresh_token: answer.body.refresh_token };
      for (const renewed of [renewal, { ...renewal, scope: 'read' }]) {
        const next = await askToken(
          { ...renewed, refresh_token: renewal.refresh_token },
          { body, client },
        );
        expect([scope, next.status]).toEqual([scope, 200]);
        renewal.refresh_token = next.body.refresh_token;
      }
    }
  });

  test.each([null, [], ['read', 'write']])('as JSON may have the scope %j', async (scope) => {
    const answer = await askToken({ ...password, scope }, { body: 'JSON' });
    expect(answer.status).toBe(200);
  });

  test.each([
    ['form', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['form', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['form', 'Application/X-WWW-Form-Urlencoded'],
    ['JSON', 'application/json;charset=utf-8'],
  ] as const)('as %s may be called %s', async (body, contentType) => {
    expect((await askToken(password, { body, contentType })).status).toBe(200);
  });

  test.each(['"read"', 'leer\\', 'acción', 'x'.repeat(300) + 'ñ'])(
    'with the scope %s is refused with a message that names it',
    async (scope) => {
      const { status, body } = await askToken({ ...password, scope });
      expect([status, body.code]).toEqual([400, 'invalid_scope']);
      expect(body.message).toContain(JSON.stringify(scope.slice(0, 100)));
      expect(body.message).toMatch(/scope/);
    },
  );

  test.each([
    ['a list', '[1]'],
    ['broken', '{'],
    ['a text', '"grant_type=password"'],
  ])('as JSON that is %s is refused', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${published.url}/oauth/token`, { method: 'POST', headers, body });
    expect([400, 401]).toContain(response.status);
  });

  test.each(['Bearer ', 'bearer ', 'BEARER ', 'Bearer  '])(
    'gives a token that is shown by %j',
    async (scheme) => {
      const { access_token } = (await askToken(password)).body;
      const authorization = scheme + access_token;
      const headers = { 'content-type': 'application/json', authorization };
      const url = `${published.url}/v1/spic`;
      const response = await fetch(url, { method: 'POST', headers, body: '{}' });
      expect(response.status).toBe(200);
    },
  );
});

describe('The collections of S3 v2', () => {
  test('hold each sanction of a known kind once', async () => {
    const ids = new Set<string>();
    let total = 0;
    for (const collection of [
      'faltas_administrativas_graves',
      'faltas_administrativas_no_graves',
      'faltas_graves_personas_fisicas',
      'faltas_graves_personas_morales',
    ]) {
      const { status, body } = await published.items(`${collection}?fields=*.*.*&limit=500`);
      expect(status).toBe(200);
      expect(body.data).toHaveLength(body.meta.filter_count);
      for (const { id } of body.data) ids.add(id);
      total += body.meta.total_count;
    }
    expect(ids.size).toBe(total);
    expect(total).toBe(
      service.registers.ssancionados.length + service.registers.psancionados.length,
    );
  });

  test('answer the filters that the PDN sends', async () => {
    const filter = JSON.stringify({
      _and: [
        { datosGenerales: { primerApellido: { _icontains: 'a' } } },
        { tipoSancion: { clave: { _in: ['INHABILITACION'] } } },
      ],
    });
    const path = `faltas_administrativas_graves?filter=${encodeURIComponent(filter)}&limit=200`;
    const { status, body } = await published.items(path);
    expect(status).toBe(200);
    expect(body.meta.filter_count).toBeLessThan(body.meta.total_count);
    for (const { tipoSancion } of body.data) {
      expect(tipoSancion.map(({ clave }: any) => clave)).toContain('INHABILITACION');
    }
  });

  test.each([
    ['a filter that nothing answers', 'filter={"observaciones":{"_regex":"a"}}'],
    ['a filter that is no JSON', 'filter={'],
    ['a limit that is no number', 'limit=muchos'],
    ['an unknown sort key', 'sort=curp'],
  ])('refuse %s', async (_, parameters) => {
    const { status, body } = await published.items(`faltas_administrativas_graves?${parameters}`);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('INVALID_QUERY');
  });

  test('are closed without the fixed token', async () => {
    const response = await fetch(`${published.url}/items/faltas_administrativas_graves`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_CREDENTIALS' } }],
    });
  });
});
