import { readStateSettings } from '../../../connectors/settings.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { env, fileWith, jalisco, jaliscoWith, members } from './jalisco.ts';

afterAll(removeFolders);

function read(text: string) {
  return readStateSettings([fileWith(text)], env).states[0]!;
}

describe('The settings of a state', () => {
  test('give each source with its defaults filled in and its secrets read', () => {
    expect(read(jalisco)).toEqual({
      state: 'JAL',
      publish: null,
      service: { licences: [], warnWithinDays: 60, warnOfCertificatesWithinDays: 21 },
      publication: { dropBelow: 0.6, sigmas: 4, baselineWeeks: 8, daysOff: [] },
      sources: [
        {
          id: 'JAL.spic',
          key: 'spic',
          state: 'JAL',
          system: 'S2',
          name: 'Secretaría Ejecutiva, registro S2',
          level: 'ESTATAL',
          dialect: 'pdn-rest-v1',
          register: 'spic',
          options: { url: 'https://api.example.mx/v1/spic' },
          credentials: {
            name: 'sesea',
            tokenUrl: 'https://api.example.mx/oauth/token',
            username: 'pdn',
            password: 'pass-1',
            clientAuthentication: 'basic',
            clientId: 'pdn-gateway',
            clientSecret: 'secret-1',
            scope: null,
          },
          sweepEverySeconds: 3600,
          fullSweepEverySeconds: null,
          limits: {
            connectTimeoutMs: 5000,
            responseTimeoutMs: 30_000,
            requestTimeoutMs: 60_000,
            maxBodyBytes: 20_000_000,
            pageSize: 200,
            maxPages: 20_000,
          },
        },
      ],
    });
  });

  test('share one credentials object between the sources that name it', () => {
    const second = jalisco.slice(jalisco.indexOf('  - id')).replace('id: spic', 'id: spic-2');
    const [one, other] = read(jalisco + second).sources;
    expect(one!.credentials).toBe(other!.credentials);
  });

  test('may leave out credentials, and set single limits', () => {
    const text = jaliscoWith('    credentials: sesea\n', '    limits: { pageSize: 50 }\n');
    const [source] = read(text).sources;
    expect(source!.credentials).toBeNull();
    expect(source!.limits).toMatchObject({ pageSize: 50, maxPages: 20_000 });
  });

  test('may have a token in the place of an account', () => {
    const [source] = read(jaliscoWith(members, '    token: { env: JAL_PASSWORD }\n')).sources;
    expect(source!.credentials).toEqual({ name: 'sesea', token: 'pass-1' });
  });

  test('have a schema for each dialect: its registers, its own settings, its largest page', () => {
    const directus = `\
state: JAL
sources:
  - id: graves
    name: Faltas graves
    level: ESTATAL
    dialect: directus-s3-v2
    register: faltas_administrativas_graves
    url: https://api.example.mx
    collection: graves
    limits: { pageSize: 1000 }
`;
    const [source] = read(directus).sources;
    expect(source).toMatchObject({
      system: 'S3',
      options: { url: 'https://api.example.mx', collection: 'graves' },
      sweepEverySeconds: 3600,
      fullSweepEverySeconds: 86_400,
      limits: { pageSize: 1000 },
    });
  });

  test('read a secret from a file beside them, without its line end', () => {
    const folder = temporaryFolder();
    fileWith('from-a-file\n', 'secret', folder);
    const text = jaliscoWith('{ env: JAL_PASSWORD }', '{ file: secret }');
    const { states } = readStateSettings([fileWith(text, 'jalisco.yaml', folder)], env);
    expect(states[0]!.sources[0]!.credentials).toMatchObject({ password: 'from-a-file' });
  });

  test('may be a folder of files', () => {
    const folder = temporaryFolder();
    fileWith(jalisco, 'jalisco.yaml', folder);
    fileWith(jaliscoWith('JAL', 'COL'), 'colima.yml', folder);
    fileWith('no settings', 'README.md', folder);
    const { states } = readStateSettings([folder], env);
    expect(states.map(({ state }) => state)).toEqual(['COL', 'JAL']);
  });

  test.each(['http://127.0.0.1:8080/v1', 'http://localhost/v1', 'http://[::1]:1/v1'])(
    'allow plain http on this machine: %s',
    (url) => {
      const [source] = read(jaliscoWith('https://api.example.mx/v1/spic', url)).sources;
      expect(source!.options).toEqual({ url });
    },
  );

  test('may begin with a byte order mark, and end their lines as Windows does', () => {
    expect(read(`\ufeff${jalisco.replaceAll('\n', '\r\n')}`)).toEqual(read(jalisco));
  });
});
