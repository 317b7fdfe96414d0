import { systemClock, type Clock } from '../../../connectors/clock.ts';
import type { FindingCode } from '../../../connectors/doctor/finding-texts.ts';
import { cleanRows, type Row } from './clean-rows.ts';
import { startTestService, stopTestServices } from './broken-service.ts';
import { codesIn, examineAt, examineBroken, placesOf } from './examination.ts';

afterAll(stopTestServices);

/** What the connector says of a service that is not sound, and of a machine that is busy. */
const follows: readonly FindingCode[] = ['CON_NOT_FRESH', 'CON_SLOW'];

describe('The doctor finds that a service', () => {
  test('says that a page follows the last one, where that is exactly full', async () => {
    const service = await startTestService({ fullPageHasNext: true }, cleanRows(240));
    const report = await examineAt(service.url, ['spic']);
    expect(placesOf(report, 'NEXT_PAGE_WRONG')).toContain('page 2, pageSize 120');
  });
});

/** Nothing is gained by waiting for a service of our own to recover. */
const impatient: Clock = { ...systemClock, sleep: async () => undefined };

describe('A service that fails now and then', () => {
  test.each<[500 | 503 | 429, FindingCode[]]>([
    [500, ['FAILS_NOW_AND_THEN']],
    [503, ['FAILS_NOW_AND_THEN', 'NO_RETRY_AFTER']],
    [429, ['FAILS_NOW_AND_THEN', 'NO_RETRY_AFTER']],
  ])('with %i is found to do that, and nothing else', async (status, found) => {
    const failsEvery = { requests: 13, with: status };
    const report = await examineBroken('spic', { habits: { failsEvery } }, impatient);
    const codes = codesIn(report, 'spic').filter((code) => !follows.includes(code));
    expect(codes.toSorted()).toEqual(found);
    expect(report.sources[0]!.met).not.toContain('SRC-16');
  });

  test('by hanging is found to do that, and nothing else', async () => {
    const failsEvery = { requests: 101, with: 'hangs' as const };
    const report = await examineBroken('spic', { habits: { failsEvery } }, impatient);
    const codes = codesIn(report, 'spic').filter((code) => !follows.includes(code));
    expect(codes).toEqual(['FAILS_NOW_AND_THEN']);
  });
});

describe('A row of REST v1 has this wrong', () => {
  const values: [title: string, change: (row: Row) => void, FindingCode, path: string][] = [
    ['an id that is a number', (row) => (row['id'] = 77), 'WRONG_FORM', '/id'],
    [
      'the year 1',
      (row) => (row['fechaCaptura'] = '0001-01-01T00:00:00Z'),
      'DATE_TOO_EARLY',
      '/fechaCaptura',
    ],
    [
      'a gender of its own',
      (row) => (row['genero'] = { clave: 'H', valor: 'HOMBRE' }),
      'UNKNOWN_CODE',
      '/genero/clave',
    ],
    [
      'codes as text',
      (row) => (row['tipoProcedimiento'] = [{ clave: '1', valor: 'X' }]),
      'WRONG_FORM',
      '/tipoProcedimiento/0/clave',
    ],
    [
      'an object for a list',
      (row) => (row['tipoProcedimiento'] = { clave: 1 }),
      'WRONG_FORM',
      '/tipoProcedimiento',
    ],
    ['null', (row) => (row['observaciones'] = null), 'NULL_MEMBER', '/observaciones'],
    ['a blank post', (row) => (row['puesto'].nombre = ' '), 'REQUIRED_BLANK', '/puesto/nombre'],
    [
      'a level that is too long',
      (row) => (row['puesto'].nivel = 'NIVEL-00000012'),
      'WRONG_FORM',
      '/puesto/nivel',
    ],
    [
      'a year that is a number',
      (row) => (row['ejercicioFiscal'] = 2024),
      'WRONG_FORM',
      '/ejercicioFiscal',
    ],
    [
      'a year to come',
      (row) => (row['ejercicioFiscal'] = '2062'),
      'DATE_IN_FUTURE',
      '/ejercicioFiscal',
    ],
    [
      'an escaped letter',
      (row) => (row['primerApellido'] = 'Mu&ntilde;oz'),
      'BROKEN_LETTERS',
      '/primerApellido',
    ],
    [
      'a lost letter',
      (row) => (row['primerApellido'] = 'Mu?oz'),
      'BROKEN_LETTERS',
      '/primerApellido',
    ],
    [
      'a letter in parts',
      (row) => (row['primerApellido'] = 'Mun\u0303oz'),
      'BROKEN_LETTERS',
      '/primerApellido',
    ],
    [
      'a character of control',
      (row) => (row['nombres'] = 'An\u0000a'),
      'BROKEN_LETTERS',
      '/nombres',
    ],
    ['doubled blanks', (row) => (row['nombres'] = 'Ana  Luz'), 'TEXT_SPACING', '/nombres'],
    [
      'a script',
      (row) => (row['nombres'] = '<script>alert(1)</script>'),
      'TEXT_MARKUP',
      '/nombres',
    ],
  ];

  test('each of these', async () => {
    const report = await examineBroken('spic', {
      change: (rows) => values.forEach(([, change], index) => change(rows[index]!)),
    });
    for (const [title, , code, path] of values) {
      const places = placesOf(report, code).map((place) => place.split(' ').at(-1));
      expect([title, places]).toEqual([title, expect.arrayContaining([path])]);
    }
  });
});

test('A register without rows has no grade', async () => {
  const service = await startTestService({}, { spic: [], ssancionados: [], psancionados: [] });
  const report = await examineAt(service.url, ['spic']);
  expect(report.grade).toBeNull();
});
