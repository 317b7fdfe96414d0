import type { DialectSettings } from '../dialect.ts';
import { serviceUrl } from '../../settings/service-url.ts';

export interface RestOptions {
  /** Address of the register, such as `https://…/v1/spic`. */
  url: string;
}

export const settings: DialectSettings = {
  required: ['url'],
  properties: {
    url: {
      ...serviceUrl,
      description: 'Address of the register, such as https://…/v1/spic.',
      descripcion: 'Dirección del registro, por ejemplo https://…/v1/spic.',
    },
  },
};
