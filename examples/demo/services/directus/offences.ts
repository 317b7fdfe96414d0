import { OFFENCES_OF_OFFICIALS } from '../data/catalogues.ts';
import { bareCapitals } from '../data/letters.ts';
import type { Random } from '../data/random.ts';
import type { Coded } from '../data/records.ts';
import type { Draft } from './model/item.ts';

/** The offence codes of the second version, by those of the first. */
const SERIOUS: Readonly<Record<string, string>> = {
  ABCI: 'CONFLICTO_INTERES',
  AFN: 'ABUSO_FUNCIONES',
  CEX: 'COHECHO',
  CIND: 'CONTRATACION_INDEBIDA',
  DRP: 'DESVIO_RECURSOS_PUBLICOS',
  DSCT: 'DESACATO',
  ENCB: 'ENCUBRIMIENTO',
  EOCI: 'ENRIQUECIMIENTO_OCULTO',
  OJUST: 'OBSTRUCCION',
  PEC: 'PECULADO',
  TINF: 'TRAFICO_INFLUENCIAS',
  UII: 'UTILIZACION_INDEBIDA_INFORMACION',
};
const NOT_SERIOUS: Readonly<Record<string, string>> = {
  ANG: 'OTRO',
  IDSP: 'DECLARACIONES',
  NAD: 'CUMPLIR_FUNCIONES',
};

/** What the capture tool offers beside OTRO for serious offences. */
const SPECIFIED: Readonly<Record<string, string>> = {
  ASEX: 'ACOSO_SEXUAL',
  HSEX: 'HOSTIGAMIENTO_SEXUAL',
};

/** Offences of companies and private persons are words in the first version. */
const OF_PARTIES: Readonly<Record<string, string>> = {
  COLUSION: 'COLUSION',
  'CONTRATACION INDEBIDA': 'CONTRATACION_INDEBIDA',
  'OBSTRUCCION DE FACULTADES DE INVESTIGACION': 'OBSTRUCCION_FACULTADES',
  'PARTICIPACION ILICITA EN PROCEDIMIENTOS ADMINISTRATIVOS': 'PARTICIPACION_ILICITA',
  SOBORNO: 'SOBORNO',
  'TRAFICO DE INFLUENCIAS': 'TRAFICO_INFLUENCIAS',
  'USO DE INFORMACION FALSA': 'UTILIZACION_INFORMACION_FALSA',
  'USO INDEBIDO DE RECURSOS PUBLICOS': 'USO_INDEBIDO_RECURSOS_PUBLICOS',
};

/** Whether an official's offence goes to the collection of those that are not serious. */
export function isNotSerious({ clave }: Coded): boolean {
  return clave in NOT_SERIOUS;
}

/** The offences that an official committed. */
export function offencesOfOfficial(offence: Coded, facts: string, random: Random): Draft[] {
  const { clave: code } = offence;
  const label = OFFENCES_OF_OFFICIALS.find(({ clave }) => clave === code)?.valor ?? offence.valor;
  const clave = SERIOUS[code] ?? NOT_SERIOUS[code];
  return [offenceOf(clave, SPECIFIED[code] ?? label, facts, random)];
}

/** The offences that a company or a private person committed. */
export function offencesOfParty(words: string | undefined, facts: string, random: Random): Draft[] {
  return [offenceOf(OF_PARTIES[bareCapitals(words ?? '')], words, facts, random)];
}

function offenceOf(
  clave = 'OTRO',
  words: string | undefined,
  facts: string,
  random: Random,
): Draft {
  const norms = random.integer(1, 2);
  return {
    clave,
    valor: clave === 'OTRO' ? words : undefined,
    descripcionHechos: facts,
    normatividadInfringida: Array.from({ length: norms }, () => ({
      nombreNormatividad: 'LEY GENERAL DE RESPONSABILIDADES ADMINISTRATIVAS',
      articulo: String(random.integer(49, 72)),
      fraccion: random.chance(0.6) ? random.pick(['I', 'II', 'V', 'VIII']) : undefined,
    })),
  };
}
