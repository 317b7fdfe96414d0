import fc from 'fast-check';
import { curpOf } from '../../../examples/demo/services/data/curp.ts';
import { createPerson } from '../../../examples/demo/services/data/person.ts';
import { createRandom } from '../../../examples/demo/services/data/random.ts';
import { rfcOfPerson } from '../../../examples/demo/services/data/rfc.ts';
import { STATES } from '../../../examples/demo/services/states.ts';

// Synthetic texts: nobody has these names, identifiers, numbers or addresses.

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(''));
const number = (max: number, width = 1) =>
  fc.integer({ min: 1, max }).map((value) => String(value).padStart(width, '0'));
const joined = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);

export const somebody = fc
  .tuple(fc.integer(), fc.constantFrom(...STATES))
  .map(([seed, { code }]) => createPerson(createRandom(String(seed)), code));

const curp = somebody.map(curpOf);
const rfc = somebody.map(rfcOfPerson);
const email = joined(
  oneOf('ana', 'luis.perez', 'm_soto', 'j-ruiz', 'peña'),
  digits(2),
  '@',
  oneOf('correo.example', 'sesea.ejemplo.gob.mx', 'gmail.com'),
);
const clabe = joined(oneOf('002', '012', '127', '646'), digits(14)).map((rest) => {
  const sum = [...rest].reduce((all, digit, i) => {
    return all + ((Number(digit) * [3, 7, 1][i % 3]!) % 10);
  }, 0);
  return `${rest}${(10 - (sum % 10)) % 10}`;
});
const voter = joined(
  oneOf('GRCLPZ', 'MRTNSN'),
  oneOf('800101', '991231', '751130'),
  oneOf('14', '09', '33'),
  oneOf('H', 'M'),
  digits(3),
);

const grouped = joined(oneOf('33', '55', '81'), digits(8)).chain((ten) =>
  fc.constantFrom(
    ten,
    `${ten.slice(0, 2)} ${ten.slice(2, 6)} ${ten.slice(6)}`,
    `(${ten.slice(0, 2)}) ${ten.slice(2, 6)}-${ten.slice(6)}`,
    `${ten.slice(0, 3)} ${ten.slice(3, 6)} ${ten.slice(6, 8)} ${ten.slice(8)}`,
    `${ten.slice(0, 2)}-${ten.slice(2, 6)}-${ten.slice(6)}`,
    `${ten.slice(0, 2)}.${ten.slice(2, 6)}.${ten.slice(6)}`,
  ),
);
const phone = fc.oneof(
  joined(
    oneOf(
      'Tel. ',
      'tel: ',
      'TEL ',
      'Teléfono: ',
      'Telefono de oficina ',
      'cel. ',
      'Cel ',
      'celular ',
    ),
    grouped,
  ),
  joined(oneOf('teléfono particular número ', 'WhatsApp ', 'Llamar al ', 'Conmutador: '), grouped),
  joined(oneOf('+52 ', '+52', '(+52) ', '+52 1 '), grouped),
  joined(grouped, oneOf(' ext. ', ', ext ', ' Ext: ', ' extensión '), number(9999)),
);

const surroundings = fc.constantFrom<[string, string]>(
  ['', ''],
  ['Se notificó a ', ', quien firmó.'],
  ['Ver ', ' en el expediente OIC/0123/2021'],
  ['https://www.ejemplo.gob.mx/resolucion.pdf?quien=', ''],
  ['«', '»'],
);

/** Ways in which the same is written. */
const respellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) =>
    text.replaceAll(/[\x21-\x7e]/g, (sign) => {
      return String.fromCharCode(sign.charCodeAt(0) + 0xfe_e0);
    }),
  (text) => [...text].join('\u200b'),
  (text) => text.replace(/^(.)/u, '$1\u00ad'),
  (text) => text.replaceAll(/[\dA-Z@]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  (text) => text.replaceAll(/[@\d]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  (text) => text.replaceAll(/[@\d]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
];
const respelled = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, fc.constantFrom(...respellings)).map(([text, respell]) => respell(text));

/** Letters, date and rest of an identifier, apart. */
const parted = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, oneOf(' ', '-', ' - ', '_', '.')).map(([text, separator]) => {
    return [text.slice(0, 4), text.slice(4, 10), text.slice(10)].join(
      separator === ' - ' ? '- ' : separator,
    );
  });

/** Something private, as `found` is to tell, in a text that is public otherwise. */
export const privateText = fc
  .tuple(
    surroundings,
    respelled(
      fc.oneof(
        ...[curp, parted(curp), curp.map((text) => [...text].join(' '))],
        ...[rfc, parted(rfc), rfc.map((text) => [...text].join('-'))],
        joined('RFC', rfc),
        ...[email, email.map((text) => text.replace('@', ' (arroba) '))],
        ...[phone, clabe, voter, joined('NSS: ', digits(11))],
      ),
    ),
  )
  .map(([[before, after], text]) => ({ text: `${before}${text}${after}`, private: text }));

const year = oneOf('2019', '2021', '2024');
const date = fc.oneof(
  joined(year, '-', number(12, 2), '-', number(28, 2)),
  joined(number(28, 2), '/', number(12, 2), '/', year),
  joined(number(28), ' de marzo de ', year),
  joined(year, '-', number(12, 2), '-', number(28, 2), 'T10:20:30.123Z'),
);
const file = fc.oneof(
  joined(
    oneOf('OIC', 'PRA', 'SCG/DGRA', 'CI/SEDU', 'EXP'),
    oneOf('/', '-'),
    digits(4),
    oneOf('/', '-'),
    year,
  ),
  joined(oneOf('LA', 'IA', 'LO'), '-', digits(9), '-E', number(99), '-', year),
  joined(
    oneOf('EXPE', 'CONT', 'FOLI', 'OFIC'),
    oneOf('-', ''),
    '210315',
    oneOf('-', ''),
    digits(3),
  ),
  joined(oneOf('TEL', 'CEL'), oneOf('/', '-'), digits(3), '/', year),
  joined('Contrato ', digits(10)),
  joined('folio fiscal ', fc.uuid()),
  digits(10),
);
const amount = fc.oneof(
  joined('$', number(999), ',', digits(3), ',', digits(3), '.', digits(2), ' MXN'),
  joined(number(999_999_999), '.00 pesos'),
  digits(12),
);
const law = fc.oneof(
  joined('Artículo ', number(99), ', fracción IV, de la LGRA (DOF 18-07-2016)'),
  oneOf('Ley General de Responsabilidades Administrativas, artículos 49 y 50'),
);
const office = joined(
  oneOf('Av. Alcalde ', 'Calle Independencia Núm. '),
  number(9999),
  oneOf(', Col. Centro', ''),
  ', C.P. ',
  digits(5),
  ', Guadalajara, Jalisco',
);
const document = fc.oneof(
  joined('https://www.ejemplo.gob.mx/', year, '/resolucion_', digits(8), '.pdf'),
  joined('https://ejemplo.gob.mx/doc?id=', digits(10), '&pagina=2'),
  joined(
    'https://www.google.com/maps/@',
    number(30),
    '.',
    digits(6),
    ',-',
    number(99),
    '.',
    digits(6),
    ',15z',
  ),
  joined('http://ejemplo.gob.mx/docs/', fc.uuid()),
);
const company = joined(
  'Constructora ',
  oneOf('del Norte', 'A&B'),
  ' S.A. de C.V., RFC ',
  oneOf('CNO', 'ABC', 'XYZ'),
  oneOf('-', '', ' '),
  oneOf('851111', '010203'),
  oneOf('-', '', ' '),
  oneOf('AB4', '1A2', 'Z90'),
);
const words = fc.oneof(
  somebody.map(({ nombres, primerApellido }) => `${nombres} ${primerApellido}`),
  oneOf(
    'Instituto Federal de Telecomunicaciones',
    'Servicio de telefonía celular para 35 equipos',
    'Suministro de 1,200 teléfonos y 3 conmutadores',
    'RFC genérico XAXX010101000',
    'Síguenos en @ejemplo y 3 @ 4.50',
  ),
);

/** What nobody needs to be protected from. */
export const publicText = fc
  .array(fc.oneof(date, file, amount, law, office, document, company, words), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('; '));
