import type { Level } from '../graphql/network.generated.ts';
import { defineCatalogue } from './catalogue.ts';

/** Levels of government, by the words of the formats and of those who fill them in. */
export const levels = defineCatalogue<Level>({
  FEDERAL: ['Federal', 'Federación', 'Gobierno federal', 'Nivel federal', 'Orden federal'],
  ESTATAL: [
    'Estatal',
    ...['Estado', 'Entidad federativa', 'Gobierno del estado', 'Gobierno estatal', 'Nivel estatal'],
    ...['Orden estatal', 'Local'],
  ],
  MUNICIPAL: [
    'Municipal',
    ...['MUNICIPAL_ALCALDIA', 'Municipal / Alcaldía', 'Municipio', 'Alcaldía', 'Ayuntamiento'],
    ...['Gobierno municipal', 'Nivel municipal', 'Orden municipal'],
  ],
});
