import { readSchema } from '../../../specs/records/read-schema.ts';
import type { RowReader } from '../../normalise/accept-row.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { SourceSettings } from '../../settings.ts';
import { recordTypes } from './record-types.ts';

const common = readSchema('directus-s3-v2/common');
const checkBy = (schema: string) => compileCheck(readSchema(`directus-s3-v2/${schema}`), [common]);

/** Of the formats whose collections run. */
const checks = new Map(
  Object.entries(recordTypes).flatMap(([register, { draftMember }]) =>
    draftMember === null ? [[register, checkBy(register)] as const] : [],
  ),
);
const checkDraft = checkBy('draft');

/** What keeps a row of a source from being read. */
export function checkOf({ register }: SourceSettings): RowReader['check'] {
  return checks.get(register) ?? checkDraft;
}
