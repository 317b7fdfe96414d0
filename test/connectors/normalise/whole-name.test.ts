import fc from 'fast-check';
import { readWholeName } from '../../../connectors/normalise/whole-name.ts';

function read(value: unknown) {
  const notes: { code: string }[] = [];
  const name = readWholeName({ value, path: '/nombre', notes: notes as never });
  return { ...name, notes: notes.map(({ code }) => code) };
}

test.each([
  ['LUNA/PEÑA/ANA', 'ANA', 'LUNA', 'PEÑA'],
  ['DE LA CRUZ/ROJAS/LUIS ALBERTO', 'LUIS ALBERTO', 'DE LA CRUZ', 'ROJAS'],
  ['LUNA//ANA', 'ANA', 'LUNA', null],
  ['Luna Peña, Ana María', 'Ana María', 'Luna', 'Peña'],
  ['Luna, Ana', 'Ana', 'Luna', null],
])('the form of %s tells its parts', (text, nombres, primerApellido, segundoApellido) => {
  expect(read(text)).toEqual({ nombres, primerApellido, segundoApellido, notes: ['NAME_SPLIT'] });
});

test.each([
  'ANA LUNA PEÑA',
  'LUNA PEÑA ANA',
  'De la Cruz Rojas, Luis',
  'Luna Peña, Ana, Dra.',
  'LUNA/ANA',
  '/PEÑA/ANA',
  'A/B/C/D',
  ', Ana',
])('where %s is to be split is not guessed', (text) => {
  expect(read(text)).toEqual({
    nombres: text,
    primerApellido: null,
    segundoApellido: null,
    notes: ['NAME_NOT_SPLIT'],
  });
});

test('no word of a name is lost, where none is a filler', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ABCELMORTUÑ]{1,5}([ /,]{1,2}[ABCELMORTUÑ]{1,5}){0,4}$/),
      (text) => {
        const { nombres, primerApellido, segundoApellido } = read(text);
        const words = [primerApellido, segundoApellido, nombres].join(' ').match(/[A-ZÑ]+/g);
        expect(words?.toSorted()).toEqual(text.match(/[A-ZÑ]+/g)?.toSorted());
      },
    ),
  );
});
