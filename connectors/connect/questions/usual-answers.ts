import { stateByCode } from '../../../specs/catalogues/states.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { sourceKeyPattern } from '../../../specs/ids.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { registerWords } from './words.ts';

/** What a source is called where nobody says otherwise; a copy is called as the original, `JAL.spic`. */
export function usualId(dialect: Dialect, register: string, original: unknown): string {
  if (typeof original === 'string' && /^\w+\./.test(original)) return original.slice(4);
  const key = register.replaceAll('_', '-');
  if (sourceKeyPattern.test(key)) return key;
  return dialect.registers[register] === 'S2' ? 'spic' : 'sanciones';
}

export function usualName(state: StateCode, register: string, language: Language): string {
  return `${stateByCode(state).name}: ${registerWords(register, language)}`;
}

export function usualLevel(state: StateCode): string {
  return state === 'FED' ? 'FEDERAL' : 'ESTATAL';
}

export function usualFile(state: StateCode): string {
  return `./${state.toLowerCase()}.yaml`;
}

/** The environment variables in which an account's secrets are kept, such as `COL_PASSWORD`. */
export function usualVariable(state: StateCode, secret: string): string {
  const words = secret.replace(/[A-Z]/g, (letter) => `_${letter}`).replace(/\W/g, '_');
  return `${state}_${words.toUpperCase()}`;
}
