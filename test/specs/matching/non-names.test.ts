import fc from 'fast-check';
import { companyKeys, personKeys } from '../../../specs/matching/blocking.ts';
import { frequenciesOf } from '../../../specs/matching/frequencies.ts';
import { knownGivenNames, knownSurnames } from '../../../specs/matching/known-names.ts';
import { matchCompanies, readCompany } from '../../../specs/matching/match-companies.ts';
import { matchPeople, readPerson } from '../../../specs/matching/match-people.ts';
import { namesNobody } from '../../../specs/matching/non-names.ts';
import { usualGivenNames, usualSurnames } from '../../../specs/matching/usual-names.ts';
import { writtenSubjectOf } from '../../../specs/matching/written-subject.ts';

const usual = frequenciesOf(null);

const nobody = [
  'VACANTE',
  'Plaza vacante',
  'VACANTE POR RENUNCIA',
  'DATO PROTEGIDO',
  'Datos personales',
  'POR DEFINIR',
  'Por asignar',
  'QUIEN RESULTE RESPONSABLE',
  'ENCARGADO DE DESPACHO',
  'Encargada del Despacho de la Dirección de Obras',
  'TITULAR DE LA UNIDAD DE COMPRAS',
  'Presidente Municipal',
  'PRUEBA',
  'TEST 2',
  'SIN NOMBRE',
  'NO IDENTIFICADO',
  'DATO NO PROPORCIONADO',
  'CONFIDENCIAL',
  'INFORMACIÓN RESERVADA',
  'Reservado, art. 113 LFTAIP',
  'ANÓNIMO',
  'FULANO DE TAL',
  'N/A',
  'XXX',
  '-',
  'Servidor público',
];
const noCompany = [
  'NO APLICA',
  'PERSONA MORAL',
  'Persona física con actividad empresarial',
  'RAZÓN SOCIAL',
  'S.A. DE C.V.',
  'S. de R.L.',
  'Sociedad Anónima de Capital Variable',
  'EMPRESA',
  'Empresa 1',
  'PROVEEDOR',
  'Proveedor, S.A. de C.V.',
  'LICITANTE',
  'VARIOS',
  'PÚBLICO EN GENERAL',
  'PRUEBA',
  'Empresa de prueba, S.A.',
  'SIN DATO',
  'DATO PROTEGIDO',
  'POR DEFINIR',
  'X',
];

const anyNobody = fc.constantFrom(...nobody);
const blank = fc.constant(null);
/** What a register writes where it has no name: a non-name in each field, or one parted over them. */
const nameless = fc.oneof(
  fc.record({
    nombres: anyNobody,
    primerApellido: fc.oneof(anyNobody, blank),
    segundoApellido: fc.oneof(anyNobody, blank),
  }),
  anyNobody.map((text) => {
    const [nombres = null, primerApellido = null, ...rest] = text.split(' ');
    return { nombres, primerApellido, segundoApellido: rest.join(' ') || null };
  }),
  fc
    .array(anyNobody, { minLength: 1, maxLength: 3 })
    .map((texts) => ({ nombres: texts.join(' '), primerApellido: null, segundoApellido: null })),
);

test('Non-names match nobody, in any field or in one, and not even with the same RFC', () => {
  const rfc = 'PEGJ800101AB6';
  fc.assert(
    fc.property(nameless, nameless, (a, b) => {
      const [one, other] = [readPerson({ ...a, rfc }), readPerson({ ...b, rfc })];
      return matchPeople(one, other, usual).band === 'NO';
    }),
    { numRuns: 2000 },
  );
});

test('A non-name has no key, and a record of it shows no name', () => {
  fc.assert(
    fc.property(nameless, (name) => {
      expect(personKeys(readPerson(name))).toEqual([]);
      expect(writtenSubjectOf(name)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('What names no company matches no company', () => {
  const companies = noCompany.map((nombreRazonSocial) => readCompany({ nombreRazonSocial }));
  const bands = companies.flatMap((one) =>
    companies.map((other) => matchCompanies(one, other, usual).band),
  );
  expect(new Set(bands)).toEqual(new Set(['NO']));
  for (const [index, company] of companies.entries()) {
    expect({ name: noCompany[index], keys: companyKeys(company) }).toMatchObject({ keys: [] });
    const written = { nombres: null, primerApellido: null, segundoApellido: null };
    const nombreRazonSocial = noCompany[index]!;
    expect(writtenSubjectOf({ ...written, subject: 'COMPANY', nombreRazonSocial })).toBeNull();
  }
});

test('No name that people bear is a non-name, alone or in a whole name', () => {
  const names = [usualGivenNames.keys(), usualSurnames.keys(), knownGivenNames, knownSurnames];
  const taken = names.flatMap((list) => [...list]).filter((name) => namesNobody(name));
  expect(taken).toEqual([]);
  for (const name of ['Plaza', 'Segundo', 'Moral', 'De la O', 'Primero', 'Leal', 'Rey']) {
    expect({ name, isNobody: namesNobody(name) }).toEqual({ name, isNobody: false });
  }
});

test.each(nobody)('%s in the place of a second surname counts as none', (segundoApellido) => {
  const pedro = { nombres: 'Pedro', primerApellido: 'López' };
  const [without, one, other] = [
    pedro,
    { ...pedro, segundoApellido },
    { ...pedro, segundoApellido },
  ].map((person) => readPerson(person));
  const { bits, band } = matchPeople(without!, readPerson(pedro), usual);
  expect(matchPeople(one!, other!, usual)).toMatchObject({ bits, band });
  expect(['WEAK', 'NO']).toContain(band);
});
