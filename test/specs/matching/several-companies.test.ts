import { severalCompanies } from '../../../specs/matching/several-companies.ts';

const [aceros, redes] = ['Aceros Riestra, S.A. de C.V.', 'REDES ZONGOLICA SC'];

test.each([
  [`${aceros} y/o ${redes}`],
  [`${aceros}; ${redes}`],
  [`${aceros} / ${redes}`],
  [`${aceros} en participación conjunta con ${redes}`],
  [`${aceros} EN CONSORCIO CON ${redes}`],
  [`${aceros} y ${redes}`],
  [`${aceros}, ${redes}`],
  [`${aceros} antes ${redes}`],
  [`${aceros} (antes ${redes})`],
  [`${aceros}, ahora ${redes}`],
])('%s names two companies', (text) => {
  const [one, other, ...more] = severalCompanies(text);
  expect(one).toMatch(aceros);
  expect(other).toMatch(redes);
  expect(more).toEqual([]);
});

test.each([
  [`${aceros}, sucursal Pachuca`],
  [`${aceros} (Suc. Toluca)`],
  [`${aceros}, representada por Juana Olmos`],
  [`${aceros}, por conducto de su apoderado legal`],
  [`${aceros} RFC ARI010101AA1`],
  [`Consorcio: ${aceros}`],
  [`La empresa denominada ${aceros}`],
  [`Persona moral ${aceros}`],
  [`Razón social: ${aceros}`],
])('%s names one, with a remark', (text) => {
  expect(severalCompanies(text)).toEqual([aceros]);
});

test.each([
  'Redes y Cables Jamay, S.C.',
  'Ramos, Olvera y Asociados, S.C.',
  'Tlamexa, S.A. de C.V., SOFOM, E.N.R.',
  'Grupo Hoy, S.A.',
  'A&B Redes, S.A. de C.V.',
  'Siempre Antes, S.A.',
  'Bio-Química Cuitzeo, S.A.',
])('%s is one name', (text) => {
  expect(severalCompanies(text)).toEqual([text]);
});
