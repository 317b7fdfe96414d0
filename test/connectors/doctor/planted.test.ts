import { findingTexts } from '../../../connectors/doctor/finding-texts.ts';
import type { Findings, FoundPlace } from '../../../connectors/doctor/finding.ts';
import { registers, type Register } from './examination.ts';
import { examined, plainRows, requirementsIn } from './planted/examined.ts';
import { rowDefects } from './planted/row-defects.ts';
import { serviceDefects } from './planted/service-defects.ts';
import { PlantedService } from './planted/service.ts';

describe('The doctor names this, and nothing else, of a service that', () => {
  test.each(serviceDefects)('%s', async (_, requirement, plant, register = 'spic') => {
    const service = new PlantedService(plainRows(register));
    plant(service);
    expect(requirementsIn(await examined(service, register))).toEqual(requirement.split(' '));
  });
});

describe('The doctor names this, and nothing else, of a row that has', () => {
  const found = new Map<Register, Findings>();
  beforeAll(async () => {
    for (const register of registers) {
      const service = new PlantedService(plainRows(register));
      for (const [index, [, , of, plant]] of rowDefects.entries()) {
        if (of === register) plant(service.rows[index]!);
      }
      found.set(register, await examined(service, register));
    }
  });

  test.each(rowDefects.map((defect, index) => [...defect, index] as const))(
    '%s',
    (_, requirement, register, plant, index) => {
      const row = plainRows(register)[index]!;
      plant(row);
      const ids = [String(row['id']), `EXP-${1000 + index}`];
      const isOf = ({ recordId, path }: FoundPlace) =>
        recordId === null ? requirement === 'SRC-9' && path === '/id' : ids.includes(recordId);
      const named = found
        .get(register)!
        .all()
        .filter(({ places }) => places.some(isOf))
        .map(({ code }) => findingTexts[code].requirement);
      expect([...new Set(named)]).toEqual([requirement]);
    },
  );
});

test.each(registers)('The doctor finds nothing in a sound service of %s', async (register) => {
  const findings = await examined(new PlantedService(plainRows(register)), register);
  expect(findings.all()).toEqual([]);
});
