import { serviceUrl } from '../../settings/service-url.ts';
import type { DialectSettings } from '../dialect.ts';
import { collectionName, fieldPaths } from '../directus-settings.ts';
import { register } from './register.ts';

export interface BuyersOptions {
  /** Root of the Directus service. */
  url: string;
  /** Name of the collection there. */
  collection: string;
  /** Paths of fields as Directus takes them, separated by commas. */
  fields: string;
}

/**
 * Down to the words of a responsibility, five levels deep. Not `*.*.*.*.*`, which also follows a row to
 * the account of whoever captured it. Directus refuses names that its role cannot read: these are the
 * relations that the capture tool's public role can.
 */
const expanded = [
  '*',
  'datosGenerales.*',
  'empleoCargoComision.*.*',
  'tipoContratacion.*.*.*.*',
  'otorgamientoConcesion.*.*.*',
  'enajenacionBien.*.*.*',
  'avaluosJustipreciacion.*.*.*',
].join(',');

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
      default: register,
      description:
        "Name of the collection, where it differs: the PDN's OpenAPI file writes procedientos.",
      descripcion: 'Nombre de la colección, si es otro: el OpenAPI de la PDN escribe procedientos.',
    },
    fields: {
      ...fieldPaths,
      default: expanded,
      description:
        'Fields to ask for, as Directus takes them. The default names and expands every public relation; ' +
        'where the service refuses one of them, *.*.*.*.* asks for those it allows.',
      descripcion:
        'Campos que se piden, como los entiende Directus. Por omisión se nombra y expande toda relación ' +
        'pública; si el servicio rechaza alguna, *.*.*.*.* pide las que permite.',
    },
  },
};
