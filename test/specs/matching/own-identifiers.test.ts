import { curpOf } from '../../../examples/demo/services/data/curp.ts';
import { createPerson } from '../../../examples/demo/services/data/person.ts';
import { createRandom } from '../../../examples/demo/services/data/random.ts';
import { rfcOfPerson } from '../../../examples/demo/services/data/rfc.ts';
import { ownContradictions } from '../../../specs/matching/own-identifiers.ts';

const noemi = {
  nombres: 'Noemí',
  primerApellido: 'Yáñez',
  segundoApellido: 'Nochebuena',
  sex: 'F' as const,
  rfc: 'YANN7709033L1',
  curp: 'YANN770903MZSXCM05',
};

test('Who is made by the rules of SAT and RENAPO is not contradicted, whoever it is', () => {
  const random = createRandom('own identifiers');
  for (let count = 0; count < 3000; count++) {
    const person = createPerson(random, 'OAX');
    const own = { ...person, rfc: rfcOfPerson(person), curp: curpOf(person) };
    expect({ own, told: ownContradictions(own) }).toEqual({ own, told: [] });
  }
});

test.each([
  ['nothing where all agrees', {}, []],
  [
    'nothing where surnames were swapped',
    { primerApellido: 'Nochebuena', segundoApellido: 'Yáñez' },
    [],
  ],
  ['nothing where there is nothing to compare', { rfc: null, curp: null }, []],
  ['nothing of a generic RFC', { rfc: 'XAXX010101000' }, []],
  [
    'nothing of a surname that counts as one letter',
    {
      nombres: 'Jesús',
      primerApellido: 'O’Farrill',
      segundoApellido: 'Montaño',
      sex: null,
      rfc: 'OMJE790119IS0',
      curp: null,
    },
    [],
  ],
  ['another name', { nombres: 'Raúl', sex: null }, ['RFC_OF_ANOTHER_NAME', 'CURP_OF_ANOTHER_NAME']],
  ['another surname', { primerApellido: 'Zárate', rfc: null }, ['CURP_OF_ANOTHER_NAME']],
  ['another sex', { sex: 'M' as const }, ['CURP_OF_ANOTHER_SEX']],
  ['two birthdays', { rfc: 'YANN7001013L1' }, ['RFC_AND_CURP_OF_TWO_BIRTHDAYS']],
])('%s is told', (_, changes, told) => {
  expect(ownContradictions({ ...noemi, ...changes })).toEqual(told);
});
