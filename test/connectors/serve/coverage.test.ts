import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';

let jalisco: ServedStore;

beforeEach(async () => {
  jalisco = await serveStore();
});
afterEach(stopServing);

const ana = buyerRow('1', { nombres: 'Ana' });
const eva = buyerRow('2', { nombres: 'Eva' });

describe('Coverage', () => {
  const coverage = `coverage { verdict asked answered totalsKnown knownTotal sources {
    source { id } state { code } system status asOf returned total quarantined lastSuccessAt
    retryAfter error { code message mensaje } } }`;

  test('counts each source of the system once, also when nothing was ever read', async () => {
    const { data } = await jalisco.ask('sanctions', `{ sanctions { totalCount ${coverage} } }`);
    const outcome = (id: string) => ({
      source: { id },
      state: { code: 'JAL' },
      system: 'S3',
      status: 'NOT_CONNECTED',
      asOf: null,
      returned: 0,
      total: null,
      quarantined: null,
      lastSuccessAt: null,
      retryAfter: null,
      error: {
        code: 'NEVER_READ',
        message: 'The source has not been read yet.',
        mensaje: 'La fuente todavía no se ha leído.',
      },
    });
    expect(data['sanctions']).toEqual({
      totalCount: null,
      coverage: {
        verdict: 'FAILED',
        asked: 2,
        answered: 0,
        totalsKnown: 0,
        knownTotal: 0,
        sources: [outcome('JAL.ssancionados'), outcome('JAL.psancionados')],
      },
    });
  });

  test('is complete when every source was read whole and lately', async () => {
    jalisco.sweep([[ana, eva]]);
    const { data } = await jalisco.ask('buyers', `{ buyers(first: 1) { ${coverage} } }`);
    expect(data['buyers'].coverage).toEqual({
      verdict: 'COMPLETE',
      asked: 1,
      answered: 1,
      totalsKnown: 1,
      knownTotal: 2,
      sources: [
        {
          source: { id: 'JAL.spic' },
          state: { code: 'JAL' },
          system: 'S2',
          status: 'ANSWERED',
          asOf: '2026-11-22T10:01:00.000Z',
          returned: 1,
          total: 2,
          quarantined: 0,
          lastSuccessAt: '2026-11-22T10:01:02.000Z',
          retryAfter: null,
          error: null,
        },
      ],
    });
  });

  test('is partial when something was found and the last sweep failed', async () => {
    jalisco.sweep([[ana]]);
    const retryAfter = '2026-11-22T10:30:00.000Z';
    jalisco.sweep([], { failure: 'RATE_LIMITED', retryAfter });
    const { data } = await jalisco.ask('buyers', `{ buyers { totalCount ${coverage} } }`);
    expect(data['buyers']).toMatchObject({
      totalCount: 1,
      coverage: {
        verdict: 'PARTIAL',
        sources: [{ status: 'STALE', total: 1, retryAfter, error: { code: 'RATE_LIMITED' } }],
      },
    });
  });

  test('is inconclusive, not zero, when nothing was found in a replica that is too old', async () => {
    jalisco.sweep([[ana]]);
    jalisco.clock.advance(3600);
    const query = `{ buyers(filter: { nombres: "nadie" }) { totalCount ${coverage} } }`;
    const { data } = await jalisco.ask('buyers', query);
    expect(data['buyers']).toMatchObject({
      totalCount: 0,
      coverage: {
        verdict: 'INCONCLUSIVE',
        sources: [{ status: 'STALE', error: { code: 'TOO_OLD' } }],
      },
    });
  });

  test('does not count in a replica that lacks records, but delivers them', async () => {
    jalisco.sweep([[ana, quarantinedRow('9')]], { failure: 'ROWS_QUARANTINED' });
    const { data } = await jalisco.ask(
      'buyers',
      `{ buyers { totalCount nodes { id } ${coverage} } }`,
    );
    expect(data['buyers']).toMatchObject({
      totalCount: null,
      nodes: [{ id: 'JAL.S2.spic.1' }],
      coverage: {
        verdict: 'PARTIAL',
        sources: [{ status: 'INVALID_DATA', returned: 1, total: null, quarantined: 1 }],
      },
    });
  });

  test('knows of what was found without any row on the page', async () => {
    jalisco.sweep([[ana]], { failure: 'TIMEOUT' });
    const verdictOf = async (args: string) => {
      const { data } = await jalisco.ask('buyers', `{ buyers(${args}) { coverage { verdict } } }`);
      return data['buyers'].coverage.verdict;
    };
    expect(await verdictOf('first: 5')).toBe('PARTIAL');
    expect(await verdictOf('first: 5, filter: { nombres: "nadie" }')).toBe('FAILED');
    jalisco.sweep([[ana]]);
    jalisco.sweep([], { failure: 'TIMEOUT' });
    expect(await verdictOf('first: 0')).toBe('PARTIAL');
    expect(await verdictOf('first: 0, filter: { nombres: "nadie" }')).toBe('INCONCLUSIVE');
    expect(await verdictOf('after: "NAME Z"')).toBe('PARTIAL');
    expect(await verdictOf('after: "NAME Z", filter: { nombres: "nadie" }')).toBe('PARTIAL');
  });

  test('takes the age that the query allows', async () => {
    jalisco.sweep([[ana]]);
    jalisco.clock.advance(100);
    const statusOf = async (maxAgeSeconds: number) => {
      const query = `{ buyers(maxAgeSeconds: ${maxAgeSeconds}) { coverage { sources { status } } } }`;
      const { data } = await jalisco.ask('buyers', query);
      return data['buyers'].coverage.sources[0].status;
    };
    expect(await statusOf(200)).toBe('ANSWERED');
    expect(await statusOf(50)).toBe('STALE');
  });

  test.each([
    ['only what is named', 'sources: ["JAL.psancionados"]', ['JAL.psancionados']],
    ['nothing of this state when others are named', 'states: [SON, FED]', []],
    [
      'all when this state is among those named',
      'states: [SON, JAL]',
      ['JAL.ssancionados', 'JAL.psancionados'],
    ],
    ['nothing when nothing is named', 'sources: []', []],
    [
      "nothing of another state's sources",
      'sources: ["SON.spic", "JAL.ssancionados"]',
      ['JAL.ssancionados'],
    ],
  ])('asks %s', async (_what, args, expected) => {
    const query = `{ sanctions(${args}) { totalCount coverage { asked sources { source { id } } } } }`;
    const { data } = await jalisco.ask('sanctions', query);
    const { asked, sources } = data['sanctions'].coverage;
    expect(sources.map((outcome: any) => outcome.source.id)).toEqual(expected);
    expect(asked).toBe(expected.length);
    expect(data['sanctions'].totalCount).toBeNull();
  });

  test('names a source that is asked of this state and not served here, once', async () => {
    jalisco.sweep([[ana]]);
    const query = `{ buyers(sources: ["JAL.spic", "JAL.nada", "JAL.nada"]) {
      totalCount nodes { id } coverage { verdict asked sources { source { id } status error { code } } } } }`;
    const { data } = await jalisco.ask('buyers', query);
    expect(data['buyers']).toMatchObject({
      totalCount: null,
      nodes: [{}],
      coverage: { verdict: 'PARTIAL', asked: 2 },
    });
    expect(data['buyers'].coverage.sources[1]).toEqual({
      source: null,
      status: 'NOT_CONNECTED',
      error: { code: 'NOT_SERVED' },
    });
  });
});

describe('A store that fails', () => {
  test('is said by every source, and is never an empty answer', async () => {
    const broken = await serveStore((store) => ({
      ...store,
      page() {
        throw new Error('disk I/O error in /srv/secret/path');
      },
    }));
    const query = `{ sanctions { totalCount nodes { id } coverage { verdict asked sources { status error { code } } } } }`;
    const { data, errors } = await broken.ask('sanctions', query);
    const outcome = { status: 'UNREACHABLE', error: { code: 'STORE_FAILED' } };
    expect(errors).toBeUndefined();
    expect(data['sanctions']).toEqual({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'FAILED', asked: 2, sources: [outcome, outcome] },
    });
    expect(broken.logged()).toContain('disk I/O error');
  });

  test('after the page was found leaves the rows, and says so', async () => {
    const broken = await serveStore((store) => ({
      ...store,
      counts() {
        throw new Error('database disk image is malformed');
      },
    }));
    broken.sweep([[ana]]);
    const query = `{ buyers { nodes { id } coverage { verdict sources { status returned error { code } } } } }`;
    const { data } = await broken.ask('buyers', query);
    expect(data['buyers']).toEqual({
      nodes: [{ id: 'JAL.S2.spic.1' }],
      coverage: {
        verdict: 'PARTIAL',
        sources: [{ status: 'TRUNCATED', returned: 1, error: { code: 'STORE_FAILED' } }],
      },
    });
  });
});
