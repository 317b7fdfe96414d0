import fc from 'fast-check';
import {
  compareSortKeys,
  foldText,
  isCursor,
  isDescending,
  keyKindOf,
  maxSortKeyLength,
  sortKeysOf,
  type RecordOrder,
  type SortFields,
} from '../../specs/order.ts';
import { formatRecordId } from '../../specs/ids.ts';

const orders: RecordOrder[] = ['NAME', 'INSTITUTION', 'CAPTURED_NEWEST', 'CAPTURED_OLDEST'];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."aÁáeÉnÑñN̈uÜ zZ\u0303\u0301.-'09ß中😀"), maxLength: 300 }),
);

const fields: fc.Arbitrary<SortFields> = fc.record({
  id: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((id) => id.isWellFormed())
    .map((providerId) =>
      formatRecordId({ state: 'JAL', system: 'S2', sourceKey: 'spic', providerId }),
    ),
  name: fc.oneof(
    fc.tuple(text, text, text),
    fc.tuple(text),
    fc.constant([null, null, null]),
    fc.constant([null]),
  ),
  institution: fc.option(text),
  captured: fc.option(
    fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  ),
});

function named(primerApellido: string, segundoApellido = '', nombres = ''): string {
  const name = [primerApellido, segundoApellido, nombres];
  return sortKeysOf({ id: 'JAL.S2.spic.1', name, institution: null, captured: null }).NAME;
}

describe('Folding a text', () => {
  test.each([
    ['José  Núñez-Ávila', 'JOSE NUÑEZ AVILA'],
    ['  S.A. de C.V. ', 'SA DE CV'],
    ["O'Donoju", 'ODONOJU'],
    ['Nun\u0303ez', 'NUÑEZ'],
    ['Güemes', 'GUEMES'],
    ['…', ''],
  ])('turns %j into %j', (given, folded) => {
    expect(foldText(given)).toBe(folded);
  });

  test('a second time changes nothing', () => {
    fc.assert(fc.property(text, (value) => foldText(foldText(value)) === foldText(value)));
  });

  test('is the same for every way to write the same letters', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(foldText(value.normalize('NFD'))).toBe(foldText(value.normalize('NFC')));
      }),
    );
  });

  test('ignores case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÁéñÜz 1.'), maxLength: 30 }), (value) => {
        expect(foldText(value.toLowerCase())).toBe(foldText(value.toUpperCase()));
      }),
    );
  });
});

describe('The total order', () => {
  test('puts Ñ after every N and before O', () => {
    const surnames = ['Nuñez', 'Nzamba', 'Ñandú', 'Ñuñez', 'Oaxaca'];
    expect([...surnames].sort((a, b) => compareSortKeys(named(a), named(b), 'NAME'))).toEqual(
      surnames,
    );
    expect(named('Peña') > named('Penz')).toBe(true);
    expect(named('Peña') < named('Peo')).toBe(true);
  });

  test('orders by surname before surname before given name, shorter before longer', () => {
    const people: [string, string, string][] = [
      ['García', '', 'Zoe'],
      ['García', 'López', 'Ana'],
      ['García', 'López', 'Beatriz'],
      ['García', 'Zamora', 'Ana'],
      ['García Luna', 'López', 'Ana'],
      ['Garcíadiego', 'López', 'Ana'],
    ];
    const keys = people.map((person) => named(...person));
    expect([...keys].sort()).toEqual(keys);
  });

  test('ignores accents, case and punctuation but for the id', () => {
    expect(named('PÉREZ', 'de la O')).toBe(named('Perez', 'De la O.'));
  });

  test('puts a blank name first and a hidden one last', () => {
    const hidden = sortKeysOf({
      id: 'a',
      name: [null, null, null],
      institution: null,
      captured: null,
    });
    expect(named('') < named('A')).toBe(true);
    expect(hidden.NAME > named('Zzz')).toBe(true);
  });

  test('turns round only for the newest capture first', () => {
    expect(orders.filter(isDescending)).toEqual(['CAPTURED_NEWEST']);
    expect(compareSortKeys('CAPTURED 2024', 'CAPTURED 2025', 'CAPTURED_NEWEST')).toBeGreaterThan(0);
    expect(compareSortKeys('CAPTURED 2024', 'CAPTURED 2025', 'CAPTURED_OLDEST')).toBeLessThan(0);
  });

  test('tells any two records apart, and the same way round from both sides', () => {
    fc.assert(
      fc.property(fields, fields, fc.constantFrom(...orders), (a, b, order) => {
        const [one, other] = [a, b].map((each) => sortKeysOf(each)[keyKindOf(order)]);
        const compared = compareSortKeys(one!, other!, order);
        expect(compared + compareSortKeys(other!, one!, order)).toBe(0);
        if (a.id !== b.id) expect(compared).not.toBe(0);
      }),
    );
  });
});

describe('A sort key', () => {
  test('is a cursor of its own order, and of no other kind', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom(...orders), fc.constantFrom(...orders), (one, a, b) => {
        const key = sortKeysOf(one)[keyKindOf(a)];
        expect(isCursor(key, b)).toBe(keyKindOf(a) === keyKindOf(b));
      }),
    );
  });

  test('fits into a cursor even for the longest names and ids', () => {
    const id = formatRecordId({
      state: 'JAL',
      system: 'S3',
      sourceKey: `s${'x'.repeat(39)}`,
      providerId: '中'.repeat(200),
    });
    const long = '中'.repeat(4000);
    const keys = sortKeysOf({ id, name: [long, long, long], institution: long, captured: null });
    for (const key of Object.values(keys)) expect(key.length).toBeLessThanOrEqual(maxSortKeyLength);
    expect(isCursor(keys.INSTITUTION, 'INSTITUTION')).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['without fields', 'NAME'],
    ['of another kind', 'NAMES X'],
    ['beyond ASCII', 'NAME Ñ'],
    ['on two lines', 'NAME a\nb'],
    ['too long', `NAME ${'x'.repeat(maxSortKeyLength)}`],
  ])('is no cursor when it is %s', (_, key) => {
    expect(isCursor(key, 'NAME')).toBe(false);
  });
});
