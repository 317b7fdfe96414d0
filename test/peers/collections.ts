import { BUYERS } from '../../examples/demo/services/directus/model/model.ts';

export const graves = 'faltas_administrativas_graves';

/** The collections of S2 and S3 that are tried, with the dialects that read them. */
export const collections = [
  { collection: BUYERS, dialect: 'directus-s2-v2' },
  { collection: graves, dialect: 'directus-s3-v2' },
] as const;
