import { generateState } from './services/data/generate-state.ts';
import { STATES } from './services/states.ts';

// What the synthetic data says, read straight from its generator and searched by hand: the answers of
// the network are held against it.

const data = new Map(STATES.map(({ code }) => [code as string, generateState(code)]));

export function buyersOf(states: readonly string[] = [...data.keys()]) {
  return states.flatMap((state) => data.get(state)!.spic.map((row) => ({ state, row })));
}

export function sanctionsOf(states: readonly string[] = [...data.keys()]) {
  return states.flatMap((state) => {
    const { ssancionados, psancionados } = data.get(state)!;
    return [...ssancionados, ...psancionados].map((row) => ({ state, row }));
  });
}

export function garciasOf(states: readonly string[]) {
  return buyersOf(states).filter(({ row }) => /garc[ií]a/i.test(row.primerApellido));
}

/** Debarred: the sanction says so and its dates include the day; without an end date it goes on. */
export function debarredOn(day: string) {
  return sanctionsOf().filter(({ row: { tipoSancion, inhabilitacion } }) => {
    const { fechaInicial, fechaFinal } = inhabilitacion ?? {};
    return (
      tipoSancion.some(({ clave }) => clave === 'I') &&
      fechaInicial !== undefined &&
      fechaInicial <= day &&
      (fechaFinal === undefined || fechaFinal >= day)
    );
  });
}
