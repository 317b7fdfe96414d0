import type { Procedimiento } from '../../../specs/graphql/buyers.generated.ts';

/** A procedure of which the source tells nothing. */
export const emptyProcedure: Omit<Procedimiento, 'clase'> = {
  expediente: null,
  materia: null,
  modalidad: null,
  tipoActo: null,
  denominacion: null,
  descripcion: null,
  fundamento: null,
  sectores: [],
  fechaInicio: null,
  fechaConclusion: null,
  fechaInicioVigencia: null,
  fechaConclusionVigencia: null,
  monto: null,
  url: null,
  titular: null,
  areas: [],
  responsabilidades: [],
  beneficiarios: [],
  continuaParticipando: null,
};

/** Nothing but its class: an empty relation, or one that came unexpanded. */
export function saysNothing({ clase: _, ...told }: Procedimiento): boolean {
  return Object.values(told).every((value) => value === null || isEmptyList(value));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
