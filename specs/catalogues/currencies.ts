import { defineCatalogue } from './catalogue.ts';

/** Some currencies by the words that people write for them. */
export const currencies = defineCatalogue({
  MXN: [
    'PESO MEXICANO',
    ...['PESOS MEXICANOS', 'PESOS', 'PESO', 'MONEDA NACIONAL', 'MN', 'MXP', 'MX', 'PESOS MN'],
  ],
  USD: [
    'DÓLAR ESTADOUNIDENSE',
    ...['DÓLARES ESTADOUNIDENSES', 'DÓLARES AMERICANOS', 'DÓLARES', 'DÓLAR', 'US', 'DLLS', 'DLS'],
  ],
  EUR: ['EURO', 'EUROS'],
});
