import { noTerms } from '../../../connectors/normalise/empty-parts.ts';
import type { SanctionRecord } from '../../../connectors/records.ts';
import type { BuyerFilter } from '../../../specs/graphql/buyers.generated.ts';
import type { SanctionFilter } from '../../../specs/graphql/sanctions.generated.ts';
import { buyerRow, quarantinedRow, sanctionRow } from '../support/rows.ts';
import { openTestStore, ssancionados, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterAll(removeFolders);

function canBuyers({ store }: TestStore, filter: BuyerFilter): boolean {
  return store.canAnswer('JAL.spic', { system: 'S2', filter });
}

const post = (nombre: string) => ({ puesto: { nombre, nivel: null } });

describe('A source can answer a filter', () => {
  test('on a field that one of its records fills, and on no other', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', { nombres: 'Ana' }), buyerRow('2', post('Jefa'))]]);
    expect(canBuyers(test, { nombres: 'x' })).toBe(true);
    expect(canBuyers(test, { puesto: 'x' })).toBe(true);
    expect(canBuyers(test, { level: 'MUNICIPAL' })).toBe(true);
    expect(canBuyers(test, {})).toBe(true);
    expect(canBuyers(test, { primerApellido: 'x' })).toBe(false);
    expect(canBuyers(test, { tipoArea: ['TECNICA'] })).toBe(false);
    expect(canBuyers(test, { capturedSince: '2026-01-01T00:00:00Z' })).toBe(false);
    expect(canBuyers(test, { nombres: 'x', primerApellido: 'x' })).toBe(false);
  });

  test('of which the field asks nothing', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', { nombres: 'Ana' })]]);
    expect(canBuyers(test, { puesto: null, tipoArea: null })).toBe(true);
    expect(canBuyers(test, { puesto: '', primerApellido: ' .', ejercicioFiscal: '-' })).toBe(true);
  });

  test('on a field that looks in several columns, where one of them is filled', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1')]]);
    expect(canBuyers(test, { text: 'x' })).toBe(false);
    expect(canBuyers(test, { text: ' ' })).toBe(true);
    test.sweep([[buyerRow('1', post('Jefa'))]]);
    expect(canBuyers(test, { text: 'x' })).toBe(true);
  });

  test('on a field that was filled once, though it is blank today', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', post('Jefa'))]]);
    test.sweep([[buyerRow('1')]]);
    expect(canBuyers(test, { puesto: 'x' })).toBe(true);
  });

  test('on a field that only a record filled which is gone', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', post('Jefa')), buyerRow('2')]]);
    test.sweep([[buyerRow('2')]]);
    expect(test.store.history('JAL.spic').held).toBe(1);
    expect(canBuyers(test, { puesto: 'x' })).toBe(true);
  });

  test('after the program was started again as before', () => {
    const { file, sweep, store } = openTestStore();
    sweep([[buyerRow('1', post('Jefa'))]]);
    sweep([[]]);
    store.close();
    const reopened = openTestStore(file);
    expect(canBuyers(reopened, { puesto: 'x' })).toBe(true);
    expect(canBuyers(reopened, { nombres: 'x' })).toBe(false);
  });

  test('of any kind while it holds nothing at all: it is judged by its reading', () => {
    const test = openTestStore();
    const anything: BuyerFilter = { puesto: 'x', tipoArea: ['OTRA'] };
    expect(canBuyers(test, anything)).toBe(true);
    test.sweep([[]]);
    expect(canBuyers(test, anything)).toBe(true);
    test.sweep([[quarantinedRow('1')]], { failure: 'ROWS_QUARANTINED' });
    expect(canBuyers(test, anything)).toBe(true);
  });

  test('by what it publishes itself, not by what another source of the state does', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', post('Jefa'))]]);
    const other = { ...buyerRow('1'), id: 'JAL.S2.otra.1' };
    test.sweep([[other]], {}, { id: 'JAL.otra', system: 'S2' });
    const ask = { system: 'S2', filter: { puesto: 'x' } } as const;
    expect(test.store.canAnswer('JAL.spic', ask)).toBe(true);
    expect(test.store.canAnswer('JAL.otra', ask)).toBe(false);
  });
});

describe('A page that is not stored', () => {
  const unwritable = { ...buyerRow('9'), notes: 1n as never };

  function sweepOpen(test: TestStore) {
    return test.store.beginSweep('JAL.spic', 'S2', 'FULL', test.clock.now().toISOString());
  }

  test('has published nothing', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1')]]);
    const sweep = sweepOpen(test);
    expect(() => sweep.writePage([buyerRow('2', post('Jefa')), unwritable])).toThrow(TypeError);
    expect(canBuyers(test, { puesto: 'x' })).toBe(false);
  });

  test('loses no field that was published before, or is when it is stored after all', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1', { nombres: 'Ana' })]]);
    const sweep = sweepOpen(test);
    const page = [buyerRow('2', post('Jefa'))];
    expect(() => sweep.writePage([...page, unwritable])).toThrow(TypeError);
    expect(canBuyers(test, { nombres: 'x' })).toBe(true);
    sweep.writePage(page);
    expect(canBuyers(test, { puesto: 'x' })).toBe(true);
    test.store.close();
    const reopened = openTestStore(test.file);
    expect(canBuyers(reopened, { puesto: 'x', nombres: 'x' })).toBe(true);
  });
});

describe('A source of sanctions', () => {
  function canSanctions(
    sanctions: readonly Partial<SanctionRecord>[],
    filter: SanctionFilter,
  ): boolean {
    const { sweep, store } = openTestStore();
    const rows = sanctions.map((sanction, i) => sanctionRow(String(i), sanction));
    sweep([rows], {}, ssancionados);
    return store.canAnswer('JAL.ssancionados', { system: 'S3', filter });
  }

  const of = (clave: 'INHABILITACION' | 'MULTA') => ({
    tipoSancion: [{ clave, valor: 'x', descripcion: null, ...noTerms }],
  });
  const noDates = { inhabilitacion: { plazo: null, fechaInicial: null, fechaFinal: null } };

  test.each<[string, Partial<SanctionRecord>, SanctionFilter, boolean]>([
    ['who tells of a company', { subject: 'COMPANY' }, { subject: ['PERSON'] }, true],
    ['who tells of nobody what they are', { subject: 'UNKNOWN' }, { subject: ['PERSON'] }, false],
    [
      'who tells of nobody what they are, and is asked who is unknown',
      { subject: 'UNKNOWN' },
      { subject: ['PERSON', 'UNKNOWN'] },
      true,
    ],
    ['without debarments or kinds of sanction', {}, { inForceOn: '2026-01-01' }, false],
    ['with another kind of sanction', of('MULTA'), { inForceOn: '2026-01-01' }, true],
    ['with a debarment as a kind', of('INHABILITACION'), { inForceOn: '2026-01-01' }, true],
    ['with a debarment without dates', noDates, { inForceOn: '2026-01-01' }, true],
    ['without resolutions', {}, { resolvedFrom: '2026-01-01' }, false],
    [
      'of non-serious faults alone',
      { gravedad: 'NO_GRAVE', nombres: 'Ana' },
      { nombres: 'a' },
      false,
    ],
    ['of serious ones', { nombres: 'Ana' }, { nombres: 'a' }, true],
  ])('%s: %j, asked %j: %p', (_who, sanction, filter, can) => {
    expect(canSanctions([sanction], filter)).toBe(can);
  });
});
