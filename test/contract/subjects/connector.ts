import { connector } from '../../../connectors/dialects/connector/index.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import { buyers, officialSanctions, privateSanctions } from '../register.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { daySeconds } from '../trial.ts';
import { startProxy } from './faulty-proxy.ts';
import { restSubject } from './pdn-rest-v1.ts';
import { startPrimary } from './primary.ts';

/** What the other connector itself does wrong; whatever else goes wrong does behind it. */
const ownFaults: ReadonlySet<Fault> = new Set<Fault>([
  'hang',
  'slow',
  'error500',
  'error503',
  'html',
  'truncated',
  'reset',
  'emptyBody',
  'latin1',
  'hugeBody',
  'gzipBomb',
  'drip',
  'shortBody',
  'cutChunks',
  'wrongLength',
  'noContent',
  'forbidden',
  'rateLimitedForAges',
  'rateLimitedBackwards',
  'rateLimitedByNovel',
]);

/** On another connector, which reads a service of REST v1. */
export const connectorSubject: Subject = {
  name: 'connector',
  dialect: connector,
  registers: {
    spic: buyers({ name: 'S2' }),
    ssancionados: officialSanctions({ name: 'S3' }),
    psancionados: privateSanctions({ name: 'S3' }),
  },
  forms: ['change feed'],
  async start(data, form) {
    const behind = await restSubject.start(data, form);
    const keys = Object.keys(connectorSubject.registers);
    const primary = await startPrimary(keys.map((key) => patient(behind.source(key))));
    let fault: Fault | null = null;
    let faultBehind: Fault | null = null;
    const proxy = await startProxy(primary.url, () => fault);
    return {
      async publish(next, at) {
        await behind.publish(next, at);
        await primary.sweep();
      },
      async setFault(next) {
        const isOwn = next !== null && ownFaults.has(next);
        const nextBehind = isOwn ? null : next;
        fault = isOwn ? next : null;
        if (nextBehind === faultBehind) return;
        faultBehind = nextBehind;
        await behind.setFault(faultBehind);
        await primary.sweep();
      },
      source: (id) =>
        sourceFrom({
          id,
          dialect: 'connector',
          register: connectorSubject.registers[id]!.name,
          url: `${proxy.url}/col`,
        }),
      sent: async (_, bodies) =>
        bodies
          .flatMap((body) => body.toString().trim().split('\n'))
          .map((line) => JSON.parse(line) as Record<string, unknown>)
          .filter(({ end, missingSince }) => end === undefined && missingSince === null)
          .map(({ original }) => original),
      async close() {
        await proxy.close();
        await primary.close();
        await behind.close();
      },
    };
  },
  faults: {
    html: { code: 'NOT_JSON', because: 'its lines are read whatever they are called' },
    duplicateIds: { code: null, because: 'the other connector reads overlapping pages' },
    rejectedCredentials: { code: null, because: 'the other connector has a token already' },
  },
  credentials: { none: 'a connector shows everybody what is public' },
  repeats: 'the other connector makes one record of both',
};

/** A source whose replica is never too old, read in several pages. */
function patient(source: SourceSettings): SourceSettings {
  return {
    ...source,
    sweepEverySeconds: 7 * daySeconds,
    limits: { ...source.limits, pageSize: 10 },
  };
}
