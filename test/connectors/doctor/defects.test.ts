import type { FindingCode } from '../../../connectors/doctor/finding-texts.ts';
import type { Report } from '../../../connectors/doctor/report.ts';
import { cleanRows, type Row } from './clean-rows.ts';
import { startTestService, stopTestServices } from './broken-service.ts';
import {
  codesIn,
  examineAt,
  examineBroken,
  placesOf,
  type Breakage,
  type Register,
} from './examination.ts';

afterAll(stopTestServices);

test('A clean service has no finding, and the best grade', async () => {
  const service = await startTestService();
  const report = await examineAt(service.url);
  expect(report.sources.map(({ findings }) => findings)).toEqual([[], [], []]);
  const long = [{ requirement: 'SRC-29', why: 'LONG_LIFE' }];
  expect(report.sources.map(({ untested }) => untested)).toEqual([long, long, long]);
  expect(report).toMatchObject({ grade: 'A', broken: { MUST: [], SHOULD: [] } });
  const { met } = report.sources[0]!;
  const examined = Array.from({ length: 31 }, (_, index) => `SRC-${index + 1}`);
  // Not of a service on this machine, and not of one that never asked to be left alone.
  const unseen = ['SRC-15', 'SRC-17', 'SRC-18', 'SRC-29'];
  expect(met.filter((id) => id.startsWith('SRC'))).toEqual(
    examined.filter((id) => !unseen.includes(id)),
  );
  expect(met.filter((id) => id.startsWith('CON'))).toHaveLength(7);
});

/** A defect, what it is called, and where it is to be found; null where the place is not of one row. */
type Planted = [
  title: string,
  code: FindingCode,
  place: string | null,
  register: Register,
  Partial<Breakage>,
];

const at = (index: number, change: (row: Row) => void): Partial<Breakage> => ({
  change: (rows) => change(rows[index]!),
});
const official = (row: Row) => row['servidorPublicoSancionado'];

const planted: Planted[] = [
  [
    'takes any password',
    'WRONG_PASSWORD_ACCEPTED',
    null,
    'spic',
    { habits: { acceptsAnyPassword: true } },
  ],
  ['needs no token', 'READ_WITHOUT_TOKEN', 'sin token', 'spic', { habits: { needsNoToken: true } }],
  [
    'issues no refresh token',
    'NO_REFRESH_TOKEN',
    null,
    'spic',
    { habits: { issuesNoRefreshToken: true } },
  ],
  ['refuses to renew', 'REFRESH_REFUSED', null, 'spic', { habits: { refusesRefresh: true } }],
  [
    'renews twice by one token',
    'REFRESH_NOT_ROTATED',
    null,
    'spic',
    { habits: { keepsRefreshTokens: true } },
  ],
  ['ends tokens early', 'TOKEN_DIED_EARLY', null, 'spic', { habits: { tokenLives: 215 } }],
  [
    'cuts pages at 100',
    'PAGE_SIZE_NOT_HONOURED',
    'pageSize 101',
    'spic',
    { habits: { largestPage: 100 } },
  ],
  [
    'does not echo the page size',
    'PAGE_NOT_ECHOED',
    'pageSize 1',
    'spic',
    { habits: { echoesNoPageSize: true } },
  ],
  ['answers page 0', 'BAD_PAGE_ACCEPTED', 'page 0', 'spic', { habits: { acceptsBadPages: true } }],
  [
    'breaks on bad JSON',
    'ERROR_FORM',
    'JSON incompleto',
    'spic',
    { habits: { breaksOnBadJson: true } },
  ],
  [
    'ignores a sort key',
    'SORT_IGNORED',
    'sort nombres asc',
    'spic',
    { habits: { ignoresSortBy: 'nombres' } },
  ],
  [
    'ignores a filter',
    'FILTER_IGNORED',
    'query.nombres',
    'spic',
    { habits: { ignoresFilter: 'nombres' } },
  ],
  [
    'compares letter by letter',
    'FILTER_NEEDS_ACCENTS',
    'query.primerApellido',
    'spic',
    { habits: { comparesExactly: 'primerApellido' } },
  ],
  [
    'loses the ñ',
    'FILTER_BREAKS_ENIE',
    'query.primerApellido',
    'spic',
    { habits: { losesEnie: 'primerApellido' } },
  ],
  [
    'takes a filter for a pattern',
    'FILTER_IS_PATTERN',
    'query.institucionDependencia',
    'spic',
    { habits: { takesPatterns: 'institucionDependencia' } },
  ],
  ['counts one too many', 'TOTAL_WRONG', null, 'spic', { habits: { totalIsOffBy: 1 } }],
  ['counts one too few', 'TOTAL_WRONG', null, 'spic', { habits: { totalIsOffBy: -1 } }],
  ['never ends', 'NEXT_PAGE_WRONG', null, 'spic', { habits: { hasNextPage: 'always' } }],
  ['ends too soon', 'NEXT_PAGE_WRONG', null, 'spic', { habits: { hasNextPage: 'never' } }],
  [
    'repeats a row on the next page',
    'ROW_TWICE',
    null,
    'spic',
    { habits: { repeatsRowAcrossPages: true } },
  ],
  [
    'numbers rows as it sends them',
    'ID_UNSTABLE',
    null,
    'spic',
    { habits: { renumbersIds: true } },
  ],
  [
    'lists no institutions',
    'INSTITUTIONS_MISSING',
    '/dependencias',
    'spic',
    { habits: { listsNoInstitutions: true } },
  ],
  [
    'has one id twice',
    'ID_SHARED',
    'EXP-1007 /id',
    'spic',
    { change: (rows) => (rows[8]!['id'] = 'EXP-1007') },
  ],
  ['has a row without id', 'ID_MISSING', '/id', 'spic', at(9, (row) => delete row['id'])],
  [
    'leaves out what is required',
    'ROW_REFUSED',
    'EXP-1010 /primerApellido',
    'spic',
    at(10, (row) => delete row['primerApellido']),
  ],
  [
    'has a text for a list',
    'OTHER_FORM',
    'EXP-1011 /tipoProcedimiento',
    'spic',
    at(11, (row) => (row['tipoProcedimiento'] = '1')),
  ],
  [
    'leaves a name blank',
    'REQUIRED_BLANK',
    'EXP-1012 /nombres',
    'spic',
    at(12, (row) => (row['nombres'] = '')),
  ],
  [
    'writes N/A',
    'PLACEHOLDER',
    'EXP-1013 /observaciones',
    'spic',
    at(13, (row) => (row['observaciones'] = 'N/A')),
  ],
  [
    'has a code of its own',
    'UNKNOWN_CODE',
    'EXP-1014 /tipoArea/0',
    'spic',
    at(14, (row) => (row['tipoArea'] = [{ clave: 'ZZ', valor: 'DE TODO' }])),
  ],
  [
    'forgets a label',
    'LABEL_BLANK',
    'EXP-1015 /tipoArea/0',
    'spic',
    at(15, (row) => (row['tipoArea'] = [{ clave: 'T', valor: '' }])),
  ],
  [
    'has the label of another code',
    'LABEL_CONTRADICTS',
    'EXP-1016 /tipoSancion',
    'ssancionados',
    at(16, (row) => (row['tipoSancion'] = [{ clave: 'I', valor: 'MULTADO' }])),
  ],
  [
    'has a day that is none',
    'BAD_DATE',
    'EXP-1017 /inhabilitacion/fechaInicial',
    'ssancionados',
    at(17, (row) => (row['inhabilitacion'].fechaInicial = '2024-02-31')),
  ],
  [
    'writes a moment without a zone',
    'DATE_WITHOUT_ZONE',
    'EXP-1018 /fechaCaptura',
    'spic',
    at(18, (row) => (row['fechaCaptura'] = '2024-02-03T10:00:00')),
  ],
  [
    'captures in the future',
    'DATE_IN_FUTURE',
    'EXP-1019 /fechaCaptura',
    'spic',
    at(19, (row) => (row['fechaCaptura'] = '2093-02-03T10:00:00Z')),
  ],
  [
    'ends a debarment before it begins',
    'ENDS_BEFORE_IT_BEGINS',
    'EXP-1020 /inhabilitacion',
    'ssancionados',
    at(20, (row) => (row['inhabilitacion'].fechaFinal = '2001-01-01')),
  ],
  [
    'has an amount that is none',
    'BAD_AMOUNT',
    'EXP-1021 /multa/monto',
    'ssancionados',
    at(21, (row) => (row['multa'].monto = -5)),
  ],
  [
    'shows a CURP',
    'PRIVATE_MEMBER',
    'EXP-1022 /servidorPublicoSancionado/curp',
    'ssancionados',
    at(22, (row) => (official(row).curp = 'BEML920313HMCLNS09')),
  ],
  [
    'shows a wrong CURP',
    'BAD_CURP',
    'EXP-1023 /servidorPublicoSancionado/curp',
    'ssancionados',
    at(23, (row) => (official(row).curp = 'BEML920313HMCLNS08')),
  ],
  [
    'shows where a person lives',
    'PRIVATE_MEMBER',
    'EXP-1024 /particularSancionado/domicilioMexico',
    'psancionados',
    at(24, (row) =>
      Object.assign(row['particularSancionado'], {
        tipoPersona: 'F',
        rfc: '',
        domicilioMexico: { codigoPostal: '28000' },
      }),
    ),
  ],
  [
    'has a CURP in its remarks',
    'PRIVATE_IN_TEXT',
    'EXP-1025 /observaciones',
    'spic',
    at(25, (row) => (row['observaciones'] = 'Su CURP es BEML920313HMCLNS09.')),
  ],
  [
    'has a wrong RFC',
    'BAD_RFC',
    'EXP-1026 /particularSancionado/rfc',
    'psancionados',
    at(26, (row) => (row['particularSancionado'].rfc = 'SAI851111AB5')),
  ],
  [
    'has broken letters',
    'BROKEN_LETTERS',
    'EXP-1027 /puesto/nombre',
    'spic',
    at(27, (row) => (row['puesto'].nombre = 'DiseÃ±ador')),
  ],
  [
    'publishes a fact twice',
    'SAME_TWICE',
    null,
    'spic',
    { change: (rows) => rows.push({ ...rows[28]!, id: 'EXP-OTRO' }) },
  ],
  [
    'does not tell a person from a company',
    'NOT_PERSON_NOR_COMPANY',
    'EXP-1029 /particularSancionado/tipoPersona',
    'psancionados',
    at(29, (row) => Object.assign(row['particularSancionado'], { tipoPersona: 'X', rfc: '' })),
  ],
  ['answers with a web page', 'BAD_ANSWER', null, 'spic', { habits: { answersWith: 'html' } }],
  ['answers in Latin-1', 'BAD_ANSWER', null, 'spic', { habits: { answersWith: 'latin1' } }],
  ['answers with nothing', 'BAD_ANSWER', null, 'spic', { habits: { answersWith: 'nothing' } }],
  ['hangs', 'UNREACHABLE', null, 'spic', { habits: { answersWith: 'hangs' } }],
  ['is away without a word', 'NO_RETRY_AFTER', null, 'spic', { habits: { answersWith: '503' } }],
];

const ofHabits = planted.filter(([, , , , { habits }]) => habits !== undefined);
const ofRows = planted.filter(([, , , , { habits }]) => habits === undefined);

test('Thirty defects and more are planted', () => {
  expect(planted.length).toBeGreaterThanOrEqual(40);
});

describe('The doctor finds that a service', () => {
  test.each(ofHabits)('%s', async (_, code, place, register, breakage) => {
    const report = await examineBroken(register, breakage);
    expect(codesIn(report, register)).toContain(code);
    if (place !== null) expect(placesOf(report, code)).toContain(place);
  });
});

describe('In a service that has everything wrong at once, the doctor finds that it', () => {
  let report: Report;
  beforeAll(async () => {
    const rows = cleanRows();
    for (const [, , , register, { change }] of ofRows) change!(rows[register], rows);
    const service = await startTestService(
      {
        largestPage: 100,
        echoesNoPageSize: true,
        acceptsBadPages: true,
        breaksOnBadJson: true,
        needsNoToken: true,
        keepsRefreshTokens: true,
        ignoresSortBy: 'nombres',
        ignoresFilter: 'nombres',
        comparesExactly: 'primerApellido',
        takesPatterns: 'institucionDependencia',
        listsNoInstitutions: true,
      },
      rows,
    );
    report = await examineAt(service.url);
  });

  test.each(ofRows)('%s', (_, code, place, register) => {
    expect(codesIn(report, register)).toContain(code);
    if (place !== null) expect(placesOf(report, code)).toContain(place);
  });

  test.each<FindingCode>([
    'PAGE_SIZE_NOT_HONOURED',
    'PAGE_NOT_ECHOED',
    'BAD_PAGE_ACCEPTED',
    'ERROR_FORM',
    'READ_WITHOUT_TOKEN',
    'REFRESH_NOT_ROTATED',
    'SORT_IGNORED',
    'FILTER_IGNORED',
    'FILTER_NEEDS_ACCENTS',
    'FILTER_IS_PATTERN',
    'INSTITUTIONS_MISSING',
  ])('has the habit %s', (code) => {
    expect(codesIn(report, 'spic')).toContain(code);
  });

  test('deserves the worst grade, and nothing is found in its rows that was not planted', () => {
    expect(report.grade).toBe('F');
    const codes = new Set(ofRows.map(([, code]) => code));
    // A CURP that is shown wrongly is shown all the same; a debarment without a day has none left.
    const alike: FindingCode[] = ['PRIVATE_MEMBER', 'SAME_TWICE', 'CON_NOT_FRESH'];
    const found = report.sources.flatMap(({ findings }) => findings.map(({ code }) => code));
    const inRows = found.filter((code) => /^(ID|ROW|LABEL|BAD|DATE|PRIVATE|SAME)_/.test(code));
    const habitual = ['BAD_PAGE_ACCEPTED'];
    for (const code of inRows) expect([...codes, ...alike, ...habitual]).toContain(code);
  });
});
