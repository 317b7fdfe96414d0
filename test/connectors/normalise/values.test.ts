import fc from 'fast-check';
import { readAmount } from '../../../connectors/normalise/amount.ts';
import { readCoded, readCodedList } from '../../../connectors/normalise/coded.ts';
import { readDate, readDateTime } from '../../../connectors/normalise/dates.ts';
import { at, type Place } from '../../../connectors/normalise/place.ts';
import { providerIdOf } from '../../../connectors/normalise/provider-id.ts';
import { readCode, readRequiredText, readText } from '../../../connectors/normalise/text.ts';
import { findReserved } from '../../../connectors/normalise/withheld.ts';
import {
  nivelesResponsabilidad,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import { sancionesServidores } from '../../../specs/catalogues/sanctions.ts';

/** What a reader makes of a value, and the actions of its notes. */
function reading<T>(read: (place: Place) => T, value: unknown): [T, ...string[]] {
  const place: Place = { value, path: '/x', notes: [] };
  const result = read(place);
  return [result, ...place.notes.map(({ action, path }) => `${action} ${path}`)];
}

describe('A text', () => {
  test.each([
    [' José  Luis\n', 'José  Luis'],
    ['', null],
    [' \u00a0 ', null],
    [null, null],
    [undefined, null],
    [{}, null],
    [[], null],
  ])('%j is read as %j', (value, text) => {
    expect(reading(readText, value)).toEqual([text]);
  });

  test.each([
    [true, [null, 'REFUSED /x']],
    [[{}], [null, 'REFUSED /x']],
    [{ otro: 'a' }, [null, 'REFUSED /x']],
    ['x'.repeat(20_001), [null, 'REFUSED /x']],
    [
      ['a', 'b'],
      ['a; b', 'CHANGED /x'],
    ],
    [{ valor: 'a' }, ['a', 'CHANGED /x']],
    [{ nombre: ' a ' }, ['a', 'CHANGED /x']],
  ])('in another form is read where it is plain: %j', (value, expected) => {
    expect(reading(readText, value)).toEqual(expected);
  });

  test('is read from a number, with a note unless it is a code', () => {
    expect(reading(readText, 12)).toEqual(['12', 'CHANGED /x']);
    expect(reading(readCode, 12)).toEqual(['12']);
  });

  test('that stands for nothing is nothing, with a note', () => {
    const filler = 'DATO NO PROPORCIONADO';
    for (const read of [readText, readCode]) {
      expect(reading(read, filler)).toEqual([null, 'CHANGED /x']);
    }
    expect(reading(readRequiredText, filler)).toEqual([null, 'CHANGED /x', 'REFUSED /x']);
    expect(reading(readText, 0)).toEqual([null, 'CHANGED /x']);
    expect(reading(readCode, 0)).toEqual(['0']);
    expect(reading(readText, 'Ninguno')).toEqual(['Ninguno']);
    expect(reading((place) => readText(place, 'name'), 'Ninguno')).toEqual([null, 'CHANGED /x']);
  });

  test('that is required and blank is remarked', () => {
    expect(reading(readRequiredText, ' ')).toEqual([null, 'REFUSED /x']);
  });

  test('always comes out as valid Unicode', () => {
    expect(reading(readText, 'a\ud800')).toEqual(['a\ufffd', 'CHANGED /x']);
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(reading(readText, value)[0]?.isWellFormed() ?? true).toBe(true);
      }),
    );
  });
});

describe('A date', () => {
  test.each([
    ['2018-05-21', '2018-05-21'],
    [' 2018-05-21 ', '2018-05-21'],
    ['2020-02-29', '2020-02-29'],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j is %j', (value, date) => {
    expect(reading(readDate, value)).toEqual([date]);
  });

  test.each(['N/A', 'Sin fecha', '-', 'DATO NO PROPORCIONADO', 0])('is none in %j', (value) => {
    expect(reading(readDate, value)).toEqual([null, 'CHANGED /x']);
  });

  test.each(['2018-05-21T00:00:00.000Z', '2018-05-21T23:30:00-06:00', '2018-05-21 10:00'])(
    'is cut from a moment, as it is written: %s',
    (moment) => {
      expect(reading(readDate, moment)).toEqual(['2018-05-21', 'CHANGED /x']);
    },
  );

  test.each(['2018-02-30', '2018-13-01', '0000-00-00', {}, [1], true])(
    'is refused: %j',
    (value) => {
      expect(reading(readDate, value)).toEqual([null, 'REFUSED /x']);
    },
  );
});

describe('A moment', () => {
  test.each([
    ['2019-01-21T17:32:28Z', '2019-01-21T17:32:28.000Z'],
    ['2019-01-21t17:32:28.123456z', '2019-01-21T17:32:28.123Z'],
    ['2019-01-21T23:32:28-06:00', '2019-01-22T05:32:28.000Z'],
    ['2019-01-21T17:32:28+0000', '2019-01-21T17:32:28.000Z'],
    [null, null],
    [' ', null],
  ])('%j is %j', (value, moment) => {
    expect(reading(readDateTime, value)).toEqual([moment]);
  });

  test('is midnight UTC where only a date is given', () => {
    expect(reading(readDateTime, '2019-01-21')).toEqual(['2019-01-21T00:00:00.000Z', 'CHANGED /x']);
  });

  test('is taken for UTC where no time zone is given', () => {
    expect(reading(readDateTime, '2019-01-21 17:32')).toEqual([
      '2019-01-21T17:32:00.000Z',
      'GUESSED /x',
    ]);
  });

  test.each(['2019-02-30T10:00:00Z', '2019-01-21T25:00:00Z', '9999-12-31T23:00:00-06:00', 'ayer'])(
    'is refused: %j',
    (value) => {
      expect(reading(readDateTime, value)).toEqual([null, 'REFUSED /x']);
    },
  );

  test('comes out as it went in, once it is in its own form', () => {
    const moments = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(reading(readDateTime, moment.toISOString())).toEqual([moment.toISOString()]);
      }),
    );
  });
});

describe('An amount', () => {
  test.each([
    [30000.19, [30000.19]],
    [0, [0]],
    ['30000.19', [30000.19, 'CHANGED /x']],
    ['', [null]],
    [null, [null]],
    [-1, [null, 'REFUSED /x']],
    ['$30,000.00', [30000, 'CHANGED /x']],
    ['mil', [null, 'REFUSED /x']],
    [{}, [null, 'REFUSED /x']],
  ])('%j is read as %j', (value, expected) => {
    expect(reading(readAmount, value)).toEqual(expected);
  });
});

describe('A coded value', () => {
  const level = (value: unknown) =>
    reading((place) => readCoded(place, nivelesResponsabilidad, 'OTRO'), value);
  const sanction = (value: unknown) =>
    reading((place) => readCoded(place, sancionesServidores, 'OTRO'), value);

  test('is told by its code, and keeps its own label', () => {
    expect(level({ clave: 'A', valor: 'Atención' })).toEqual([
      { clave: 'ATENCION', valor: 'Atención' },
    ]);
  });

  test('may have a number for a code', () => {
    for (const clave of [4, '4']) {
      const [coded] = reading((place) => readCoded(place, tiposProcedimiento, 'OTRO'), {
        clave,
        valor: 'x',
      });
      expect(coded).toEqual({ clave: 'DICTAMEN_VALUATORIO', valor: 'x' });
    }
  });

  test('gets the label of the catalogue where its own is blank', () => {
    expect(level({ clave: 'T', valor: ' ' })).toEqual([
      { clave: 'TRAMITACION', valor: 'TRAMITACIÓN' },
      'GUESSED /x',
    ]);
    expect(level({ clave: 'O' })).toEqual([{ clave: 'OTRO', valor: 'OTRO' }, 'GUESSED /x']);
  });

  test('is told by its label where its code says nothing', () => {
    const expected = [{ clave: 'AMONESTACION', valor: 'Amonestación' }, 'GUESSED /x'];
    expect(sanction({ clave: 'O', valor: 'Amonestación' })).toEqual(expected);
    expect(sanction({ clave: 'ZZ', valor: 'Amonestación' })).toEqual(expected);
    expect(sanction({ valor: 'Amonestación' })).toEqual(expected);
  });

  test('is OTRO with its own label where neither is known', () => {
    expect(sanction({ clave: 'ZZ', valor: 'Extrañamiento' })).toEqual([
      { clave: 'OTRO', valor: 'Extrañamiento' },
      'REFUSED /x',
    ]);
    expect(sanction({ clave: 'ZZ' })).toEqual([{ clave: 'OTRO', valor: 'ZZ' }, 'REFUSED /x']);
    expect(sanction({ clave: 'O', valor: 'Extrañamiento' })).toEqual([
      { clave: 'OTRO', valor: 'Extrañamiento' },
    ]);
  });

  test('is none where it says nothing', () => {
    for (const value of [{}, { clave: '', valor: null }, null, '']) {
      expect(level(value)).toEqual([null]);
    }
  });

  test('comes once in a list, however often it is sent', () => {
    const list = [
      { clave: 'A', valor: 'ATENCIÓN' },
      {},
      { clave: 'A' },
      { clave: 'a', valor: 'Atencion' },
    ];
    const [coded, ...notes] = reading(
      (place) =>
        readCodedList(place, nivelesResponsabilidad, (item) =>
          readCoded(item, nivelesResponsabilidad, 'OTRO'),
        ),
      list,
    );
    expect(coded).toEqual([{ clave: 'ATENCION', valor: 'ATENCIÓN' }]);
    expect(notes).toEqual(['GUESSED /x/2', 'CHANGED /x/2', 'CHANGED /x/3']);
  });
});

describe("A provider's id", () => {
  test.each([
    ['RFT129', 'RFT129'],
    [' 1 ', ' 1 '],
    [17, '17'],
    ['ñ/😀', 'ñ/😀'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('%j is taken as it is', (value, id) => {
    expect(providerIdOf(value)).toBe(id);
  });

  test.each(['', '  ', 'x'.repeat(201), '\ud800', 1.5, 2 ** 53, null, undefined, {}, ['1'], true])(
    '%j is none',
    (value) => {
      expect(providerIdOf(value)).toBeNull();
    },
  );
});

describe('Places and reserved members', () => {
  test('are written as JSON Pointers, RFC 6901', () => {
    const place = at({ value: { 'a/b': { 'm~n': 8 } }, path: '', notes: [] }, 'a/b');
    expect(at(place, 'm~n')).toMatchObject({ value: 8, path: '/a~1b/m~0n' });
  });

  test('never reach into what an object inherits', () => {
    expect(at({ value: {}, path: '', notes: [] }, 'constructor').value).toBeUndefined();
  });

  test('are found at any depth, once, whether they hold something or not', () => {
    const original = {
      rfc: 'X',
      curp: '',
      list: [{ rfc: null }, { rfc: { rfc: 'Y' } }],
      deep: { 'a/b': { rfc: 0 } },
    };
    expect(findReserved(original, (name) => ['rfc', 'curp'].includes(name))).toEqual([
      '/rfc',
      '/curp',
      '/list/0/rfc',
      '/list/1/rfc',
      '/deep/a~1b/rfc',
    ]);
  });
});
