import { defineCatalogue } from './catalogue.ts';

/** Sexes and genders: codes of v1, official words of 2024, and other words of v1 and of the drafts. */
export const sexes = defineCatalogue<'F' | 'M' | 'O'>({
  F: ['MUJER', 'FEMENINO', 'FEM', 'SEXO FEMENINO'],
  M: ['HOMBRE', 'MASCULINO', 'MASC', 'H', 'SEXO MASCULINO', 'VARÓN'],
  O: ['OTRO', 'NO BINARIO'],
});

/** Whether a private party is a person or a company, by the codes of v1. */
export const subjectKinds = defineCatalogue<'F' | 'M'>({
  F: [
    'FÍSICA',
    ...['PERSONA FÍSICA', 'PF', 'PFAE', 'PARTICULAR PERSONA FÍSICA'],
    ...['FÍSICA CON ACTIVIDAD EMPRESARIAL', 'PERSONA FÍSICA CON ACTIVIDAD EMPRESARIAL'],
  ],
  M: ['MORAL', ...['PERSONA MORAL', 'PM', 'PARTICULAR PERSONA MORAL', 'PERSONA JURÍDICA']],
});
