import { restartConnector } from '../network/watch.ts';
import { ofService, type ServiceFault } from './service-fault.ts';

/** On the way to the service, and in how fast it answers. */
export const networkFaults: ServiceFault[] = [
  {
    name: 'refused',
    title: { es: 'El servicio rechaza la conexión', en: 'The service refuses the connection' },
    code: 'CONNECTION_REFUSED',
    make: ({ door }) => door.close(),
    mend: ({ door }) => door.open(),
  },
  {
    name: 'dns',
    title: { es: 'El nombre del servicio ya no existe', en: 'The name of the service is gone' },
    code: 'DNS_FAILED',
    make: (lane, stage) => restartConnector(stage, lane, { origin: 'https://servicio.invalid' }),
    mend: (lane, stage) => restartConnector(stage, lane),
  },
  ofService('slow', 'TIMEOUT', { es: 'El primer byte tarda', en: 'The first byte is late' }),
  ofService('drip', 'TIMEOUT', { es: 'Responde gota a gota', en: 'It answers drop by drop' }),
  ofService('hang', 'TIMEOUT', { es: 'No responde nunca', en: 'It never answers' }),
  ofService('reset', 'CONNECTION_LOST', {
    es: 'La conexión se corta a la mitad',
    en: 'The connection is reset halfway',
  }),
];
