import { join } from 'node:path';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { expectProblems, fileWith, jalisco, jaliscoWith, members, type Fault } from './jalisco.ts';

afterAll(removeFolders);

const reference =
  '{ env: VARIABLE } or { file: PATH }; a secret never stands in the settings themselves';
const text500 = 'text of 1 to 500 characters';
const long = `"${'s'.repeat(100)}…"`;
const itself = 'the value itself, which is not repeated here';
const account = 'an account, { tokenUrl: …, username: …, … }, or { token: … }';

const faults: Fault[] = [
  [
    'credentials that are not defined',
    'credentials: sesea',
    'credentials: seseo',
    [16, 'sources[0].credentials', '"seseo", which is not defined', 'sesea, perhaps'],
  ],
  [
    'credentials that end on a day that is none',
    '    username: pdn\n',
    '    username: pdn\n    endsOn: 2027-02-31\n',
    [6, 'credentials.sesea.endsOn', '"2027-02-31"', 'a day such as 2027-06-30'],
  ],
  [
    'a name of credentials that is longer than the ledger tells',
    'credentials: sesea\n',
    `credentials: ${'s'.repeat(101)}\n`,
    [16, 'sources[0].credentials', long, 'text of 1 to 100 characters'],
    [16, 'sources[0].credentials', `${long}, which is not defined`, 'one of sesea'],
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
];

describe('Credentials with a fault are refused, and no secret is ever repeated', () => {
  test.each(faults)('%s', (_kind, text, wrong, ...expected) => {
    expectProblems(fileWith(jaliscoWith(text, wrong)), expected);
  });

  test('an empty file where a secret should be', () => {
    const folder = temporaryFolder();
    const secret = fileWith(' \n', 'secret', folder);
    const text = jaliscoWith('env: JAL_PASSWORD', 'file: secret');
    expectProblems(fileWith(text, 'jalisco.yaml', folder), [
      [6, 'credentials.sesea.password', `an empty file ${secret}`, 'a secret to be there'],
    ]);
  });

  test('a token that no HTTP header can hold', () => {
    const folder = temporaryFolder();
    fileWith('hunter2\nhunter2\n', 'token', folder);
    const text = jaliscoWith(members, '    token: { file: token }\n');
    expectProblems(fileWith(text, 'jalisco.yaml', folder), [
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
    expectProblems(fileWith(text, 'jalisco.yaml', folder), [
      [6, 'credentials.sesea.password', found, 'a secret to be there'],
    ]);
  });
});
