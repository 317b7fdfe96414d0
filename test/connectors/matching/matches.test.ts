import { pino } from 'pino';
import { createReadAsked } from '../../../connectors/matching/asked-subjects.ts';
import { createBlinding } from '../../../connectors/matching/blinding.ts';
import { openMatchedState } from '../../../connectors/matching/matched-state.ts';
import { createSecretWatch } from '../../../connectors/matching/watch-secrets.ts';
import { matchRoutes } from '../../../connectors/matching/routes.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import type { NameCounts } from '../../../specs/matching/frequencies.ts';
import type { MatchAnswer, MatchRequest, SubjectsAnswer } from '../../../specs/matching/wire.ts';
import { serve } from '../../support/http-server.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { openTestStore, spic, ssancionados, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const blinding = createBlinding('a secret that all connectors share, of 32 or more')!;
let opened: TestStore;
let logged: string[] = [];
let server: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  opened = openTestStore();
  logged = [];
  const sources = [sourceOf('spic'), sourceOf('ssancionados')].map((source) => ({
    ...source,
    id: `JAL.${source.register}`,
    state: 'JAL' as const,
  }));
  const { store, clock } = opened;
  const { signal } = new AbortController();
  const matched = openMatchedState(
    { sources },
    {
      ...{ store, clock, signal, blinding, readAsked: createReadAsked() },
      watchSecrets: createSecretWatch(
        blinding,
        pino({}, { write: (line) => void logged.push(line) }),
      ),
    },
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
  expect(people[1]).toEqual({
    ...{ matches: [], exactNames: 0, undecided: 0 },
    ...{ compared: 0, isCut: false },
  });
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
  const asked = { people: [ulises], leastBand: 'PROBABLE' as const };
  const [{ matches: found, compared, isCut }] = (await matches(asked)).people as [any];
  expect({ found: found.length, compared, isCut }).toEqual({
    found: 0,
    compared: 300,
    isCut: true,
  });
});

describe('A name that many bear', () => {
  const pedro = { nombres: 'Pedro', primerApellido: 'García', segundoApellido: 'Pérez' };
  const asked = { people: [pedro], leastBand: 'PROBABLE' as const, among: 500_000 };

  test('is returned where it is exactly the same, in any order and fields; the others are counted', async () => {
    opened.sweep([
      [
        buyerRow('1', pedro),
        buyerRow('2', { nombres: 'PEDRO', primerApellido: 'PEREZ', segundoApellido: 'GARCIA' }),
        buyerRow('3', {
          nombres: 'GARCIA PEREZ PEDRO',
          primerApellido: null,
          segundoApellido: null,
        }),
        buyerRow('4', { nombres: 'GARCIA', primerApellido: 'PEDRO', segundoApellido: 'PEREZ' }),
        buyerRow('5', { ...pedro, segundoApellido: null }),
        buyerRow('6', { ...pedro, nombres: 'Pablo' }),
      ],
    ]);
    const [one] = (await matches({ ...asked, returnsExactNames: true, countsLeftOut: true }))
      .people as [any];
    expect(one.matches.map(({ id }: any) => id).toSorted()).toEqual(
      [1, 2, 3, 4].map((id) => `JAL.S2.spic.${id}`),
    );
    for (const { band, isExactName } of one.matches) {
      expect({ band, isExactName }).toEqual({ band: 'WEAK', isExactName: true });
    }
    expect(one).toMatchObject({ exactNames: 4, leftOut: 1 });
  });

  test('is left out of a walk, which asks for no exact names, and counted as undecided', async () => {
    opened.sweep([
      [
        buyerRow('1', pedro),
        buyerRow('2', { ...pedro, segundoApellido: null }),
        buyerRow('3', { ...pedro, segundoApellido: 'Zárate' }),
      ],
    ]);
    const [one] = (await matches(asked)).people;
    expect(one).toMatchObject({ matches: [], exactNames: 1, undecided: 2, isCut: false });
    const [all] = (await matches({ ...asked, leastBand: 'WEAK' })).people as [any];
    expect(all).toMatchObject({ undecided: 0 });
    expect(all.matches.map(({ id }: any) => id)).toEqual(
      expect.arrayContaining(['JAL.S2.spic.1', 'JAL.S2.spic.2']),
    );
  });

  test('is found though a thousand others share its words', async () => {
    const others = Array.from({ length: 1200 }, (_, index) =>
      buyerRow(`a${index}`, { ...pedro, nombres: `Pedro ${index % 2 ? 'Luis' : 'José'}` }),
    );
    opened.sweep([[...others, buyerRow('z', pedro)]]);
    const [one] = (await matches({ ...asked, returnsExactNames: true, countsLeftOut: true }))
      .people as [any];
    expect(one.matches).toMatchObject([{ id: 'JAL.S2.spic.z', isExactName: true }]);
    expect(one.exactNames).toBe(1);
    expect(one.leftOut).toBeGreaterThan(0);
  });
});

test('A sanction that does not say whether it is of a person or a company is found as either', async () => {
  const unknown = (nombreRazonSocial: string) => ({
    ...{ nombres: null, primerApellido: null, segundoApellido: null },
    ...{ subject: 'UNKNOWN' as const, nombreRazonSocial },
  });
  opened.sweep(
    [
      [
        sanctionRow('1', unknown('Constructora Tlamexa, S.A. de C.V.')),
        sanctionRow('2', unknown('Ulises Valdez Olvera')),
      ],
    ],
    {},
    ssancionados,
  );
  const { people, companies } = await matches({
    system: 'S3',
    people: [ulises],
    companies: [{ nombreRazonSocial: 'CONSTRUCTORA TLAMEXA SA DE CV' }],
  });
  const codes = (found: any) => found.features.map(({ code }: any) => code);
  for (const [found, id] of [
    [companies[0]!.matches, '1'],
    [people[0]!.matches, '2'],
  ] as const) {
    expect(found).toMatchObject([{ id: `JAL.S3.ssancionados.${id}`, band: 'STRONG' }]);
    expect(codes(found[0])).toContain('KIND_UNKNOWN');
  }
  const { subjects: told } = await subjects({ system: 'S3' });
  expect(told.map(({ subject }) => subject!.kind)).toEqual(['company', 'person']);
});

const rfc = 'YANN770903AB1';
const identified = (identifiers: { rfc?: string; curp?: string }) => ({
  reserved: { rfc: null, curp: null, superiorRfc: null, superiorCurp: null, ...identifiers },
});

async function subjects(asked: object): Promise<SubjectsAnswer> {
  const response = await fetch(`${server.url}/jal/subjects`, {
    method: 'POST',
    body: JSON.stringify({ system: 'S2', ...asked }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as SubjectsAnswer;
}

test('An identifier that two registers have joins badly written names, and never leaves the connector', async () => {
  opened.sweep([[buyerRow('1', { ...noemi, primerApellido: 'Jañes' }, identified({ rfc }))]]);
  const { subjects: told } = await subjects({});
  const { identifiers } = told[0]!.subject!.written;
  expect(identifiers).toMatchObject({ rfc: { isSound: expect.any(Boolean) }, curp: null });
  expect(JSON.stringify(told)).not.toContain(rfc);
  expect(JSON.stringify(told)).not.toContain(rfc.slice(4, 10));
  // As another connector with the same secret tells whom it looks for.
  const { people } = await matches({
    people: [{ nombres: 'N.', identifiers: blinding.of({ rfc })! }],
  });
  expect(people[0]!.matches[0]!.features.map(({ code }) => code)).toContain('RFC_SAME');
});

test('An identifier that is wrong in itself is told, though the other record has none', async () => {
  opened.sweep([[buyerRow('1', noemi)]]);
  const wrong = `${rfc.slice(0, -1)}${rfc.endsWith('1') ? '2' : '1'}`;
  const found = async (identifiers: Parameters<typeof blinding.of>[0]) =>
    (await matches({ people: [{ ...noemi, identifiers: blinding.of(identifiers)! }] })).people[0]!
      .matches[0]!;
  const { features, score } = await found({ rfc: wrong });
  expect(features).toContainEqual({ code: 'IDENTIFIER_WRONG', weight: 0 });
  expect(score).toBe((await found({})).score);
});

test('By another secret the same identifier is no conflict: the name decides, and both sides are told', async () => {
  opened.sweep([[buyerRow('1', noemi, identified({ rfc }))]]);
  const other = createBlinding('another secret, which nobody else has got, so nothing agrees')!;
  const asked = { people: [{ ...noemi, identifiers: other.of({ rfc })! }] };
  const [{ matches: found }] = (await matches(asked)).people as [any];
  await matches(asked);
  expect(found).toMatchObject([{ id: 'JAL.S2.spic.1', band: 'STRONG' }]);
  expect(found[0].features).toContainEqual({ code: 'IDENTIFIERS_NOT_COMPARED', weight: 0 });
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0]!)).toMatchObject({
    level: 40,
    msg: expect.stringContaining('another CONNECTOR_MATCH_SECRET'),
  });
  expect(logged[0]).not.toContain(rfc);
});

test('Of whom a record hides, neither name nor what stands for an identifier is told', async () => {
  const hidden = sanctionRow('1', { ...ulises, gravedad: 'NO_GRAVE' });
  opened.sweep([[{ ...hidden, reserved: { ...hidden.reserved, rfc } }]], {}, ssancionados);
  expect((await subjects({ system: 'S3' })).subjects).toEqual([
    { id: 'JAL.S3.ssancionados.1', subject: null, dates: expect.anything() },
  ]);
});

test('A register is told page by page, each record once, or by ids', async () => {
  opened.sweep([Array.from({ length: 7 }, (_, index) => buyerRow(`r${index}`, noemi))]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: SubjectsAnswer = await subjects({ first: 3, after });
    seen.push(...page.subjects.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: 7 }, (_, index) => `JAL.S2.spic.r${index}`));
  const ids = ['JAL.S2.spic.r5', 'JAL.S2.spic.none', 'JAL.S2.spic.r1'];
  expect((await subjects({ ids })).subjects.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
});

test('Only debarments in force on a day are told where that is asked; one without an end may last', async () => {
  const debarred = (id: string, fechaInicial: string | null, fechaFinal: string | null) =>
    sanctionRow(id, { ...noemi, inhabilitacion: { plazo: null, fechaInicial, fechaFinal } });
  const begunSometime = (id: string, fechaFinal: string) =>
    sanctionRow(id, {
      ...noemi,
      inhabilitacion: {
        plazo: null,
        fechaInicial: null,
        fechaInicialEstado: 'ILEGIBLE',
        fechaFinal,
      },
    });
  opened.sweep(
    [
      [
        debarred('1', '2020-01-01', '2021-01-01'),
        debarred('2', '2020-01-01', null),
        debarred('3', '2024-01-01', '2030-01-01'),
        debarred('4', null, null),
        begunSometime('5', '2030-01-01'),
        begunSometime('6', '2020-12-31'),
      ],
    ],
    {},
    ssancionados,
  );
  const inForce = await subjects({ system: 'S3', inForceOn: '2021-01-01' });
  expect(inForce.subjects.map(({ id }) => id)).toEqual([
    'JAL.S3.ssancionados.1',
    'JAL.S3.ssancionados.2',
    // An unreadable first day leaves open what the last day does not exclude.
    'JAL.S3.ssancionados.5',
  ]);
  expect(inForce.subjects.map(({ dates }) => [dates.from, dates.until])).toEqual([
    ['2020-01-01', '2021-01-01'],
    ['2020-01-01', null],
    [null, '2030-01-01'],
  ]);
});

test('A name is cut before it travels, so that one that is too long is no fault of who is asked', async () => {
  opened.sweep([[buyerRow('1', { ...noemi, nombres: 'N'.repeat(500) })]]);
  const { subjects: told } = await subjects({});
  expect(told[0]!.subject!.written).toMatchObject({ nombres: 'N'.repeat(200) });
});

test('How common a name is in all states together counts more than how common it is in one', async () => {
  const rows = Array.from({ length: 40 }, (_, index) =>
    buyerRow(String(index), { ...noemi, nombres: `Persona ${index}` }),
  );
  opened.sweep([[...rows, buyerRow('noemi', noemi)]]);
  const scoreWith = async (names?: MatchRequest['names']) => {
    const { people } = await matches({ people: [noemi], ...(names && { names }) });
    return people[0]!.matches.find(({ id }) => id === 'JAL.S2.spic.noemi')!.score;
  };
  const response = await fetch(`${server.url}/jal/names`);
  const own = (await response.json()) as NameCounts;
  expect(own.surname).toMatchObject({ records: 41, words: { YAÑEZ: 41, NOCHEBUENA: 41 } });
  const none = { records: 0, words: {} };
  const rare = {
    ...own,
    given: none,
    surname: { records: 900_000, words: { YAÑEZ: 9, NOCHEBUENA: 9 } },
  };
  const common = {
    ...own,
    given: none,
    surname: { records: 900_000, words: { YAÑEZ: 90_000, NOCHEBUENA: 90_000 } },
  };
  expect(await scoreWith(rare)).toBeGreaterThan(await scoreWith());
  expect(await scoreWith(common)).toBeLessThan(await scoreWith(rare));
});

test.each([
  ['no JSON', '{', 'The request is not JSON.'],
  ['no system', '{"leastBand":"WEAK"}', '/system: found nothing'],
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
