import fc from 'fast-check';
import { curpOf } from '../../../../examples/demo/services/data/curp.ts';
import { createPerson, type Person } from '../../../../examples/demo/services/data/person.ts';
import { createRandom } from '../../../../examples/demo/services/data/random.ts';
import { rfcOfCompany, rfcOfPerson } from '../../../../examples/demo/services/data/rfc.ts';
import { isValidCurp, isValidRfc } from '../support/check-digits.ts';

const emma: Person = {
  nombres: 'Emma',
  primerApellido: 'Gómez',
  segundoApellido: 'Díaz',
  sex: 'F',
  birthDate: '1956-12-31',
  bornIn: 'CMX',
};

const anyPerson = fc.string().map((seed) => createPerson(createRandom(seed), 'YUC'));

describe('RFC', () => {
  test("is the one of SAT's own worked example", () => {
    expect(rfcOfPerson(emma)).toBe('GODE561231GR8');
  });

  test.each([
    ['a particle is skipped', { primerApellido: 'de la Cruz' }, 'CUDE'],
    ['María and José are skipped', { nombres: 'María Emma' }, 'GODE'],
    ['so are their short forms', { nombres: 'J. Jesús' }, 'GODJ'],
    ['a lone María counts', { nombres: 'María' }, 'GODM'],
    ['a surname with no inner vowel gives X', { primerApellido: 'Smrk' }, 'SXDE'],
    ['a surname of one letter gives only that', { primerApellido: 'de la O' }, 'ODEM'],
    [
      'a forbidden word loses its last letter',
      { primerApellido: 'Peña', nombres: 'Óscar' },
      'PEDX',
    ],
  ])('%s', (_rule, changes, letters) => {
    expect(rfcOfPerson({ ...emma, ...changes }).slice(0, 4)).toBe(letters);
  });

  test('two letters of each name make up for a missing second surname', () => {
    const { segundoApellido: _none, ...person } = emma;
    expect(rfcOfPerson(person).slice(0, 4)).toBe('GOEM');
  });

  test('of any person has 13 characters and the right check digit', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const rfc = rfcOfPerson(person);
        expect(rfc).toMatch(/^[A-Z]{4}\d{6}[0-9A-Z]{2}[0-9A]$/);
        expect(isValidRfc(rfc)).toBe(true);
      }),
    );
  });

  test('of a company has 12 characters and the check digit of its padded form', () => {
    const rfc = rfcOfCompany('Constructora Peñasur del Norte', '2001-02-03');
    expect(rfc).toMatch(/^CPN010203[0-9A-Z]{2}[0-9A]$/);
    expect(isValidRfc(rfc)).toBe(true);
  });
});

describe('CURP', () => {
  test("is the one of RENAPO's own worked example", () => {
    const person: Person = {
      nombres: 'Concepción',
      primerApellido: 'Salgado',
      segundoApellido: 'Briseño',
      sex: 'F',
      birthDate: '1956-06-26',
      bornIn: 'CMX',
    };
    expect(curpOf(person)).toBe('SABC560626MDFLRN01');
  });

  test.each([
    ['ñ becomes X', { primerApellido: 'Peña' }, /^PEDE561231MDFXZM0\d$/],
    ['no second surname gives X', { segundoApellido: '' }, /^GOXE561231MDFMXM0\d$/],
    [
      'a forbidden word loses its second letter',
      { primerApellido: 'Peña', nombres: 'Óscar' },
      /^PXDO/,
    ],
    [
      'this century has a letter before the digit',
      { birthDate: '2001-12-31' },
      /^GODE011231MDFMZMA\d$/,
    ],
    ['sex and birthplace count', { sex: 'M', bornIn: 'NLE' } as const, /^GODE561231HNLMZM0\d$/],
  ])('%s', (_rule, changes, curp) => {
    expect(curpOf({ ...emma, ...changes })).toMatch(curp);
  });

  test('of any person has 18 characters and the right check digit', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const curp = curpOf(person);
        expect(curp).toMatch(/^[A-Z]{4}\d{6}[HM][A-Z]{5}[0-9A]\d$/);
        expect(isValidCurp(curp)).toBe(true);
      }),
    );
  });
});
