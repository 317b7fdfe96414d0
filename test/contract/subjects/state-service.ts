import type { StateData } from '../../../examples/demo/services/data/records.ts';
import type { StateService } from '../../../examples/demo/services/state-service.ts';
import type { Service } from '../subject.ts';

/** What all services of the demo that have rows of their own can do. */
export function rowsOf(service: StateService): Pick<Service, 'publish' | 'setFault' | 'close'> {
  return {
    async publish({ spic, ssancionados, psancionados }: StateData) {
      const { registers } = service;
      registers.spic.splice(0, Infinity, ...spic);
      registers.ssancionados.splice(0, Infinity, ...ssancionados);
      registers.psancionados.splice(0, Infinity, ...psancionados);
      service.touch();
    },
    setFault: async (fault) => service.setFault(fault),
    close: () => service.close(),
  };
}

/** A list in each of the JSON bodies that have it. */
export function listsIn(bodies: readonly Buffer[], listIn: (body: any) => unknown[]): unknown[] {
  return bodies.flatMap((body) => listIn(JSON.parse(body.toString())) ?? []);
}
