import { serviceUrl } from '../../settings/service-url.ts';
import type { DialectSettings } from '../dialect.ts';
import { collectionName, fieldPaths } from '../directus-settings.ts';

export interface SanctionsOptions {
  /** Root of the Directus service. */
  url: string;
  /** Name of the collection there, where it is not the register's. */
  collection?: string;
  /** Paths of fields as Directus takes them, separated by commas. */
  fields: string;
}

export const settings: DialectSettings = {
  required: ['url'],
  properties: {
    url: {
      ...serviceUrl,
      description: 'Root of the Directus service; /items/… is added.',
      descripcion: 'Raíz del servicio Directus; se añade /items/….',
    },
    collection: {
      ...collectionName,
      description: "Name of the collection, where it is not the register's.",
      descripcion: 'Nombre de la colección, si no es el del registro.',
    },
    fields: {
      ...fieldPaths,
      // What was collected of a fine lies four levels deep. The PDN's own wrapper asks for three, and gets
      // its key. Relations are not named: Directus refuses a request that names one its role cannot read.
      default: '*.*.*.*',
      description: 'Fields to ask for, as Directus takes them; the default expands every relation.',
      descripcion:
        'Campos que se piden, como los entiende Directus; por omisión se expande toda relación.',
    },
  },
};
