import { isStateCode } from './catalogues/states.ts';
import type { StateCode, System } from './graphql/network.generated.ts';
import { systems } from './systems.ts';

/**
 * Identifiers are readable, global and stable. A source is `JAL.spic`; a record is
 * `JAL.S2.spic.RFT129`: state, system, source and the provider's own id, so it names its shard.
 * Of the provider's id, characters other than A-Z a-z 0-9 _ - are percent-encoded.
 */
export interface RecordId {
  state: StateCode;
  system: System;
  sourceKey: string;
  providerId: string;
}

export const sourceKeyPattern = /^[a-z][a-z0-9-]{0,39}$/;
export const maxProviderIdLength = 200;

export function sourceIdOf(state: StateCode, sourceKey: string): string {
  return `${state}.${sourceKey}`;
}

export function formatRecordId({ state, system, sourceKey, providerId }: RecordId): string {
  return `${state}.${system}.${sourceKey}.${encodeProviderId(providerId)}`;
}

/** The parts of a record id, or null when the text is none. */
export function parseRecordId(text: string): RecordId | null {
  const [state, system, sourceKey, encoded, ...rest] = text.split('.');
  if (!isStateCode(state) || !systems.includes(system as System)) return null;
  if (!sourceKey || !sourceKeyPattern.test(sourceKey) || !encoded || rest.length > 0) return null;
  const providerId = decodeProviderId(encoded);
  if (providerId === null || providerId.length > maxProviderIdLength) return null;
  return { state, system: system as System, sourceKey, providerId };
}

/** The source that a record is of, or null when the text is no record id. */
export function sourceIdOfRecord(recordId: string): string | null {
  const parsed = parseRecordId(recordId);
  return parsed && sourceIdOf(parsed.state, parsed.sourceKey);
}

function encodeProviderId(id: string): string {
  return encodeURIComponent(id).replace(
    /[.!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Only the one canonical spelling is taken, so that an id has no second form. */
function decodeProviderId(encoded: string): string | null {
  try {
    const decoded = decodeURIComponent(encoded);
    return encodeProviderId(decoded) === encoded ? decoded : null;
  } catch {
    return null;
  }
}
