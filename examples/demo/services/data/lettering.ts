import type { StateCode } from '../states.ts';
import { bareCapitals, withoutAccents } from './letters.ts';
import type { Random } from './random.ts';

const LETTERINGS = {
  proper: (text: string) => text,
  capitals: (text: string) => text.toUpperCase(),
  bareCapitals,
  bareTitle: (text: string) =>
    withoutAccents(text).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
};

/** How a state writes names; `mixed` gathers the records of many offices as they come. */
const LETTERING_OF: Record<StateCode, keyof typeof LETTERINGS | 'mixed'> = {
  AGU: 'bareCapitals',
  BCN: 'proper',
  BCS: 'capitals',
  CAM: 'bareTitle',
  COA: 'proper',
  COL: 'capitals',
  CHP: 'mixed',
  CHH: 'proper',
  CMX: 'mixed',
  DUR: 'bareCapitals',
  GUA: 'proper',
  GRO: 'bareCapitals',
  HID: 'capitals',
  JAL: 'proper',
  MEX: 'mixed',
  MIC: 'capitals',
  MOR: 'bareTitle',
  NAY: 'bareCapitals',
  NLE: 'proper',
  OAX: 'bareCapitals',
  PUE: 'capitals',
  QUE: 'proper',
  ROO: 'bareTitle',
  SLP: 'capitals',
  SIN: 'proper',
  SON: 'bareCapitals',
  TAB: 'capitals',
  TAM: 'bareCapitals',
  TLA: 'bareCapitals',
  VER: 'mixed',
  YUC: 'proper',
  ZAC: 'bareTitle',
};

/** How a clerk of this state writes. */
export function letteringOf(state: StateCode, random: Random): (text: string) => string {
  const habit = LETTERING_OF[state];
  return habit === 'mixed' ? random.pick(Object.values(LETTERINGS)) : LETTERINGS[habit];
}
