import { BUYERS_MODEL } from './buyers-model.ts';
import type { Model } from './collection.ts';
import { SANCTIONS_MODEL } from './sanctions-model.ts';

/** Every collection, those that are only reached through another one included. */
export const MODEL: Model = { ...SANCTIONS_MODEL, ...BUYERS_MODEL };

export const BUYERS = 'servidores_intervengan_procedimientos_contrataciones';

/** The collections that are published: four of S3 and one of S2. */
export const COLLECTIONS = [
  'faltas_administrativas_graves',
  'faltas_administrativas_no_graves',
  'faltas_graves_personas_fisicas',
  'faltas_graves_personas_morales',
  BUYERS,
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

/** The published collection of this name, as the capture tool or the OpenAPI file of S2 has it. */
export function collectionNamed(name: string): CollectionName | undefined {
  if (name === 'servidores_intervengan_procedientos_contrataciones') return BUYERS;
  return COLLECTIONS.find((known) => known === name);
}
