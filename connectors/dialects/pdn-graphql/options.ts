import { serviceUrl } from '../../settings/service-url.ts';
import type { DialectSettings } from '../dialect.ts';

export interface GraphqlOptions {
  /** Address of the GraphQL endpoint. */
  url: string;
}

export const settings: DialectSettings = {
  required: ['url'],
  properties: {
    url: {
      ...serviceUrl,
      description: 'Address of the GraphQL endpoint.',
      descripcion: 'Dirección del punto de acceso GraphQL.',
    },
  },
};
