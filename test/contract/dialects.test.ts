import { dialects } from '../../connectors/dialects/index.ts';
import { removeFolders } from '../connectors/support/temporary-folder.ts';
import { createData, mark, secretsIn } from './canonical/data.ts';
import { changes } from './cases/changes.ts';
import { sharedTrial, type Context } from './cases/context.ts';
import { credentials } from './cases/credentials.ts';
import { faults } from './cases/faults.ts';
import { hostileRows } from './cases/hostile-rows.ts';
import { movingRegister } from './cases/moving-register.ts';
import { originals } from './cases/originals.ts';
import { pageSizes } from './cases/page-sizes.ts';
import { privateData } from './cases/private-data.ts';
import { repeatedRows } from './cases/repeated-rows.ts';
import { stableIds } from './cases/stable-ids.ts';
import { unservedRegisters } from './cases/unserved.ts';
import { verifying } from './cases/verifying.ts';
import { wholeReading } from './cases/whole-reading.ts';
import type { Service } from './subject.ts';
import { subjects } from './subjects.ts';
import { closeTrials } from './trial.ts';

const data = createData();
const secrets = secretsIn(data);

test('Every register of every dialect is tried, or a reason is given', () => {
  for (const dialect of dialects) {
    const tried = subjects
      .filter((subject) => subject.dialect === dialect)
      .flatMap(({ registers, unserved = {} }) => [
        ...Object.values(registers).map(({ name }) => name),
        ...Object.keys(unserved),
      ]);
    expect([...new Set(tried)].toSorted()).toEqual(Object.keys(dialect.registers).toSorted());
  }
});

test('There is something of everything that is reserved', () => {
  const marked = JSON.stringify(data).split(mark).length - 1;
  expect(marked).toBeGreaterThan(50);
  expect(secrets.size).toBeGreaterThan(50);
});

afterAll(removeFolders);

describe.each(subjects)('$name', (subject) => {
  let running: Service;
  const service = () => running;
  beforeAll(async () => {
    running = await subject.start(data, subject.forms[0]!);
    // An embedded database takes its time on a busy machine.
  }, 90_000);
  afterAll(async () => {
    closeTrials();
    await running.close();
  });

  describe.each(Object.entries(subject.registers))('%s', (key, register) => {
    const served = { subject, key, register, data, secrets, service };
    const context: Context = { ...served, readWhole: sharedTrial(served) };

    describe('A whole reading', () => wholeReading(context));
    describe('A second reading', () => stableIds(context));
    describe('A later reading', () => changes(context));
    describe('Pages', () => pageSizes(context));
    describe('What is reserved', () => privateData(context));
    describe('Originals', () => originals(context));
    describe('A record that is verified', () => verifying(context));
    describe('Hostile values', () => hostileRows(context));
    describe('The same row twice', () => repeatedRows(context));
    describe('A register that changes', () => movingRegister(context));
    describe('Credentials', () => credentials(context));
    describe('A fault of the service', () => faults(context));
  });

  if (!subject.unserved) return;
  describe('A register that no service has', () => unservedRegisters(subject, service));
});
