import { recordTypes, type Register } from './record-types.ts';

/** Paths of the lists of related rows in the rows of a register. */
export function listsOf(register: string): string[] {
  const { draftMember } = recordTypes[register as Register];
  const ofCollection = ['faltaCometida', 'faltaCometida.normatividadInfringida', 'tipoSancion'];
  if (draftMember === null) return ofCollection;
  const ofDraft = ['faltaCometida', 'faltaCometida.normatividadInfringida', 'tipoSancion.sancion'];
  return [...ofCollection, ...ofDraft.map((path) => `${draftMember}.${path}`)];
}
