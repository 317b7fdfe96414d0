import { startStateService } from '../../../examples/demo/services/state-service.ts';
import { judgeReading } from '../../../examples/drill/moving/judge-reading.ts';
import { createMovingRows } from '../../../examples/drill/moving/moving-rows.ts';

const times = { asOf: 100, answeredAt: 200 };
const throughout = { id: 'throughout', from: 10, until: null };
const until300 = { id: 'until-later', from: 10, until: 300 };
const inserted = { id: 'inserted', from: 150, until: null };
const deleted = { id: 'deleted', from: 10, until: 150 };
const gone = { id: 'gone', from: 10, until: 50 };
const all = [throughout, until300, inserted, deleted, gone];

const judge = (...found: string[]) => judgeReading(new Set(found), times, all);

test('What was published all the time must be there, what moved meanwhile may', () => {
  const right = { lost: [], ghosts: [] };
  expect(judge('throughout', 'until-later')).toEqual(right);
  expect(judge('throughout', 'until-later', 'inserted', 'deleted')).toEqual(right);
});

test('A record that was lost in silence is caught', () => {
  expect(judge('until-later')).toEqual({ lost: ['throughout'], ghosts: [] });
});

test('A record that was gone before the reading, or never was, is caught', () => {
  const found = ['throughout', 'until-later', 'gone', 'unknown'];
  expect(judge(...found).ghosts).toEqual(['gone', 'unknown']);
});

test('A row that came again lives twice', () => {
  const again = { id: 'gone', from: 60, until: null };
  const lives = [gone, again];
  expect(judgeReading(new Set(['gone']), times, lives)).toEqual({ lost: [], ghosts: [] });
  expect(judgeReading(new Set(), times, lives).lost).toEqual(['gone']);
});

test('Rows are inserted, removed and edited, and the lives of all are known', async () => {
  const service = await startStateService({ code: 'COL', port: 0 });
  const before = new Set(service.registers.spic.map(({ id }) => id));
  const rows = createMovingRows(service, 'a seed');
  for (let turn = 0; turn < 200; turn++) rows.move('spic');
  await service.close();
  expect(rows.moves).toBeGreaterThan(40);
  const now = service.registers.spic.map(({ id }) => id).sort();
  const living = rows.lives('spic').filter(({ until }) => until === null);
  expect(living.map(({ id }) => id).sort()).toEqual(now);
  expect(now.some((id) => !before.has(id))).toBe(true);
  expect(rows.lives('spic').length).toBeGreaterThan(living.length);
  expect(JSON.stringify(service.registers.spic)).toContain('Corrección');
});
