import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../demo/services/faults/faults.ts';
import { restartConnector } from '../network/watch.ts';
import type { Text } from '../text.ts';
import { ofService, type ServiceFault } from './service-fault.ts';

/** What a service says of credentials, of being asked too much, and of itself. */
export const statusFaults: ServiceFault[] = [
  ofService(
    'revokedTokens',
    null,
    { es: '401 una vez: el token se revocó', en: '401 once: the token was revoked' },
    '401-once',
  ),
  ofService(
    'expiredToken',
    'UNAUTHORIZED',
    { es: '401 siempre, con cualquier token', en: '401 for ever, with any token' },
    '401-for-ever',
  ),
  {
    name: 'token-refused',
    title: { es: 'Ya no se emiten tokens', en: 'No more tokens are issued' },
    code: 'TOKEN_REFUSED',
    make({ service }) {
      service.setFault('revokedTokens');
      service.setFault('rejectedCredentials');
    },
    mend: ({ service }) => service.setFault(null),
  },
  ofService('forbidden', 'FORBIDDEN', { es: '403', en: '403' }, '403'),
  patient('rateLimitedForAges', '429-for-ages', {
    es: '429 hasta el año 9999',
    en: '429 until the year 9999',
  }),
  ofService(
    'rateLimitedBackwards',
    'RATE_LIMITED',
    { es: '429 con espera negativa', en: '429 with a negative wait' },
    '429-backwards',
  ),
  ofService(
    'rateLimitedByNovel',
    'RATE_LIMITED',
    { es: '429 con una novela por espera', en: '429 with a novel for a wait' },
    '429-novel',
  ),
  ofService('error500', 'SERVER_ERROR', { es: '500', en: '500' }, '500'),
  patient('error503', '503', { es: '503 con Retry-After', en: '503 with Retry-After' }),
  ofService('noContent', 'UNEXPECTED_STATUS', { es: '204', en: '204' }, '204'),
  {
    name: 'flapping',
    title: { es: 'Va y viene cada medio segundo', en: 'It comes and goes every half second' },
    code: null,
    async make({ service }) {
      for (let turn = 0; turn < 8; turn++) {
        service.setFault(turn % 2 === 0 ? 'error500' : null);
        await sleep(500);
      }
      service.setFault(null);
    },
    mend: ({ service }) => service.setFault(null),
  },
];

/** The wait that it asks for is kept, a day at most; a connector that was restarted asks at once. */
function patient(kind: Fault, name: string, title: Text): ServiceFault {
  const code = kind === 'error503' ? 'MAINTENANCE' : 'RATE_LIMITED';
  return {
    ...ofService(kind, code, title, name),
    async mend(lane, stage) {
      lane.service.setFault(null);
      await restartConnector(stage, lane);
    },
  };
}
