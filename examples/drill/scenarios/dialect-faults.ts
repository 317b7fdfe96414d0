import type { LaneCode } from '../network/stage.ts';
import { ofService, type ServiceFault } from './service-fault.ts';

/** The same on states that speak something else than REST v1. */
export function dialectFaults(on: LaneCode, dialect: string): ServiceFault[] {
  return [
    ofService('html', 'WRONG_CONTENT_TYPE', { es: 'Una página web', en: 'A web page' }),
    ofService('hang', 'TIMEOUT', { es: 'No responde nunca', en: 'It never answers' }),
    ofService('error500', 'SERVER_ERROR', { es: '500', en: '500' }),
    // A file that has not changed is not sent again, and so not cut.
    ofService('truncated', on === 'ZAC' ? null : 'BODY_TRUNCATED', {
      es: 'Cortado a la mitad',
      en: 'Cut in half',
    }),
    ofService('gzipBomb', 'BODY_TOO_LARGE', { es: 'Una bomba de gzip', en: 'A gzip bomb' }),
  ].map(({ name, title, ...rest }) => ({
    ...rest,
    name: `${name}-${on.toLowerCase()}`,
    title: { es: `${dialect}: ${title.es}`, en: `${dialect}: ${title.en}` },
  }));
}
