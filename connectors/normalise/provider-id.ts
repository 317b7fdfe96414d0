import { maxProviderIdLength } from '../../specs/ids.ts';

/**
 * The provider's id as text, exactly as it came, or null when it cannot be part of a record id: it
 * is blank, too long, no valid Unicode, or a number that JSON cannot carry exactly.
 */
export function providerIdOf(value: unknown): string | null {
  if (Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return value.isWellFormed() && value.length <= maxProviderIdLength ? value : null;
}
