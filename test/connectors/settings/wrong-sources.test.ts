import { dialects } from '../../../connectors/dialects/index.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { expectProblems, fileWith, jaliscoWith, type Fault } from './jalisco.ts';

afterAll(removeFolders);

const text500 = 'text of 1 to 500 characters';
const address = 'an https:// address, or http:// on this machine, without user or password';
const registers = 'a register of pdn-rest-v1: spic, ssancionados, psancionados';
const name = 'name: Secretaría Ejecutiva, registro S2';
const url = 'url: https://api.example.mx/v1/spic';
const limits = (member: string) => `credentials: sesea\n    limits: ${member}`;

const faults: Fault[] = [
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
  [
    'a value that is said to mean what no catalogue has',
    'credentials: sesea',
    'credentials: sesea\n    values: { tipoFalta: { Robo: PECULATO } }',
    [
      17,
      'sources[0].values.tipoFalta.Robo',
      '"PECULATO", which is no code of this field',
      'PECULADO, perhaps',
    ],
  ],
  ['a required address missing', `    ${url}\n`, '', [10, 'sources[0].url', 'nothing', address]],
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
];

describe('A source with a fault is refused, with its line, what was found and what was expected', () => {
  test.each(faults)('%s', (_kind, text, wrong, ...expected) => {
    expectProblems(fileWith(jaliscoWith(text, wrong)), expected);
  });
});
