import fc from 'fast-check';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import { nameOfBuyer, planted } from '../../../../examples/demo/services/data/planted.ts';
import type { StateData } from '../../../../examples/demo/services/data/records.ts';
import { STATES, type StateCode } from '../../../../examples/demo/services/states.ts';
import { isValidCurp, isValidRfc } from '../support/check-digits.ts';

const TODAY = '2026-11-01';
const country = new Map<StateCode, StateData>(
  STATES.map(({ code }) => [code, generateState(code)]),
);
const state = (code: StateCode): StateData => country.get(code)!;
const everyState = [...country.values()];
const buyers = everyState.flatMap(({ spic }) => spic);
const sanctions = everyState.flatMap(({ ssancionados }) => ssancionados);
const parties = everyState.flatMap(({ psancionados }) => psancionados);
const officials = [...buyers, ...sanctions.map((row) => row.servidorPublicoSancionado)];

/** Case and accents apart, as "García", "GARCIA" and "Garcia". */
function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'es', { sensitivity: 'base' }) === 0;
}

describe('the synthetic registers', () => {
  test('are the same on every call', () => {
    const anyState = fc.constantFrom(...STATES.map(({ code }) => code));
    fc.assert(
      fc.property(anyState, (code) => expect(generateState(code)).toEqual(state(code))),
      { numRuns: 4 },
    );
  });

  test('survive JSON unchanged, so nothing in them is undefined', () => {
    for (const code of ['COL', 'TLA', 'BCS'] as const) {
      expect(JSON.parse(JSON.stringify(state(code)))).toStrictEqual(state(code));
    }
  });

  test('are as unequal in size as the states', () => {
    expect(state('COL').spic.length).toBeCloseTo(40, -1);
    expect(state('MEX').spic.length).toBeCloseTo(1_800, -2);
    expect(buyers.length).toBeCloseTo(12_400, -2);
    expect(sanctions.length).toBeCloseTo(4_000, -3);
    expect(parties.length).toBeCloseTo(1_500, -2);
  });

  test('are captured from 2018 to the reference date', () => {
    const dates = [...buyers, ...sanctions, ...parties].map(({ fechaCaptura }) => fechaCaptura);
    const years = new Set(dates.map((date) => date.slice(0, 4)));
    expect([...years].sort()).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
    expect(dates.toSorted().at(-1)!.slice(0, 10) < TODAY).toBe(true);
  });
});

describe('people', () => {
  test.each(STATES)('called García are in both registers of $name', ({ code }) => {
    const isGarcia = (person: { primerApellido: string }) =>
      sameName(person.primerApellido, 'García');
    const sanctioned = state(code).ssancionados.map((row) => row.servidorPublicoSancionado);
    expect(state(code).spic.filter(isGarcia).length).toBeGreaterThanOrEqual(3);
    expect(sanctioned.filter(isGarcia).length).toBeGreaterThanOrEqual(3);
  });

  test('are never called Quetzalcóatzin', () => {
    expect(JSON.stringify(everyState)).not.toMatch(/quetzalc[oó]atzin/i);
  });

  test('have surnames that are common, rare, compound and spelt with ñ', () => {
    const surnames = officials.map(({ primerApellido }) => primerApellido.toLowerCase());
    const share = (name: RegExp) =>
      surnames.filter((surname) => name.test(surname)).length / surnames.length;
    expect(share(/^hern[aá]ndez$/)).toBeGreaterThan(0.02);
    expect(share(/^n[uú]ñez$/)).toBeGreaterThan(0.001);
    expect(share(/^de la cruz$/)).toBeGreaterThan(0.001);
    expect(share(/ y /)).toBeGreaterThan(0.0005);
    expect(share(/^nochebuena$/)).toBeLessThan(0.005);
  });

  test('with no second surname have it absent, empty or marked as blank', () => {
    const seconds = new Set(officials.map(({ segundoApellido }) => segundoApellido));
    for (const blank of [undefined, '', 'NO APLICA']) expect(seconds).toContain(blank);
  });

  test('have identifiers with right check digits, where they have any', () => {
    const filled = (text: string | undefined) => text !== undefined && /\d{6}/.test(text);
    const rfcs = [...officials, ...parties.map((row) => row.particularSancionado)]
      .map(({ rfc }) => rfc)
      .filter(filled);
    const curps = officials.map(({ curp }) => curp).filter(filled);
    expect(rfcs.length).toBeGreaterThan(15_000);
    expect(rfcs.filter((rfc) => !isValidRfc(rfc!))).toEqual([]);
    expect(curps.filter((curp) => !isValidCurp(curp!))).toEqual([]);
  });

  test('are written by some states in capitals without accents, but with ñ', () => {
    const names = JSON.stringify(state('DUR').spic.map(({ primerApellido }) => primerApellido));
    expect(names).toMatch(/^[A-ZÑ ",[\]]+$/);
    expect(names).toContain('Ñ');
  });
});

describe('records', () => {
  test('have ids that are unique in their register and often need escaping', () => {
    for (const { spic, ssancionados, psancionados } of everyState) {
      for (const rows of [spic, ssancionados, psancionados]) {
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }
    }
    const ids = buyers.map(({ id }) => id);
    for (const special of ['/', ' ', '.', 'Í', '#', '?', '&', '%', ':', '+']) {
      expect(ids.some((id) => id.includes(special))).toBe(true);
    }
  });

  test('name institutions under several spellings, with or without an acronym', () => {
    const { spic } = state('MEX');
    const spellings = new Set(spic.map((row) => row.institucionDependencia.nombre));
    const folded = new Set([...spellings].map((name) => name.toLowerCase().replace(/\W/g, '')));
    expect(folded.size).toBeLessThan(spellings.size);
    const acronyms = new Set(spic.map((row) => row.institucionDependencia.siglas));
    expect(acronyms).toContain('');
    expect(acronyms).toContain(undefined);
  });

  test('sanction companies and private persons', () => {
    const kinds = parties.map((row) => row.particularSancionado.tipoPersona);
    expect(kinds.filter((kind) => kind === 'F').length).toBeGreaterThan(300);
    expect(kinds.filter((kind) => kind === 'M').length).toBeGreaterThan(800);
  });

  test('have a fine or a disqualification where the sanction says so, and only there', () => {
    const contradictions = [...sanctions, ...parties].filter((row) => {
      const kinds = row.tipoSancion.map(({ clave }) => clave);
      const fined = kinds.includes('M') || kinds.includes('SE');
      const disqualified = kinds.includes('I');
      return fined !== 'multa' in row || disqualified !== 'inhabilitacion' in row;
    });
    expect(contradictions).toEqual([]);
  });
});

describe('planted persons', () => {
  const cases = planted.map((plant) => ({
    plant,
    sanction: state(plant.sanction.state).ssancionados.find(({ id }) => id === plant.sanction.id)!,
    buyer: state(plant.buyer.state).spic.find(({ id }) => id === plant.buyer.id)!,
  }));

  test('are twelve, and show every way of spelling a name differently', () => {
    expect(planted).toHaveLength(12);
    expect(new Set(planted.map(({ spelling }) => spelling)).size).toBe(4);
  });

  test.each(cases)('$plant.person.primerApellido is disqualified and buys', (found) => {
    const { plant, sanction, buyer } = found;
    expect(sanction.inhabilitacion!.fechaInicial! <= TODAY).toBe(true);
    expect(sanction.inhabilitacion!.fechaFinal! >= TODAY).toBe(true);
    expect(plant.sanction.state).not.toBe(plant.buyer.state);
    expect(buyer.rfc).toBe(sanction.servidorPublicoSancionado.rfc);
    expect(buyer.curp).toBe(sanction.servidorPublicoSancionado.curp);
    expect(sameName(buyer.primerApellido, nameOfBuyer(plant).primerApellido)).toBe(true);
  });
});
