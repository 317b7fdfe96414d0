import type { LaneCode } from '../network/stage.ts';
import { allDown } from './all-down.ts';
import { bitFlips } from './bit-flips.ts';
import { bodyFaults } from './body-faults.ts';
import { connectorPrograms } from './connector-programs.ts';
import { dialectFaults } from './dialect-faults.ts';
import { fullDisk } from './full-disk.ts';
import { gatewayPrograms } from './gateway-programs.ts';
import { movingRows } from './moving-rows.ts';
import { networkFaults } from './network-faults.ts';
import { oneToken } from './one-token.ts';
import { outages } from './outages.ts';
import { pagingFaults } from './paging-faults.ts';
import type { Scenario } from './scenario.ts';
import { playServiceFault, type ServiceFault } from './service-fault.ts';
import { statusFaults } from './status-faults.ts';
import { tlsFaults } from './tls-faults.ts';

/** All that the drill plays, in the order of its table. */
export const scenarios: readonly Scenario[] = [
  ...onState('COL', networkFaults),
  ...onState('TLA', tlsFaults),
  ...onState('MOR', statusFaults),
  ...onState('NAY', [...bodyFaults, ...pagingFaults]),
  ...onState('QUE', dialectFaults('QUE', 'Directus')),
  ...onState('DUR', dialectFaults('DUR', 'GraphQL')),
  ...onState('ZAC', dialectFaults('ZAC', 'NDJSON')),
  oneToken,
  movingRows,
  fullDisk,
  bitFlips,
  ...connectorPrograms,
  ...gatewayPrograms,
  ...outages,
  allDown,
];

function onState(code: LaneCode, faults: readonly ServiceFault[]): Scenario[] {
  return faults.map((fault) => playServiceFault(fault, code));
}
