import { foldText } from '../order.ts';

/** What of a sanction tells it from another, and may be told differently. */
export interface ToldSanction {
  expediente: string | null;
  autoridadSancionadora: string | null;
  gravedad: string;
  institucionDependencia: { nombre: string } | null;
  tipoFalta: readonly { clave: string }[];
  tipoSancion: readonly { clave: string }[];
  resolucion: { fechaResolucion: string | null; fechaNotificacion: string | null } | null;
  multa: { monto: number | null } | null;
  inhabilitacion: {
    plazo: string | null;
    fechaInicial: string | null;
    fechaFinal: string | null;
  } | null;
}

type Value = string | number | null;

/** How each field is read, and how it is compared. */
const fields: Readonly<
  Record<string, { of(sanction: ToldSanction): Value; comparable?(value: Value): Value }>
> = {
  expediente: { of: ({ expediente }) => expediente, comparable: letters },
  'institucionDependencia.nombre': {
    of: ({ institucionDependencia }) => institucionDependencia?.nombre ?? null,
    comparable: folded,
  },
  autoridadSancionadora: {
    of: ({ autoridadSancionadora }) => autoridadSancionadora,
    comparable: folded,
  },
  gravedad: {
    // That a catalogue does not classify a fault says nothing of it.
    of: ({ gravedad }) => (gravedad === 'NO_CLASIFICADA' ? null : gravedad),
  },
  tipoFalta: { of: ({ tipoFalta }) => codes(tipoFalta) },
  tipoSancion: { of: ({ tipoSancion }) => codes(tipoSancion) },
  'resolucion.fechaResolucion': { of: ({ resolucion }) => resolucion?.fechaResolucion ?? null },
  'resolucion.fechaNotificacion': { of: ({ resolucion }) => resolucion?.fechaNotificacion ?? null },
  'multa.monto': { of: ({ multa }) => multa?.monto ?? null },
  'inhabilitacion.plazo': {
    of: ({ inhabilitacion }) => inhabilitacion?.plazo ?? null,
    comparable: folded,
  },
  'inhabilitacion.fechaInicial': {
    of: ({ inhabilitacion }) => inhabilitacion?.fechaInicial ?? null,
  },
  'inhabilitacion.fechaFinal': { of: ({ inhabilitacion }) => inhabilitacion?.fechaFinal ?? null },
};

/** On these days two sanctions of one person are hardly ever both decided. */
const dates = [
  'resolucion.fechaResolucion',
  'resolucion.fechaNotificacion',
  'inhabilitacion.fechaInicial',
  'inhabilitacion.fechaFinal',
];

/** What two records of one person's sanctions agree on, and what they tell differently. */
export interface ComparedSanctions {
  agrees: string[];
  differs: { field: string; values: [Value, Value] }[];
}

/**
 * Compares two records of sanctions of the same person; null where they are of two sanctions. They are of one where
 * the file number is the same, or where it is not told twice and the institution and a date agree, or where it
 * differs and the institution and two dates agree nevertheless. What only one of them tells is no difference.
 */
export function compareSanctions(a: ToldSanction, b: ToldSanction): ComparedSanctions | null {
  const agrees: string[] = [];
  const differs: ComparedSanctions['differs'] = [];
  for (const [field, { of, comparable = asItIs }] of Object.entries(fields)) {
    const values: [Value, Value] = [of(a), of(b)];
    const [one, other] = values.map((value) => (value === null ? null : comparable(value)));
    if (one === null || other === null || one === '' || other === '') continue;
    if (one === other) agrees.push(field);
    else differs.push({ field, values });
  }
  const sharedDates = dates.filter((date) => agrees.includes(date)).length;
  const otherFile = differs.some(({ field }) => field === 'expediente');
  const isOne =
    agrees.includes('expediente') ||
    (agrees.includes('institucionDependencia.nombre') && sharedDates >= (otherFile ? 2 : 1));
  return isOne ? { agrees, differs } : null;
}

function asItIs(value: Value): Value {
  return value;
}

function folded(value: Value): Value {
  return foldText(String(value));
}

/** OIC/045-2023 and OIC 45 2023 differ, OIC/045/2023 and OIC-045-2023 do not. */
function letters(value: Value): Value {
  return foldText(String(value)).replaceAll(' ', '');
}

function codes(coded: readonly { clave: string }[]): Value {
  return coded.length === 0
    ? null
    : [...new Set(coded.map(({ clave }) => clave))].toSorted().join(', ');
}
