// The registers are synthetic: names are drawn at random from lists of frequent names, companies and
// municipalities are made up, and no row is about a real person.
import { stateOf, type StateCode } from '../states.ts';
import { institutionsOf } from './institutions.ts';
import { psancionadoRow } from './psancionados.ts';
import type { StateData } from './records.ts';
import { spicRow } from './spic.ts';
import { ssancionadoRow } from './ssancionados.ts';

/** The three registers of a state: the same on every call, larger in states with more people. */
export function generateState(code: StateCode): StateData {
  const { thousands } = stateOf(code);
  const institutions = institutionsOf(code);
  const rows = <Row>(
    size: number,
    create: (code: StateCode, row: number, among: typeof institutions) => Row,
  ) => Array.from({ length: Math.round(size) }, (_, row) => create(code, row, institutions));

  return {
    spic: rows(thousands / 9.2 - 40, spicRow),
    ssancionados: rows(thousands / 31, ssancionadoRow),
    psancionados: rows(thousands / 84, psancionadoRow),
  };
}
