import { readAlerts } from '../../gateway/subgraphs/network/alerts/read-alerts.ts';

const alert = {
  kind: 'PUBLICATION_DROPPED',
  source: 'JAL.spic',
  subject: null,
  since: '2026-11-26T10:00:00.000Z',
  endsOn: null,
  facts: { published: 142, expected: 400 },
};

test('Alerts of a connector are taken as they are', () => {
  expect(readAlerts({ alerts: [alert] }, 'JAL')).toEqual([alert]);
});

test.each([
  ['another state’s', { ...alert, source: 'COL.spic' }],
  ['an unknown kind', { ...alert, kind: 'FIRE' }],
  ['texts of its own', { ...alert, message: 'Call 555-1234' }],
  ['facts that are none', { ...alert, facts: { secret: 'x' } }],
  ['a subject like a book', { ...alert, subject: 'x'.repeat(1000) }],
])('An answer with %s is refused', (_, wrong) => {
  expect(() => readAlerts({ alerts: [wrong] }, 'JAL')).toThrow('WRONG_SHAPE');
});
