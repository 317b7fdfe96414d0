import type { Resolucion, TipoSancionClave } from '../../specs/graphql/sanctions.generated.ts';

/** A sanction of which the source tells the kind alone. */
export const noTerms: Omit<TipoSancionClave, 'clave' | 'valor' | 'descripcion'> = {
  plazo: null,
  fechaInicial: null,
  fechaFinal: null,
  monto: null,
  moneda: null,
  montoCobrado: null,
  fechaCobro: null,
  fechaPagoTotal: null,
};

export const emptyResolution: Resolucion = {
  sentido: null,
  titulo: null,
  url: null,
  fechaResolucion: null,
  fechaNotificacion: null,
  urlFirme: null,
  fechaResolucionFirme: null,
  fechaNotificacionFirme: null,
  fechaEjecucion: null,
  ordenJurisdiccional: null,
  autoridadInvestigadora: null,
  autoridadSubstanciadora: null,
};
