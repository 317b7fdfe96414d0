import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dialects } from '../../../connectors/dialects/index.ts';
import { readStateSettings, type SettingsError } from '../../../connectors/settings.ts';
import { federal, states } from '../../../specs/catalogues/states.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { env, fileWith, jalisco, jaliscoWith, problemsOf } from './jalisco.ts';

afterAll(removeFolders);

const text500 = 'text of 1 to 500 characters';
const address = 'an https:// address, or http:// on this machine, without user or password';
const reference =
  '{ env: VARIABLE } or { file: PATH }; a secret never stands in the settings themselves';
const itself = 'the value itself, which is not repeated here';
const codes = `one of ${[...states, federal].map(({ code }) => code).join(', ')}`;
const registers = 'a register of pdn-rest-v1: spic, ssancionados, psancionados';
const sources = 'a list of 1 to 100 sources, each with a hyphen before it';
const account = 'an account, { tokenUrl: …, username: …, … }, or { token: … }';

const name = 'name: Secretaría Ejecutiva, registro S2';
const url = 'url: https://api.example.mx/v1/spic';
const limits = (member: string) => `credentials: sesea\n    limits: ${member}`;

type Problem = [line: number | null, path: string, found: string, expected: string];

/** What is replaced in Jalisco's settings, by what, and all that is then reported. */
const faults: [kind: string, text: string, wrong: string, ...Problem[]][] = [
  [
    'a number where text is expected',
    name,
    'name: 2024',
    [11, 'sources[0].name', '2024', `${text500}, in quotes`],
  ],
  ['no value', name, 'name:', [11, 'sources[0].name', 'nothing', text500]],
  ['an empty text', name, 'name: ""', [11, 'sources[0].name', '""', text500]],
  [
    'a text that is too long',
    name,
    `name: ${'ñ'.repeat(501)}`,
    [11, 'sources[0].name', `"${'ñ'.repeat(100)}…"`, text500],
  ],
  [
    'a list where text is expected',
    name,
    'name: [a, b]',
    [11, 'sources[0].name', 'a list (2)', text500],
  ],
  [
    'text where a number is expected',
    'credentials: sesea',
    limits('{ pageSize: "50" }'),
    [17, 'sources[0].limits.pageSize', '"50"', 'a whole number from 1 to 200, without quotes'],
  ],
  [
    'a limit out of its range',
    'credentials: sesea',
    limits('{ pageSize: 201 }'),
    [17, 'sources[0].limits.pageSize', '201', 'a whole number from 1 to 200'],
  ],
  [
    'an interval in words',
    'credentials: sesea',
    'sweepEverySeconds: 1h',
    [16, 'sources[0].sweepEverySeconds', '"1h"', 'a whole number from 1 to 604800'],
  ],
  [
    'an unknown limit',
    'credentials: sesea',
    limits('{ pagesize: 50 }'),
    [17, 'sources[0].limits.pagesize', 'an unknown name', 'pageSize, perhaps'],
  ],
  [
    'a list where limits are expected',
    'credentials: sesea',
    limits('[50]'),
    [17, 'sources[0].limits', 'a list (1)', 'limits with their numbers, such as { pageSize: 100 }'],
  ],
  [
    'a name that is misspelt, and so missing',
    'register: spic',
    'regsiter: spic',
    [10, 'sources[0].register', 'nothing', registers],
    [14, 'sources[0].regsiter', 'an unknown name', 'register, perhaps'],
  ],
  [
    'a name that is like none',
    'state: JAL',
    'state: JAL\nflavour: 1',
    [2, 'flavour', 'an unknown name', 'one of state, credentials, sources, publish'],
  ],
  [
    'a setting of another dialect',
    'register: spic',
    'register: spic\n    collection: x',
    [
      15,
      'sources[0].collection',
      'an unknown name',
      expect.stringMatching(/^one of id, name/) as never,
    ],
  ],
  ['a required address missing', `    ${url}\n`, '', [10, 'sources[0].url', 'nothing', address]],
  ['the state missing', 'state: JAL\n', '', [1, 'state', 'nothing', codes]],
  ['a state that is none', 'state: JAL', 'state: JALISCO', [1, 'state', '"JALISCO"', codes]],
  ['small letters', 'state: JAL', 'state: jal', [1, 'state', '"jal"', `${codes}; perhaps JAL`]],
  [
    'a level that is none',
    'level: ESTATAL',
    'level: REGIONAL',
    [12, 'sources[0].level', '"REGIONAL"', 'one of FEDERAL, ESTATAL, MUNICIPAL'],
  ],
  [
    'an unknown dialect',
    'pdn-rest-v1',
    'pdn-rest-1',
    [
      13,
      'sources[0].dialect',
      '"pdn-rest-1"',
      `one of ${dialects.map((dialect) => dialect.name).join(', ')}; perhaps pdn-rest-v1`,
    ],
  ],
  [
    'a register of another dialect',
    'register: spic',
    'register: faltas_administrativas_graves',
    [14, 'sources[0].register', '"faltas_administrativas_graves"', registers],
  ],
  [
    'an id that can be no part of an id',
    'id: spic',
    'id: S P I C',
    [
      10,
      'sources[0].id',
      '"S P I C"',
      'a lower-case letter, then at most 39 lower-case letters, digits or hyphens',
    ],
  ],
  [
    'a second source of the same id',
    'sources:\n',
    `sources:\n  - { id: spic, name: x, level: ESTATAL, dialect: pdn-rest-v1, register: spic, ${url} }\n`,
    [11, 'sources[1].id', 'a second "spic"', 'each id once in a state'],
  ],
  [
    'credentials that are not defined',
    'credentials: sesea',
    'credentials: seseo',
    [16, 'sources[0].credentials', '"seseo", which is not defined', 'sesea, perhaps'],
  ],
  [
    'credentials where none are defined',
    jalisco.slice(jalisco.indexOf('credentials:'), jalisco.indexOf('sources:')),
    '',
    [
      9,
      'sources[0].credentials',
      '"sesea", which is not defined',
      'an entry of that name in `credentials`',
    ],
  ],
  [
    'a text where an account is expected',
    '  sesea:\n',
    '  otra: hunter2\n  sesea:\n',
    [3, 'credentials.otra', itself, account],
  ],
  [
    'a member that is missing from an account',
    '    username: pdn\n',
    '',
    [3, 'credentials.sesea.username', 'nothing', text500],
  ],
  [
    'a secret written in clear',
    '{ env: JAL_PASSWORD }',
    'hunter2',
    [6, 'credentials.sesea.password', itself, reference],
  ],
  [
    'a secret written in clear, of digits',
    '{ env: JAL_PASSWORD }',
    '123456',
    [6, 'credentials.sesea.password', itself, reference],
  ],
  [
    'a secret written in clear into its reference',
    '{ env: JAL_PASSWORD }',
    '{ value: hunter2 }',
    [6, 'credentials.sesea.password.value', 'an unknown name', 'one of env, file'],
  ],
  [
    'a secret written in clear where the variable is named',
    'env: JAL_PASSWORD',
    'env: "hunter2!"',
    [
      6,
      'credentials.sesea.password.env',
      itself,
      'the name of a variable, of letters, digits and underscores',
    ],
  ],
  [
    'a variable that is not set',
    'env: JAL_PASSWORD',
    'env: NOT_SET',
    [6, 'credentials.sesea.password', 'no environment variable NOT_SET', 'a secret to be there'],
  ],
  [
    'a variable that is empty',
    'env: JAL_PASSWORD',
    'env: EMPTY',
    [
      6,
      'credentials.sesea.password',
      'an empty environment variable EMPTY',
      'a secret to be there',
    ],
  ],
  [
    'an address without encryption',
    url,
    'url: http://api.example.mx/v1',
    [15, 'sources[0].url', '"http://api.example.mx/v1"', address],
  ],
  [
    'an address with a password',
    url,
    'url: https://pdn:hunter2@api.example.mx/v1',
    [15, 'sources[0].url', '"https://…@api.example.mx/v1"', address],
  ],
  [
    'an address with a token, refused for something else',
    url,
    'url: http://api.example.mx/v1?access_token=hunter2',
    [15, 'sources[0].url', '"http://api.example.mx/v1?…"', address],
  ],
  [
    'an address of another kind',
    url,
    'url: ftp://api.example.mx/',
    [15, 'sources[0].url', '"ftp://api.example.mx/"', address],
  ],
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

function told(problems: SettingsError['problems']): Problem[] {
  return problems.map(({ line, path, found, expected }) => [line, path, found, expected]);
}

describe('Settings of a state with one fault are refused, with its line, what was found and what was expected', () => {
  test.each(faults)('%s', (_kind, text, wrong, ...expected) => {
    const path = fileWith(jaliscoWith(text, wrong));
    const problems = problemsOf(path);
    expect(told(problems)).toEqual(expected);
    for (const { where } of problems) expect(where).toBe(path);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  test('an empty file where a secret should be', () => {
    const folder = temporaryFolder();
    const secret = fileWith(' \n', 'secret', folder);
    const text = jaliscoWith('env: JAL_PASSWORD', 'file: secret');
    expect(told(problemsOf(fileWith(text, 'jalisco.yaml', folder)))).toEqual([
      [6, 'credentials.sesea.password', `an empty file ${secret}`, 'a secret to be there'],
    ]);
  });

  test('a token that no HTTP header can hold', () => {
    const folder = temporaryFolder();
    fileWith('hunter2\nhunter2\n', 'token', folder);
    const account = jalisco.slice(jalisco.indexOf('    tokenUrl'), jalisco.indexOf('sources:'));
    const text = jaliscoWith(account, '    token: { file: token }\n');
    const problems = problemsOf(fileWith(text, 'jalisco.yaml', folder));
    expect(told(problems)).toEqual([
      [
        4,
        'credentials.sesea.token',
        'a secret with line breaks in it, or letters beyond ASCII',
        'a token that an HTTP header can hold',
      ],
    ]);
  });

  test('no file where a secret should be, which is looked for beside the settings', () => {
    const folder = temporaryFolder();
    const text = jaliscoWith('env: JAL_PASSWORD', 'file: secret');
    const found = `no readable file ${join(folder, 'secret')} (ENOENT)`;
    expect(told(problemsOf(fileWith(text, 'jalisco.yaml', folder)))).toEqual([
      [6, 'credentials.sesea.password', found, 'a secret to be there'],
    ]);
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
