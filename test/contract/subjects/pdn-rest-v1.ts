import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import { startStateService } from '../../../examples/demo/services/state-service.ts';
import { credentialsOf } from '../../connectors/support/state-service.ts';
import { slowMs } from '../fault-codes.ts';
import { buyers, officialSanctions, privateSanctions } from '../register.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { listsIn, rowsOf } from './state-service.ts';

/** On a service that sends what is reserved to everybody. */
export const restSubject: Subject = {
  name: 'pdn-rest-v1',
  dialect: pdnRestV1,
  registers: {
    spic: buyers({ name: 'spic' }),
    ssancionados: officialSanctions({ name: 'ssancionados' }),
    psancionados: privateSanctions({ name: 'psancionados' }),
  },
  forms: ['REST v1'],
  async start(data) {
    const service = await startStateService({
      code: 'TLA',
      port: 0,
      data: structuredClone(data),
      slowMs,
    });
    return {
      ...rowsOf(service),
      source: (register) =>
        sourceFrom(
          {
            id: register,
            dialect: 'pdn-rest-v1',
            register,
            url: `${service.url}/v1/${register}`,
          },
          credentialsOf(service),
        ),
      sent: async (_, bodies) => listsIn(bodies, ({ results }) => results),
    };
  },
  faults: {},
  credentials: { refused: 'TOKEN_REFUSED' },
};
