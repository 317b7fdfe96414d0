import { generateState } from './services/data/generate-state.ts';
import { itemIdOf } from './services/directus/keys.ts';
import type { RegisterName } from './services/data/records.ts';
import { STATES, type StateCode } from './services/states.ts';
import { wayOf } from './services/ways.ts';

// What the synthetic data says, read straight from its generator and searched by hand: the answers of
// the network are held against it.

const data = new Map(STATES.map(({ code }) => [code as string, generateState(code)]));

/** The id of a row as its service publishes it; null where a service publishes none. */
export function publishedId(state: string, register: RegisterName, id: string): string | null {
  const code = state as StateCode;
  const way = wayOf(code);
  if (way?.kind === 'graphql' && register === 'ssancionados') return null;
  const isRenamed = way?.kind === 'directus' && (register !== 'spic' || hasOwnBuyers(code));
  return isRenamed ? itemIdOf(code, register, id) : id;
}

/** Half of the states that speak Directus do so for S3 alone: examples/states. */
function hasOwnBuyers(code: StateCode): boolean {
  return ['PUE', 'QUE', 'YUC'].includes(code);
}

export function buyersOf(states: readonly string[] = [...data.keys()]) {
  return states.flatMap((state) =>
    data.get(state)!.spic.map((row) => ({ state, row, register: 'spic' as const })),
  );
}

export function sanctionsOf(states: readonly string[] = [...data.keys()]) {
  return states.flatMap((state) => {
    const { ssancionados, psancionados } = data.get(state)!;
    return [
      ...ssancionados.map((row) => ({ state, row, register: 'ssancionados' as const })),
      ...psancionados.map((row) => ({ state, row, register: 'psancionados' as const })),
    ];
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
