import { ofService, type ServiceFault } from './service-fault.ts';

/** Pages that do not add up, and a clock that is wrong. */
export const pagingFaults: ServiceFault[] = [
  ofService('endlessPaging', 'ENDLESS_PAGING', { es: 'Páginas sin fin', en: 'Pages without end' }),
  ofService('lyingTotals', 'INCONSISTENT', { es: 'Totales que mienten', en: 'Totals that lie' }),
  ofService('duplicateIds', 'INCONSISTENT', {
    es: 'Un renglón dos veces, otro nunca',
    en: 'One row twice, another never',
  }),
  ofService('clockAhead', null, {
    es: 'El reloj adelanta 10 minutos',
    en: 'The clock is 10 minutes ahead',
  }),
];
