import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStateSettings } from '../../../connectors/settings.ts';
import { federal, states } from '../../../specs/catalogues/states.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import {
  env,
  expectProblems,
  fileWith,
  jalisco,
  jaliscoWith,
  problemsOf,
  type Fault,
} from './jalisco.ts';

afterAll(removeFolders);

const codes = `one of ${[...states, federal].map(({ code }) => code).join(', ')}`;
const sources = 'a list of 1 to 100 sources, each with a hyphen before it';

const faults: Fault[] = [
  [
    'a name that is like none',
    'state: JAL',
    'state: JAL\nflavour: 1',
    [
      2,
      'flavour',
      'an unknown name',
      'one of state, credentials, sources, publish, publication, service',
    ],
  ],
  ['the state missing', 'state: JAL\n', '', [1, 'state', 'nothing', codes]],
  ['a state that is none', 'state: JAL', 'state: JALISCO', [1, 'state', '"JALISCO"', codes]],
  ['a list that holds itself', 'state: JAL', 'state: &a [*a]', [1, 'state', 'a list (1)', codes]],
  [
    'a file that is cut in the middle',
    jalisco,
    'state: JAL\nsources: [{ id: spic',
    [
      2,
      '',
      'the end of something in { } or [ ] that is not closed',
      'a } for each {, a ] for each [',
    ],
  ],
  ['small letters', 'state: JAL', 'state: jal', [1, 'state', '"jal"', `${codes}; perhaps JAL`]],
  [
    'a source that is a text',
    'sources:\n',
    'sources:\n  - spic\n',
    [
      10,
      'sources[0]',
      '"spic"',
      'a source: `id: …`, `name: …`, `level: …`, `dialect: …`, `register: …` and more',
    ],
  ],
  [
    'sources without a hyphen',
    'sources:\n  - id',
    'sources:\n    id',
    [9, 'sources', 'an object', sources],
  ],
  [
    'a licence that ends on a day that is none',
    'state: JAL\n',
    'state: JAL\nservice: { licences: [{ name: Base de datos, endsOn: 2027-02-29 }] }\n',
    [2, 'service.licences[0].endsOn', '"2027-02-29"', 'a day such as 2027-06-30'],
  ],
  [
    'a support contract without an end',
    'state: JAL\n',
    'state: JAL\nservice:\n  supportContract: { name: Soporte }\n',
    [3, 'service.supportContract.endsOn', 'nothing', 'a day such as 2027-06-30'],
  ],
  [
    'a day off that is none',
    'state: JAL\n',
    'state: JAL\npublication: { daysOff: [2027-04-31] }\n',
    [2, 'publication.daysOff[0]', '"2027-04-31"', 'a day such as 2027-06-30'],
  ],
  [
    'no sources',
    jalisco.slice(jalisco.indexOf('sources:')),
    'sources: []\n',
    [9, 'sources', 'a list (0)', sources],
  ],
  [
    'a list where a mapping is expected',
    jalisco,
    '- state: JAL',
    [1, '', 'a list (1)', 'the settings of a state: `state: …`, `credentials: …`, `sources: …`'],
  ],
  [
    'nothing at all',
    jalisco,
    '# nothing yet\n',
    [1, '', 'nothing', 'the settings of a state: `state: …`, `credentials: …`, `sources: …`'],
  ],
  [
    'a name that stands twice',
    'level: ESTATAL',
    'level: ESTATAL\n    level: FEDERAL',
    [13, '', '"level" a second time', 'each name once'],
  ],
  [
    'a second document',
    'credentials: sesea\n',
    'credentials: sesea\n---\nstate: COL\n',
    [17, '', 'a second document, after --- or …', 'one in each file'],
  ],
  [
    'a tab',
    '    level: ESTATAL',
    '\tlevel: ESTATAL',
    [12, '', 'a tab before the text', 'spaces: YAML allows no tabs there'],
  ],
];

describe('A file with a fault is refused, with its line, what was found and what was expected', () => {
  test.each(faults)('%s', (_kind, text, wrong, ...expected) => {
    expectProblems(fileWith(jaliscoWith(text, wrong)), expected);
  });
});

describe('Settings of a state with many faults', () => {
  test('are refused with all of them at once, in the order of their lines', () => {
    const path = fileWith(`\
state: Jalisco
flavour: 1
credentials:
  sesea:
    tokenUrl: http://api.example.mx/oauth/token
    username: 5
    password: hunter2
    clientId: pdn-gateway
    clientSecret: { env: NOT_SET }
    client_secret: hunter2
  fija:
    token: { env: JAL_PASSWORD, file: token }
  otra: { token: { env: NOT_SET } }
sources:
  - id: spic
    name: Secretaría Ejecutiva
    level: ESTATAL
    level: Municipal
    dialect: pdn-rest-v1
    register: sancionados
    url: https://pdn:hunter2@api.example.mx/v1/spic
    credentials: sesae
    sweepEverySeconds: 0
    limits:
      pageSize: 500
      maxpages: 1
  - id: spic
    level: MUNICIPAL
    dialect: pdn-soap
    register: spic
  - spic
  - id: segundo
    name: Otra secretaría
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
publish: sí
---
state: COL
`);
    const problems = problemsOf(path);
    expect(problems.map(({ line, path: place }) => `${line} ${place}`)).toEqual([
      '1 state',
      '2 flavour',
      '5 credentials.sesea.tokenUrl',
      '6 credentials.sesea.username',
      '7 credentials.sesea.password',
      '10 credentials.sesea.client_secret',
      '12 credentials.fija.token',
      '13 credentials.otra.token',
      '18 ',
      '18 sources[0].level',
      '20 sources[0].register',
      '21 sources[0].url',
      '22 sources[0].credentials',
      '23 sources[0].sweepEverySeconds',
      '25 sources[0].limits.pageSize',
      '26 sources[0].limits.maxpages',
      '27 sources[1].name',
      '27 sources[1].id',
      '29 sources[1].dialect',
      '31 sources[2]',
      '32 sources[3].url',
      '37 publish',
      '38 ',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  test('are refused with those of every file at once', () => {
    const one = fileWith(
      jaliscoWith('ESTATAL', 'X').replace('register: spic', 'register: no'),
      'one.yaml',
    );
    const broken = fileWith('state: [', 'broken.yaml');
    const missing = join(temporaryFolder(), 'missing.yaml');
    expect(problemsOf(one, broken, missing).map(({ where, line }) => [where, line])).toEqual([
      [one, 12],
      [one, 14],
      [broken, 1],
      [missing, null],
    ]);
    expect(() => readStateSettings([one, broken, missing], env)).toThrow(
      `${one}:12 sources[0].level: found "X"; expected one of FEDERAL, ESTATAL, MUNICIPAL`,
    );
  });

  test('are refused where several files have one state, be they otherwise wrong or not', () => {
    const first = fileWith(jalisco);
    const second = fileWith(`# Otra vez\n${jalisco}`, 'again.yaml');
    const third = fileWith(jaliscoWith('level: ESTATAL', 'level: X'), 'third.yaml');
    const found = `JAL, which ${first} has too`;
    const expected = 'one file for each state';
    expect(problemsOf(first, second, third)).toEqual([
      expect.objectContaining({ where: third, line: 12 }),
      { where: second, line: 2, path: 'state', found, expected },
      { where: third, line: 1, path: 'state', found, expected },
    ]);
  });

  test('are refused when they are a folder that holds none', () => {
    const folder = join(temporaryFolder(), 'empty');
    mkdirSync(folder);
    expect(problemsOf(folder)).toMatchObject([{ found: 'a folder without .yaml files' }]);
  });
});
