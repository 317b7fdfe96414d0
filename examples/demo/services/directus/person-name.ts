import type { WrittenName } from '../data/records.ts';

/** A word with the particles before it. */
const PART = /(?:(?:de|del|la|las|los|y) )*\S+/gi;

/**
 * Takes a whole name apart as a clerk would who does not know the person: the last part is the
 * second surname, the one before it the first.
 */
export function splitName(name: string): Partial<WrittenName> {
  const parts = name.match(PART) ?? [];
  const segundoApellido = parts.length > 2 ? parts.pop() : undefined;
  const primerApellido = parts.length > 1 ? parts.pop() : undefined;
  return {
    nombres: parts.join(' '),
    ...(primerApellido && { primerApellido }),
    ...(segundoApellido && { segundoApellido }),
  };
}
