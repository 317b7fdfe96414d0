import type { Clerk } from './clerk.ts';
import { addDays, addMonths } from './dates.ts';
import type { Coded, Disqualification, Fine, SanctionDocument } from './records.ts';

const UNITS = 'CERO UN DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ'.split(' ');

/** Fine and disqualification, as far as the kinds of sanction include them. */
export function sanctionTerms(
  clerk: Clerk,
  kinds: readonly Coded[],
  resolvedOn: string,
  months: number,
): { multa?: Fine; inhabilitacion?: Disqualification } {
  const includes = (...codes: string[]) => kinds.some(({ clave }) => codes.includes(clave));
  return {
    ...(includes('M', 'SE') && { multa: fine(clerk) }),
    ...(includes('I') && { inhabilitacion: disqualification(clerk, resolvedOn, months) }),
  };
}

function fine(clerk: Clerk): Fine {
  return {
    monto: clerk.random.integer(150_000, 90_000_000) / 100,
    moneda: clerk.coded({ clave: 'MXN', valor: 'Peso mexicano' }),
  };
}

function disqualification(clerk: Clerk, resolvedOn: string, months: number): Disqualification {
  const fechaInicial = addDays(resolvedOn, clerk.random.integer(1, 20));
  return {
    plazo: writtenTerm(clerk, months),
    fechaInicial,
    fechaFinal: addDays(addMonths(fechaInicial, months), -1),
  };
}

/** Months as people write them: "2 años", "DIEZ AÑOS", "18 meses". */
function writtenTerm({ random, write }: Clerk, months: number): string {
  const inYears = months % 12 === 0;
  const number = inYears ? months / 12 : months;
  const unit = inYears ? (number === 1 ? 'año' : 'años') : 'meses';
  const words = random.chance(0.2) ? UNITS[number] : undefined;
  return words === undefined ? write(`${number} ${unit}`) : `${words} ${unit.toUpperCase()}`;
}

/** The address of a resolution: a domain that is reserved for examples and never resolves. */
export function resolutionUrl(expediente: string): string {
  return `https://resoluciones.example/${encodeURIComponent(expediente)}.pdf`;
}

/** The documents attached to a sanction. */
export function sanctionDocuments(expediente: string, resolvedOn: string): SanctionDocument[] {
  return [
    {
      id: 'doc-1',
      tipo: 'RESOLUCION',
      titulo: 'Resolución sancionatoria',
      descripcion: `Resolución del expediente ${expediente}`,
      url: resolutionUrl(expediente),
      fecha: resolvedOn,
    },
  ];
}
