import type { Dialect } from './dialect.ts';
import { pdnRestV1 } from './pdn-rest-v1/index.ts';

/** All dialects there are. */
export const dialects: readonly Dialect[] = [pdnRestV1];

export function dialectNamed(name: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.name === name);
}
