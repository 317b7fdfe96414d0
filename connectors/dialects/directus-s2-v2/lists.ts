import { memberSpellings } from './spellings.ts';

const contracts = [
  'contratacionAdquisicion',
  ...memberSpellings.contratacionAdquisicion,
  'contratacionObra',
];

/** Paths of the lists of related rows in the rows of S2 that may be long. */
export const lists: readonly string[] = [
  'tipoContratacion',
  ...contracts.flatMap((contract) => [
    `tipoContratacion.${contract}.datosGeneralesProcedimientos`,
    `tipoContratacion.${contract}.informacionPersonasBeneficiarias`,
  ]),
];
