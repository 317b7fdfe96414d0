import { compareSanctions, type ToldSanction } from '../../../specs/matching/same-sanction.ts';

const sanction: ToldSanction = {
  expediente: 'OIC/045/2023',
  autoridadSancionadora: 'Órgano Interno de Control',
  gravedad: 'GRAVE',
  institucionDependencia: { nombre: 'Secretaría de Salud' },
  tipoFalta: [{ clave: 'PECULADO' }],
  tipoSancion: [{ clave: 'INHABILITACION' }],
  resolucion: { fechaResolucion: '2023-05-02', fechaNotificacion: '2023-05-09' },
  multa: null,
  inhabilitacion: { plazo: '5 años', fechaInicial: '2023-06-01', fechaFinal: '2028-06-01' },
};

const fieldsOf = (a: ToldSanction, b: ToldSanction) =>
  compareSanctions(a, b)?.differs.map(({ field }) => field);

test('One file number, however it is written, is one sanction; what differs is told as both have it', () => {
  const other = {
    ...sanction,
    expediente: 'oic-045-2023',
    autoridadSancionadora: 'ORGANO INTERNO DE CONTROL',
    inhabilitacion: { ...sanction.inhabilitacion!, fechaFinal: '2033-06-01' },
  };
  expect(compareSanctions(sanction, other)?.differs).toEqual([
    { field: 'inhabilitacion.fechaFinal', values: ['2028-06-01', '2033-06-01'] },
  ]);
});

test('What only one of them tells is no difference', () => {
  const silent = {
    ...sanction,
    multa: { monto: 5000 },
    resolucion: null,
    autoridadSancionadora: null,
  };
  expect(fieldsOf(sanction, silent)).toEqual([]);
  expect(fieldsOf(sanction, { ...sanction, gravedad: 'NO_CLASIFICADA' })).toEqual([]);
});

test('Without a file number, institution and a date make it one; with another one, two dates do', () => {
  const unnumbered = { ...sanction, expediente: null, tipoFalta: [{ clave: 'COHECHO' }] };
  expect(fieldsOf(sanction, unnumbered)).toEqual(['tipoFalta']);
  expect(fieldsOf(sanction, { ...sanction, expediente: 'OIC/054/2023' })).toEqual(['expediente']);
});

test('Two sanctions of one person are two', () => {
  const later: ToldSanction = {
    ...sanction,
    expediente: 'OIC/101/2024',
    resolucion: { fechaResolucion: '2024-02-01', fechaNotificacion: null },
    inhabilitacion: { plazo: '1 año', fechaInicial: '2024-03-01', fechaFinal: '2025-03-01' },
  };
  expect(compareSanctions(sanction, later)).toBeNull();
});
