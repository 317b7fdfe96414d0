import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialects } from '../../../connectors/dialects/index.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import { projectRoot } from '../../support/project.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect } from './test-terminal.ts';

afterEach(removeFolders);

const sheet = join(projectRoot, 'examples/hojas/servidores.csv');
/** Nobody answers there: what is written must not depend on it. */
const nowhere = 'http://127.0.0.1:1';

const account = [
  ...['--token-url', `${nowhere}/oauth/token`, '--username', 'pdn', '--client-id', 'conector'],
  ...['--client-authentication', 'form', '--scope', 'read'],
];

/** For each dialect: its flags, and what the settings must then hold. */
const cases: Record<string, { flags: string[]; env?: NodeJS.ProcessEnv; source: object }> = {
  'pdn-rest-v1': {
    flags: ['--register', 'psancionados', '--url', `${nowhere}/v1/psancionados`, ...account],
    env: { COL_PASSWORD: 'no-se-escribe-1', COL_CLIENT_SECRET: 'no-se-escribe-2' },
    source: {
      id: 'COL.psancionados',
      system: 'S3',
      name: 'Colima: particulares sancionados',
      level: 'ESTATAL',
      options: { url: `${nowhere}/v1/psancionados` },
      credentials: {
        tokenUrl: `${nowhere}/oauth/token`,
        username: 'pdn',
        password: 'no-se-escribe-1',
        clientId: 'conector',
        clientSecret: 'no-se-escribe-2',
        clientAuthentication: 'form',
        scope: 'read',
      },
    },
  },
  'pdn-graphql': {
    flags: ['--register', 'servidor_publico', '--url', `${nowhere}/graphql`, '--id', 'federal'],
    source: { id: 'COL.federal', credentials: null, options: { url: `${nowhere}/graphql` } },
  },
  'directus-s2-v2': {
    flags: [
      ...['--url', nowhere, '--token-file', './token.txt', '--ends-on', '2027-06-30'],
      ...['--page-size', '50'],
    ],
    source: {
      id: 'COL.spic',
      credentials: { token: 'no-se-escribe-3', endsOn: '2027-06-30' },
      limits: { pageSize: 50 },
    },
  },
  'directus-s3-v2': {
    flags: [
      ...['--register', 'faltas_administrativas_graves', '--url', nowhere],
      ...['--full-sweep-every-seconds', '7200', '--level', 'MUNICIPAL', '--name', 'Contraloría'],
    ],
    source: {
      id: 'COL.faltas-administrativas-graves',
      fullSweepEverySeconds: 7200,
      level: 'MUNICIPAL',
      name: 'Contraloría',
    },
  },
  connector: {
    flags: ['--register', 'S2', '--url', `${nowhere}/col`, '--source', 'COL.registro'],
    source: { id: 'COL.registro', options: { url: `${nowhere}/col`, source: 'COL.registro' } },
  },
  file: {
    flags: ['--register', 'spic', '--path', sheet, '--sweep-every-seconds', '60', '--sheet', '2'],
    source: {
      sweepEverySeconds: 60,
      options: { path: sheet, sheet: '2', columns: { id: 'Folio', primerApellido: 'Paterno' } },
    },
  },
  sql: {
    flags: [
      ...['--register', 'ssancionados', '--query', 'SELECT * FROM sanciones', '--key', 'folio'],
      ...['--key', 'anio', '--column', 'nombres=nombre', '--constant', 'gravedad=GRAVE'],
    ],
    env: { COL_DATABASE: 'postgres://lector:no-se-escribe-4@127.0.0.1:1/registro' },
    source: {
      options: {
        database: 'postgres://lector:no-se-escribe-4@127.0.0.1:1/registro',
        key: ['folio', 'anio'],
        columns: { nombres: 'nombre' },
        constants: { gravedad: 'GRAVE' },
      },
    },
  },
};

test('all dialects are tried', () => {
  expect(Object.keys(cases).sort()).toEqual(dialects.map(({ name }) => name).sort());
});

test.each(Object.entries(cases))(
  'flags of %s make a YAML file that a connector reads',
  async (dialect, { flags, env = {}, source }) => {
    const folder = temporaryFolder();
    const out = join(folder, 'col.yaml');
    const { refused } = await runConnect(
      ...['--state', 'COL', '--dialect', dialect, ...flags, '--out', out, '--yes'],
    );
    expect(refused).toBe('');
    writeFileSync(join(folder, 'token.txt'), 'no-se-escribe-3\n');
    const { states } = readStateSettings([out], env);
    expect(states).toMatchObject([{ state: 'COL', publish: null, sources: [{ dialect }] }]);
    expect(states[0]!.sources[0]).toMatchObject(source);
    expect(readFileSync(out, 'utf8')).not.toContain('no-se-escribe');
  },
);
