// Rows in which nothing is wrong. No person is real; the one RFC is of a company that is not.

export type Row = Record<string, any>;

const surnames = ['García', 'Muñoz', 'López', 'Hernández', 'Ibáñez', 'Ruiz', 'Torres', 'Peña'];
const names = ['Ana', 'José', 'Lucía', 'Raúl', 'Sofía', 'Íñigo', 'Elena'];
const institutions = [
  'Secretaría de Salud',
  'Comisión Estatal del Agua',
  'Instituto de la Vivienda',
];

export interface CleanRows {
  spic: Row[];
  ssancionados: Row[];
  psancionados: Row[];
}

/** So many rows of each register, no two alike. */
export function cleanRows(count = 230): CleanRows {
  const each = (make: (index: number) => Row) => Array.from({ length: count }, (_, i) => make(i));
  return { spic: each(buyer), ssancionados: each(official), psancionados: each(party) };
}

const pick = <Item>(items: readonly Item[], index: number) => items[index % items.length]!;
const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (index: number) =>
  `202${index % 5}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`;

function common(index: number) {
  return {
    id: `EXP-${1000 + index}`,
    fechaCaptura: `${dayOf(index)}T10:00:00-06:00`,
    institucionDependencia: { nombre: pick(institutions, index), clave: `I${index % 3}` },
  };
}

function person(index: number) {
  return {
    nombres: pick(names, index),
    primerApellido: pick(surnames, index),
    segundoApellido: pick(surnames, index * 3 + 1),
  };
}

function buyer(index: number): Row {
  return {
    ...common(index),
    ...person(index),
    puesto: { nombre: `Analista ${index}`, nivel: '12' },
    tipoArea: [{ clave: 'T', valor: 'TÉCNICA' }],
    tipoProcedimiento: pick(
      [
        [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
        [{ clave: 2, valor: 'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y PRÓRROGAS' }],
      ],
      index,
    ),
  };
}

function official(index: number): Row {
  return {
    ...common(index),
    expediente: `PAR/${index}`,
    servidorPublicoSancionado: { ...person(index), puesto: 'Analista' },
    tipoFalta: { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' },
    tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
    causaMotivoHechos: `No entregó la documentación ${index}.`,
    resolucion: { fechaResolucion: dayOf(index) },
    inhabilitacion: { fechaInicial: dayOf(index), fechaFinal: `2031-01-${two((index % 28) + 1)}` },
    multa: { monto: 1000 + index, moneda: { clave: 'MXN', valor: 'Peso mexicano' } },
  };
}

function party(index: number): Row {
  return {
    ...common(index),
    particularSancionado: {
      nombreRazonSocial: `${pick(['Construcción', 'Diseño', 'Álamo'], index)} ${index}, S.A. de C.V.`,
      tipoPersona: 'M',
      rfc: 'SAI851111AB4',
    },
    autoridadSancionadora: 'Secretaría de la Contraloría',
    tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
    causaMotivoHechos: `Incumplió el contrato ${index}.`,
  };
}
