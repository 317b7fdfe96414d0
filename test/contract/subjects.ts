import type { Subject } from './subject.ts';
import { connectorSubject } from './subjects/connector.ts';
import { directusBuyersSubject } from './subjects/directus-s2-v2.ts';
import { directusSanctionsSubject } from './subjects/directus-s3-v2.ts';
import { downloadSubject } from './subjects/file-download.ts';
import { diskSubject } from './subjects/file-on-disk.ts';
import { graphqlSubject } from './subjects/pdn-graphql.ts';
import { restSubject } from './subjects/pdn-rest-v1.ts';
import { sqlSubject } from './subjects/sql.ts';

/** Every dialect, each with a service of the demo. */
export const subjects: readonly Subject[] = [
  restSubject,
  graphqlSubject,
  directusBuyersSubject,
  directusSanctionsSubject,
  downloadSubject,
  diskSubject,
  sqlSubject,
  connectorSubject,
];
