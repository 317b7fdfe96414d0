import type { SsancionadoRow } from '../../../examples/demo/services/data/records.ts';

/** NAD, IDSP and ANG: the faults of version 1 that the PDN's migration to version 2 calls not serious. */
export function isNoGrave({ tipoFalta }: Pick<SsancionadoRow, 'tipoFalta'>): boolean {
  return ['NAD', 'IDSP', 'ANG'].includes(tipoFalta.clave);
}
