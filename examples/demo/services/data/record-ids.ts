import { createHash } from 'node:crypto';
import type { StateCode } from '../states.ts';
import type { RegisterName } from './records.ts';

type IdScheme = (number: number, register: RegisterName, state: StateCode) => string;

const year = (number: number) => 2018 + (number % 9);
const padded = (number: number, width: number) => String(number).padStart(width, '0');
const digest = (...parts: (string | number)[]) =>
  createHash('sha1').update(parts.join(' ')).digest('hex');

/**
 * Ways in which providers number their records. Some repeat from register to register, some need
 * escaping in an address, a query or a log: a consumer must not take an id apart.
 */
const SCHEMES = {
  serial: (number) => String(1_000 + 7 * number),
  consecutive: (number) => String(number + 1),
  uuid: (number, register, state) =>
    digest(state, register, number).replace(
      /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
      '$1-$2-4$3-a$4-$5',
    ),
  objectId: (number, register, state) => digest(state, register, number).slice(0, 24),
  folio: (number) => `SOP/${year(number)} ${padded(number, 3)}`,
  docket: (number) => `OIC.PAR.${padded(number, 4)}.${year(number)}`,
  accented: (number) => `CONTRALORÍA Núm. ${number + 1}/${year(number)}`,
  symbols: (number) => `D&A+${padded(number, 4)}#${year(number)}?`,
  urn: (number, register, state) => `urn:${state.toLowerCase()}:${register}:${number}`,
  percent: (number) => `EXP%20${padded(number, 4)}`,
  prefixed: (number, register, state) => `${state}-${register.slice(0, 2)}_${padded(number, 6)}`,
} satisfies Record<string, IdScheme>;

const SCHEME_OF: Record<StateCode, keyof typeof SCHEMES> = {
  AGU: 'serial',
  BCN: 'objectId',
  BCS: 'docket',
  CAM: 'consecutive',
  COA: 'urn',
  COL: 'folio',
  CHP: 'uuid',
  CHH: 'accented',
  CMX: 'uuid',
  DUR: 'prefixed',
  GUA: 'objectId',
  GRO: 'symbols',
  HID: 'serial',
  JAL: 'folio',
  MEX: 'objectId',
  MIC: 'docket',
  MOR: 'accented',
  NAY: 'consecutive',
  NLE: 'uuid',
  OAX: 'percent',
  PUE: 'prefixed',
  QUE: 'uuid',
  ROO: 'serial',
  SLP: 'docket',
  SIN: 'objectId',
  SON: 'folio',
  TAB: 'symbols',
  TAM: 'prefixed',
  TLA: 'consecutive',
  VER: 'accented',
  YUC: 'urn',
  ZAC: 'serial',
};

/** The id that a state gives to the n-th row of a register. */
export function recordId(state: StateCode, register: RegisterName, number: number): string {
  return SCHEMES[SCHEME_OF[state]](number, register, state);
}
