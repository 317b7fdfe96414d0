import type { EstadoFecha } from '../../specs/graphql/sanctions.generated.ts';
import type { Debarment } from '../records.ts';

/** Resolvers of the states of a debarment's dates, which a stored record has only where they are special. */
export const dateStates = {
  fechaInicialEstado: ({ fechaInicial, fechaInicialEstado }: Debarment) =>
    fechaInicialEstado ?? stateOf(fechaInicial),
  fechaFinalEstado: ({ fechaFinal, fechaFinalEstado }: Debarment) =>
    fechaFinalEstado ?? stateOf(fechaFinal),
};

function stateOf(date: string | null): EstadoFecha {
  return date === null ? 'NO_PUBLICADA' : 'PUBLICADA';
}
