import { examineRest } from '../../../../connectors/doctor/examine-rest.ts';
import { Findings } from '../../../../connectors/doctor/finding.ts';
import { findingTexts } from '../../../../connectors/doctor/finding-texts.ts';
import type { RestOptions } from '../../../../connectors/dialects/pdn-rest-v1/options.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { cleanRows, type Row } from '../clean-rows.ts';
import { limits, never } from '../../support/limits.ts';
import type { Register } from '../examination.ts';
import type { PlantedService } from './service.ts';

const root = 'http://127.0.0.1:1';

const settingsOf = (register: Register): SourceSettings<RestOptions> => ({
  id: `COL.${register}`,
  key: register,
  state: 'COL',
  system: register === 'spic' ? 'S2' : 'S3',
  name: 'Registro',
  level: 'ESTATAL',
  dialect: 'pdn-rest-v1',
  register,
  options: { url: `${root}/v1/${register}` },
  credentials: {
    tokenUrl: `${root}/oauth/token`,
    username: 'pdn',
    password: 'clave',
    clientId: 'pdn',
    clientSecret: 'secreto',
    clientAuthentication: 'basic',
    scope: null,
  },
  sweepEverySeconds: 3600,
  fullSweepEverySeconds: null,
  limits,
});

/** Rows whose order and letters tell how a service sorts and searches. */
export function plainRows(register: Register, count = 230): Row[] {
  const rows = cleanRows(count)[register];
  const surnames = ['de la Cruz', 'Pensado', 'Ñáñez', 'Zúñiga', 'álamo', 'Ortiz'];
  for (const [index, row] of rows.entries()) {
    const person = row['servidorPublicoSancionado'] ?? row;
    if (register !== 'psancionados' && index % 3 === 0) {
      person['primerApellido'] = surnames[(index / 3) % surnames.length];
    }
  }
  return rows;
}

/** Examines a service and says what was found, each with its requirement. */
export async function examined(
  service: PlantedService,
  register: Register = 'spic',
): Promise<Findings> {
  const findings = new Findings();
  const { send, clock } = service;
  await examineRest(settingsOf(register), findings, {
    ...{ send, clock, signal: never, hasTime: () => true },
  });
  return findings;
}

export function requirementsIn(findings: Findings): string[] {
  return [...new Set(findings.all().map(({ code }) => findingTexts[code].requirement))].toSorted();
}
