import { directusS3V2 } from '../../../connectors/dialects/directus-s3-v2/index.ts';
import type { Subject } from '../subject.ts';
import { directusOfficials } from './directus-officials.ts';
import { directusParties } from './directus-parties.ts';
import { directus, startDirectus } from './directus-service.ts';

const draft = 'it is a draft, and no service has a collection of it';

export const directusSanctionsSubject: Subject = {
  ...directus,
  name: 'directus-s3-v2',
  dialect: directusS3V2,
  registers: { ...directusOfficials, ...directusParties },
  unserved: {
    inhabilitaciones_personas_fisicas: draft,
    inhabilitaciones_personas_morales: draft,
    hechos_corrupcion_servidores_publicos: draft,
    hechos_corrupcion_personas_fisicas: draft,
    hechos_corrupcion_personas_morales: draft,
    abstenciones_graves: draft,
    abstenciones_no_graves: draft,
  },
  start: (data, spelling) => startDirectus(directusSanctionsSubject, data, spelling),
};
