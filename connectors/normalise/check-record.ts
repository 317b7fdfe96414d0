import type { System } from '../../specs/graphql/network.generated.ts';
import { readSchema } from '../../specs/records/read-schema.ts';
import { compileCheck } from './check.ts';

/** What is wrong with a normalised record by the contract: nothing, unless a reader has a bug. */
export const checkRecord: Record<System, ReturnType<typeof compileCheck>> = {
  S2: compileCheck(readSchema('buyer')),
  S3: compileCheck(readSchema('sanction')),
};
