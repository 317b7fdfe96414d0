import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../demo/services/faults/faults.ts';
import type { Outcome } from '../judges/answer.ts';
import type { Lane } from '../network/lane.ts';
import type { LaneCode, Stage } from '../network/stage.ts';
import { untilRead, untilSources } from '../network/watch.ts';
import type { Text } from '../text.ts';
import type { Scenario } from './scenario.ts';

/** A fault on the way to a state's service, or of the service. */
export interface ServiceFault {
  name: string;
  title: Text;
  /** What coverage is to say of all its sources; null where the fault does no harm. */
  code: string | null;
  make(lane: Lane, stage: Stage): void | Promise<void>;
  mend(lane: Lane, stage: Stage): void | Promise<void>;
}

/** For how long the network is asked while it is known that something is wrong. */
const holdMs = 500;

/** Records stay, coverage says why they may be old, and the state is back by itself when its service is. */
export function playServiceFault(fault: ServiceFault, on: LaneCode): Scenario {
  const { name, title, code } = fault;
  return {
    name,
    title,
    on,
    expected: code === null ? harmless : harmful(code),
    async play(lane, stage) {
      let isMended = false;
      const mend = async () => {
        if (isMended) return;
        isMended = true;
        lane.lighten();
        await fault.mend(lane, stage);
        lane.lighten();
      };
      try {
        await fault.make(lane, stage);
        if (code === null) return await playHarmless(lane, stage);
        lane.darken('service');
        const isNoticed = ({ status, error }: Outcome) =>
          status === 'STALE' && error?.code === code;
        const noticed = await untilSources(stage.gatewayUrl, lane, isNoticed);
        lane.notice();
        await sleep(holdMs);
        await mend();
        const back = await untilRead(stage.gatewayUrl, lane, Date.now());
        return {
          es: `STALE ${code} a los ${noticed} s; de vuelta a los ${back} s`,
          en: `STALE ${code} after ${noticed} s; back after ${back} s`,
        };
      } finally {
        await mend();
      }
    },
  };
}

const harmless: Text = {
  es: 'no se nota: todo se sigue leyendo',
  en: 'nobody notices: all is still read',
};

function harmful(code: string): Text {
  return {
    es: `STALE ${code}, con todos sus registros; al terminar, ANSWERED`,
    en: `STALE ${code}, with all its records; afterwards ANSWERED`,
  };
}

async function playHarmless(lane: Lane, { gatewayUrl }: Stage): Promise<Text> {
  const read = await untilRead(gatewayUrl, lane, Date.now());
  return { es: `leído de nuevo a los ${read} s`, en: `read again after ${read} s` };
}

/** A fault that the services of the demo know by this name. */
export function ofService(
  kind: Fault,
  code: string | null,
  title: Text,
  name: string = kebabCase(kind),
): ServiceFault {
  return {
    name,
    title,
    code,
    make: ({ service }) => service.setFault(kind),
    mend: ({ service }) => service.setFault(null),
  };
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
