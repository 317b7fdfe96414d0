import type { Row } from '../clean-rows.ts';
import type { Register } from '../examination.ts';

/** A defect of a row, the requirement that it breaks, and how it is planted. */
export type RowDefect = [
  title: string,
  requirement: string,
  register: Register,
  plant: (row: Row) => void,
];

const official = (row: Row) => row['servidorPublicoSancionado'] as Row;
const party = (row: Row) => row['particularSancionado'] as Row;
const name = (text: string) => (row: Row) => void (row['nombres'] = text);
const set = (changes: object) => (row: Row) => void Object.assign(row, changes);

/** Made up like all that is here: the letters fit the names that are set beside them. */
const curp = 'BEML920313HMCLNS09';

export const rowDefects: RowDefect[] = [
  ['an id that is a number', 'SRC-10', 'spic', set({ id: 77 })],
  ['a name that is a number', 'SRC-10', 'spic', set({ nombres: 5 })],
  ['an object for a list', 'SRC-10', 'spic', set({ tipoProcedimiento: { clave: 1 } })],
  ['a text for a list', 'SRC-10', 'spic', set({ tipoArea: 'T' })],
  [
    'codes as text',
    'SRC-10',
    'spic',
    set({ tipoProcedimiento: [{ clave: '1', valor: 'CONTRATACIONES PÚBLICAS' }] }),
  ],
  [
    'a text for an object',
    'SRC-10',
    'spic',
    set({ institucionDependencia: 'Secretaría de Salud' }),
  ],
  ['a post that is a text', 'SRC-10', 'spic', set({ puesto: 'Analista' })],
  ['a fiscal year that is a number', 'SRC-10', 'spic', set({ ejercicioFiscal: 2024 })],
  ['a level that is too long', 'SRC-10', 'spic', (row) => (row['puesto'].nivel = 'NIVEL-00000012')],
  [
    'an amount that is a text',
    'SRC-10',
    'ssancionados',
    (row) => (row['multa'].monto = '1,000.00'),
  ],
  ['an amount below zero', 'SRC-10', 'ssancionados', (row) => (row['multa'].monto = -5)],
  ['a sanction that is a text', 'SRC-10', 'ssancionados', set({ tipoSancion: ['I'] })],
  ['documents that are no list', 'SRC-10', 'ssancionados', set({ documentos: {} })],
  [
    'an institution without a name',
    'SRC-21',
    'spic',
    (row) => (row['institucionDependencia'].nombre = ''),
  ],
  ['a blank name', 'SRC-21', 'spic', name('')],
  ['a blank post', 'SRC-21', 'spic', (row) => (row['puesto'].nombre = ' ')],
  ['null', 'SRC-21', 'spic', set({ observaciones: null })],
  ['N/A', 'SRC-21', 'spic', set({ observaciones: 'N/A' })],
  [
    'the legend of the platform',
    'SRC-21',
    'spic',
    set({ segundoApellido: 'DATO NO PROPORCIONADO' }),
  ],
  ['a dash for a name', 'SRC-21', 'spic', set({ segundoApellido: '---' })],
  ['a surname that is null', 'SRC-21', 'spic', set({ segundoApellido: null })],
  ['a gender of its own', 'SRC-11', 'spic', set({ genero: { clave: 'H', valor: 'HOMBRE' } })],
  ['a code of its own', 'SRC-11', 'spic', set({ tipoArea: [{ clave: 'ZZ', valor: 'DE TODO' }] })],
  ['a code without a label', 'SRC-11', 'spic', set({ tipoArea: [{ clave: 'T', valor: '' }] })],
  ['a label without a code', 'SRC-11', 'spic', set({ tipoArea: [{ valor: 'TÉCNICA' }] })],
  [
    'the label of another code',
    'SRC-11',
    'ssancionados',
    set({ tipoSancion: [{ clave: 'I', valor: 'MULTADO' }] }),
  ],
  [
    'a procedure of its own',
    'SRC-11',
    'spic',
    set({ tipoProcedimiento: [{ clave: 99, valor: 'OTRA COSA' }] }),
  ],
  [
    'a fault of its own',
    'SRC-11',
    'ssancionados',
    set({ tipoFalta: { clave: 'QQ', valor: 'DESCUIDO DE ARCHIVOS' } }),
  ],
  [
    'a party of no kind',
    'SRC-11',
    'psancionados',
    (row) => Object.assign(party(row), { tipoPersona: 'X', rfc: undefined }),
  ],
  ['a moment without a zone', 'SRC-12', 'spic', set({ fechaCaptura: '2024-02-03T10:00:00' })],
  ['a moment without a time', 'SRC-12', 'spic', set({ fechaCaptura: '2024-02-03' })],
  [
    'a date with the day first',
    'SRC-12',
    'ssancionados',
    (row) => (row['inhabilitacion'].fechaInicial = '31/12/2023'),
  ],
  [
    'a day that is none',
    'SRC-12',
    'ssancionados',
    (row) => (row['inhabilitacion'].fechaInicial = '2024-02-31'),
  ],
  [
    'a date in words',
    'SRC-12',
    'ssancionados',
    (row) => (row['resolucion'].fechaResolucion = 'tres de mayo'),
  ],
  ['a moment in milliseconds', 'SRC-12', 'spic', set({ fechaCaptura: '1706961600000' })],
  ['the year 1', 'SRC-22', 'spic', set({ fechaCaptura: '0001-01-01T00:00:00Z' })],
  [
    'the year 1900',
    'SRC-22',
    'ssancionados',
    (row) => (row['resolucion'].fechaResolucion = '1900-01-01'),
  ],
  ['a capture to come', 'SRC-22', 'spic', set({ fechaCaptura: '2093-02-03T10:00:00Z' })],
  [
    'a resolution to come',
    'SRC-22',
    'ssancionados',
    (row) => (row['resolucion'].fechaResolucion = '2093-02-03'),
  ],
  ['a fiscal year to come', 'SRC-22', 'spic', set({ ejercicioFiscal: '2062' })],
  [
    'an end before the beginning',
    'SRC-22',
    'ssancionados',
    (row) => (row['inhabilitacion'].fechaFinal = '2001-01-01'),
  ],
  [
    'a debarment that begins in 1911',
    'SRC-22',
    'ssancionados',
    (row) => (row['inhabilitacion'].fechaInicial = '1911-01-01'),
  ],
  [
    'a CURP',
    'SRC-13',
    'ssancionados',
    (row) =>
      Object.assign(official(row), {
        nombres: 'Luis',
        primerApellido: 'Benítez',
        segundoApellido: 'Mendoza',
        curp,
      }),
  ],
  [
    'an RFC of a person',
    'SRC-13',
    'ssancionados',
    (row) =>
      Object.assign(official(row), {
        nombres: 'Luis',
        primerApellido: 'Benítez',
        segundoApellido: 'Mendoza',
        rfc: 'BEML920313CM4',
      }),
  ],
  [
    'an address of a person',
    'SRC-13',
    'psancionados',
    (row) =>
      Object.assign(party(row), {
        tipoPersona: 'F',
        rfc: undefined,
        domicilioMexico: { codigoPostal: '28000' },
      }),
  ],
  ['a CURP in its remarks', 'SRC-13', 'spic', set({ observaciones: `Su CURP es ${curp}.` })],
  [
    'an e-mail address in its remarks',
    'SRC-13',
    'spic',
    set({ observaciones: 'Escriba a ana@ejemplo.mx hoy' }),
  ],
  [
    'a telephone in its remarks',
    'SRC-13',
    'spic',
    set({ observaciones: 'Llame al 55 1234 5678 por la tarde' }),
  ],
  [
    'a bank account in its remarks',
    'SRC-13',
    'spic',
    set({ observaciones: 'CLABE 012345678901234567' }),
  ],
  [
    'a private telephone as a member',
    'SRC-13',
    'spic',
    set({ telefonoParticular: '55 1234 5678' }),
  ],
  ['a personal address as a member', 'SRC-13', 'spic', set({ correoPersonal: 'ana@ejemplo.mx' })],
  [
    'an RFC with a wrong digit',
    'SRC-23',
    'psancionados',
    (row) => (party(row)['rfc'] = 'SAI851111AB5'),
  ],
  ['an RFC that is too short', 'SRC-23', 'psancionados', (row) => (party(row)['rfc'] = 'SAI8511')],
  ['letters of another encoding', 'SRC-24', 'spic', (row) => (row['puesto'].nombre = 'DiseÃ±ador')],
  ['an escaped letter', 'SRC-24', 'spic', set({ primerApellido: 'Mu&ntilde;oz' })],
  ['an escaped letter by number', 'SRC-24', 'spic', set({ primerApellido: 'Mu&#241;oz' })],
  ['a lost letter', 'SRC-24', 'spic', set({ primerApellido: 'Mu?oz' })],
  ['a letter that was replaced', 'SRC-24', 'spic', set({ primerApellido: 'Mu\uFFFDoz' })],
  ['a letter in parts', 'SRC-24', 'spic', set({ primerApellido: 'Mun\u0303oz' })],
  ['NUL', 'SRC-24', 'spic', name('An\u0000a')],
  ['a space of no width', 'SRC-24', 'spic', name('An\u200Ba')],
  ['a soft hyphen', 'SRC-24', 'spic', name('Ele\u00ADna')],
  ['doubled blanks', 'SRC-24', 'spic', name('Ana  Luz')],
  ['blanks at its ends', 'SRC-24', 'spic', name(' Ana ')],
  ['a line break in a name', 'SRC-24', 'spic', name('Ana\nLuz')],
  ['a script', 'SRC-24', 'spic', name('<script>alert(1)</script>')],
  ['bold letters', 'SRC-24', 'spic', set({ observaciones: '<b>Vigente</b>' })],
  ['half of a pair', 'SRC-24', 'spic', name('Ana \uD800')],
  ['an id that is too long', 'SRC-9', 'spic', set({ id: 'x'.repeat(300) })],
  ['a blank id', 'SRC-9', 'spic', set({ id: ' ' })],
];
