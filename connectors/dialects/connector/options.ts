import { serviceUrl } from '../../settings/service-url.ts';
import type { SourceSettings } from '../../settings.ts';
import type { DialectSettings } from '../dialect.ts';

export interface ConnectorOptions {
  /** Address of a state at another connector, such as `https://…/jal`. */
  url: string;
  /** Id of the source there, such as `JAL.spic`. */
  source?: string;
}

export type ConnectorSource = SourceSettings<ConnectorOptions>;

export const settings: DialectSettings = {
  required: ['url'],
  properties: {
    url: {
      ...serviceUrl,
      description: 'Address of the state at another connector, such as https://…/jal.',
      descripcion: 'Dirección de la entidad en otro conector, por ejemplo https://…/jal.',
    },
    source: {
      type: 'string',
      pattern: '^[A-Z]{3}\\.[a-z][a-z0-9-]{0,39}$',
      expected: {
        en: 'the id of a source of this state, such as JAL.spic',
        es: 'el id de una fuente de esta entidad, por ejemplo JAL.spic',
      },
      description: 'Id of the source there; by default the same as here.',
      descripcion: 'Id de la fuente allá; por omisión, el mismo que aquí.',
    },
  },
};

/** The id of a source at the connector that it is read from. */
export function sourceThere({ id, options }: ConnectorSource): string {
  return options.source ?? id;
}
