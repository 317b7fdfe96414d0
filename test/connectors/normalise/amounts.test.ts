import fc from 'fast-check';
import { readAmount } from '../../../connectors/normalise/amount.ts';

function reading(value: unknown) {
  const notes: { code: string }[] = [];
  const amount = readAmount({ value, path: '/x', notes: notes as never[] });
  return [amount, ...notes.map(({ code }) => code)];
}

describe('An amount', () => {
  test.each<[unknown, number]>([
    ['1,234,567.50', 1_234_567.5],
    ['$ 1,234.00', 1234],
    ['$1,234.00 M.N.', 1234],
    ['$1,234.00 MXN', 1234],
    ['MXN 1,234', 1234],
    ['1234.5 pesos', 1234.5],
    ['1 234 567.50', 1_234_567.5],
    ["1'234,567.50", 1_234_567.5],
    ['1 234,56', 1234.56],
    ['1,234 USD', 1234],
    ['$1,234.00 (MIL DOSCIENTOS TREINTA Y CUATRO PESOS 00/100 M.N.)', 1234],
    ['1,234', 1234],
    ['1.234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1234,5', 1234.5],
    ['0.50', 0.5],
    ['12.345', 12.345],
    [{ valor: '1,234.00', moneda: 'MXN' }, 1234],
    [{ $numberDecimal: '1234.5' }, 1234.5],
    [['1234'], 1234],
  ])('%j', (text, amount) => {
    expect(reading(text)).toEqual([amount, 'TEXT_AS_NUMBER']);
  });

  test.each([0, 1234.5])('that is the number %d', (amount) => {
    expect(reading(amount)).toEqual([amount]);
  });

  test.each([null, '', undefined])('that is blank: %j', (value) => {
    expect(reading(value)).toEqual([null]);
  });

  test.each([
    '1,23,456',
    '1,234,56',
    '1.234.56',
    '0,500',
    '-5',
    '(1,234.00)',
    '50 UMA',
    '10 días de salario',
    'mil pesos',
    '1e5',
    Number.NaN,
    -1,
    { dias: 1 },
    true,
  ])('that could be another one, or is none, is refused: %j', (value) => {
    expect(reading(value)).toEqual([null, 'NOT_AN_AMOUNT']);
  });

  test('is the same in whatever way its thousands are grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const amount = cents / 100;
        const mexican = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' });
        const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });
        expect(reading(mexican.format(amount))[0]).toBe(amount);
        expect(reading(german.format(amount))[0]).toBe(amount);
        expect(reading(amount.toFixed(2))[0]).toBe(amount);
      }),
    );
  });
});
