import { ofService, type ServiceFault } from './service-fault.ts';

/** Bodies that are not what they should be. */
export const bodyFaults: ServiceFault[] = [
  ofService('truncated', 'BODY_TRUNCATED', {
    es: 'El JSON termina a la mitad',
    en: 'The JSON ends halfway',
  }),
  ofService('shortBody', 'CONNECTION_LOST', {
    es: 'Llega menos de lo anunciado',
    en: 'Less comes than was announced',
  }),
  ofService('cutChunks', 'CONNECTION_LOST', {
    es: 'Falta el último fragmento',
    en: 'The last chunk is missing',
  }),
  ofService('wrongLength', 'CONNECTION_LOST', {
    es: 'Anuncia la mitad de lo que envía',
    en: 'It announces half of what it sends',
  }),
  ofService('html', 'WRONG_CONTENT_TYPE', {
    es: 'Una página web con 200',
    en: 'A web page with 200',
  }),
  ofService('emptyBody', 'EMPTY_BODY', { es: '200 sin nada', en: '200 and nothing' }, 'empty-200'),
  ofService('latin1', 'NOT_UTF8', { es: 'Latin-1 en lugar de UTF-8', en: 'Latin-1 for UTF-8' }),
  ofService('hugeBody', 'BODY_TOO_LARGE', { es: 'Medio gigabyte', en: 'Half a gigabyte' }),
  ofService('gzipBomb', 'BODY_TOO_LARGE', { es: 'Una bomba de gzip', en: 'A gzip bomb' }),
];
