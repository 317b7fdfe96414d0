import { connector } from './connector/index.ts';
import type { Dialect } from './dialect.ts';
import { directusS2V2 } from './directus-s2-v2/index.ts';
import { directusS3V2 } from './directus-s3-v2/index.ts';
import { file } from './file/index.ts';
import { pdnGraphql } from './pdn-graphql/index.ts';
import { pdnRestV1 } from './pdn-rest-v1/index.ts';
import { sql } from './sql/index.ts';

/** All dialects there are. */
export const dialects: readonly Dialect[] = [
  connector,
  directusS2V2,
  directusS3V2,
  file,
  pdnGraphql,
  pdnRestV1,
  sql,
];

export function dialectNamed(name: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.name === name);
}
