import { pino } from 'pino';
import { createReadAsked } from '../../../connectors/matching/asked-subjects.ts';
import { createBlinding } from '../../../connectors/matching/blinding.ts';
import { openMatchedState } from '../../../connectors/matching/matched-state.ts';
import { matchRoutes } from '../../../connectors/matching/routes.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import type { MatchAnswer, MatchRequest } from '../../../specs/matching/wire.ts';
import { serve } from '../../support/http-server.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { openTestStore, spic, ssancionados, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const blinding = createBlinding('a secret that all connectors share, of 32 or more');
let opened: TestStore;
let server: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  opened = openTestStore();
  const sources = [sourceOf('spic'), sourceOf('ssancionados')].map((source) => ({
    ...source,
    id: `JAL.${source.register}`,
    state: 'JAL' as const,
  }));
  const { store, clock } = opened;
  const { signal } = new AbortController();
  const matched = openMatchedState(
    { sources },
    { store, clock, signal, blinding, readAsked: createReadAsked() },
  );
  const routes = matchRoutes(new Map([['JAL', matched]]));
  const log = pino({ level: 'silent' });
  server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
});
afterEach(async () => {
  await server.close();
  opened.store.close();
  removeFolders();
});

async function post(body: string) {
  const response = await fetch(`${server.url}/jal/matches`, { method: 'POST', body });
  return { status: response.status, answer: (await response.json()) as any };
}

async function matches(asked: Partial<MatchRequest>): Promise<MatchAnswer> {
  const request = { system: 'S2', leastBand: 'WEAK', people: [], companies: [], ...asked };
  const { status, answer } = await post(JSON.stringify(request));
  expect(status).toBe(200);
  return answer as MatchAnswer;
}

const noemi = { nombres: 'Noemí', primerApellido: 'Yáñez', segundoApellido: 'Nochebuena' };
const ulises = { nombres: 'Ulises', primerApellido: 'Valdez', segundoApellido: 'Olvera' };

test('Who was asked for is found as the register writes the name, with what speaks for it', async () => {
  opened.sweep([
    [
      buyerRow('1', { nombres: 'NOEMI', primerApellido: 'NOCHEBUENA', segundoApellido: 'YANEZ' }),
      buyerRow('2', ulises),
      buyerRow('3', { nombres: 'Raquel', primerApellido: 'Yáñez', segundoApellido: 'Nochebuena' }),
    ],
  ]);
  const { people } = await matches({
    people: [noemi, { nombres: 'Nadie', primerApellido: 'Tal' }],
  });
  expect(people[0]!.matches).toMatchObject([{ id: 'JAL.S2.spic.1', band: 'STRONG' }]);
  expect(people[0]!.matches[0]!.features.map(({ code }) => code)).toContain('SURNAMES_SWAPPED');
  expect(people[1]).toEqual({ matches: [], compared: 0, isCut: false });
});

test('What changes, appears and goes is looked up as it is now', async () => {
  const found = async () => (await matches({ people: [noemi] })).people[0]!.matches.length;
  opened.sweep([[buyerRow('1', ulises)]]);
  expect(await found()).toBe(0);
  opened.sweep([[buyerRow('1', noemi), buyerRow('2', noemi)]]);
  expect(await found()).toBe(2);
  opened.sweep([[buyerRow('1', noemi)]]);
  expect(await found()).toBe(1);
});

test('People and companies of sanctions are kept apart, and only one system is looked through', async () => {
  const company = {
    subject: 'COMPANY' as const,
    nombreRazonSocial: 'Constructora Tlamexa, S.A. de C.V.',
  };
  opened.sweep([[sanctionRow('1', ulises), sanctionRow('2', company)]], {}, ssancionados);
  const asked = { people: [ulises], companies: [{ nombreRazonSocial: 'CONSTRUCTORA TLAMEXA' }] };
  const { people, companies } = await matches({ ...asked, system: 'S3' });
  expect(people[0]!.matches).toMatchObject([{ id: 'JAL.S3.ssancionados.1' }]);
  expect(companies[0]!.matches).toMatchObject([{ id: 'JAL.S3.ssancionados.2' }]);
  expect((await matches({ ...asked, system: 'S2' })).people[0]!.matches).toEqual([]);
});

test('Whom a record does not show is not found by it, and such records are counted', async () => {
  const hidden = { ...ulises, gravedad: 'NO_GRAVE' as const };
  opened.sweep([[sanctionRow('1', hidden), sanctionRow('2', noemi)]], {}, ssancionados);
  const { people, sources } = await matches({ system: 'S3', people: [ulises] });
  expect(people[0]!.matches).toEqual([]);
  expect(sources).toMatchObject([
    { id: 'JAL.ssancionados', status: 'ANSWERED', records: 2, nameless: 1 },
  ]);
});

test('A source that was never read says so: nobody was found in it, and nobody was looked for', async () => {
  const { sources } = await matches({ people: [ulises] });
  expect(sources).toMatchObject([{ id: spic.id, code: 'NEVER_READ', asOf: null, records: 0 }]);
});

test('A name that the whole register bears is nobody’s, and is compared with so many records and no more', async () => {
  const rows = Array.from({ length: 400 }, (_, index) =>
    buyerRow(String(index), { ...ulises, puesto: { nombre: `Puesto ${index}`, nivel: null } }),
  );
  opened.sweep([rows]);
  const [{ matches: found, compared, isCut }] = (await matches({ people: [ulises] })).people as [
    any,
  ];
  expect({ found: found.length, compared, isCut }).toEqual({
    found: 0,
    compared: 300,
    isCut: true,
  });
});

test.each([
  ['no JSON', '{', 'The request is not JSON.'],
  ['no system', '{"leastBand":"WEAK"}', '/system is nothing'],
  [
    'what is nobody’s to filter by',
    JSON.stringify({ system: 'S2', leastBand: 'WEAK', people: [{ rfc: 'X' }] }),
    '/people/0',
  ],
  [
    'too many',
    JSON.stringify({
      system: 'S2',
      leastBand: 'WEAK',
      people: Array.from({ length: 60 }, () => ({})),
      companies: Array.from({ length: 60 }, () => ({ nombreRazonSocial: 'x' })),
    }),
    'at most 100',
  ],
])('%s is refused, in words', async (_, body, message) => {
  const { status, answer } = await post(body);
  expect(status).toBe(400);
  expect(answer.errors[0]).toMatchObject({
    message: expect.stringContaining(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
