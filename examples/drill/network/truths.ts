import type { RegisterName, StateData } from '../../demo/services/data/records.ts';
import { DirectusCollections } from '../../demo/services/directus/directus-collections.ts';
import { collectionNamed } from '../../demo/services/directus/model/model.ts';
import type { StateCode } from '../../demo/services/states.ts';
import { wayOf } from '../../demo/services/ways.ts';
import type { SourceTruth } from '../judges/truth.ts';
import type { StateSource } from './state-file.ts';

/**
 * What a source publishes, read straight from the rows that its service serves.
 * @param like the state that it speaks like, by default its own.
 */
export function truthOf(
  code: StateCode,
  source: StateSource,
  data: StateData,
  like: StateCode = code,
): SourceTruth {
  const ids = new Set(publishedIds(like, source, data));
  return {
    id: `${code}.${source.id}`,
    system: source.system,
    must: ids,
    may: ids,
    isAnonymous: wayOf(like)?.kind === 'graphql' && source.id === 'ssancionados',
    dark: null,
  };
}

function publishedIds(code: StateCode, { id, register }: StateSource, data: StateData): string[] {
  const way = wayOf(code);
  const collection = collectionNamed(register);
  if (way?.kind !== 'directus' || !collection) return data[id as RegisterName].map((row) => row.id);
  return new DirectusCollections(code, data, way.spelling)
    .items(collection)
    .map((item) => String(item.id));
}
