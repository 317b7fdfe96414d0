import { bareCapitals } from '../data/letters.ts';
import type { Random } from '../data/random.ts';
import type { Institution } from '../data/records.ts';
import { stateOf, type StateCode } from '../states.ts';
import type { Draft } from './model/item.ts';

const BRANCHES: [pattern: RegExp, branch: string][] = [
  [/PODER JUDICIAL/, 'JUDICIAL'],
  [/PODER LEGISLATIVO/, 'LEGISLATIVO'],
  [/FISCALIA|FISCALIZACION/, 'ORGANO_AUTONOMO'],
];

const LEVELS: [pattern: RegExp, level: string][] = [
  [/^DIRECTOR GENERAL/, 'DG_HOMOLOGO'],
  [/^DIRECTOR/, 'DIRECCION_HOMOLOGO'],
  [/^SUBDIRECTOR/, 'SUBDIRECCION_HOMOLOGO'],
  [/^JEFE DE DEPARTAMENTO/, 'JEFATURA_DEPTO_HOMOLOGO'],
  [/^TITULAR/, 'JEFATURA_UNIDAD_HOMOLOGO'],
  [/^(ANALISTA|ENCARGADO|SUPERVISOR)/, 'ENLACE_HOMOLOGO'],
  [/^(AUXILIAR|POLICIA)/, 'OPERATIVO_HOMOLOGO'],
];

const AREAS = ['DIRECCION DE ADMINISTRACION', 'RECURSOS MATERIALES', 'OFICIALIA MAYOR'];

const firstMatch = (text: string, choices: [RegExp, string][]) =>
  choices.find(([pattern]) => pattern.test(bareCapitals(text)))?.[1];

/** A public body: where an offence was committed. */
export function officeOf(code: StateCode, { nombre, siglas }: Institution): Draft {
  const isMunicipal = /AYUNTAMIENTO|MUNICIP/.test(bareCapitals(nombre));
  return {
    nivelOrdenGobierno: isMunicipal ? 'MUNICIPAL_ALCALDIA' : 'ESTATAL',
    ambitoPublico: firstMatch(nombre, BRANCHES) ?? 'EJECUTIVO',
    nombreEntePublico: nombre,
    siglasEntePublico: siglas,
    entidadFederativa: String(stateOf(code).number).padStart(2, '0'),
  };
}

/** A post in a public body. */
export function postOf(
  code: StateCode,
  institution: Institution,
  post: string | undefined,
  random: Random,
): Draft {
  const level = firstMatch(post ?? '', LEVELS);
  return {
    ...officeOf(code, institution),
    denominacion: post,
    areaAdscripcion: random.pick(AREAS),
    // As everywhere in this version, a code has a text beside it only when it is OTRO.
    nivelJerarquico: level ? { clave: level } : { clave: 'OTRO', valor: post },
  };
}
