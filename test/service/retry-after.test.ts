import { parseRetryAfter } from '../../service/retry-after.ts';

const receivedAt = new Date('2026-11-26T10:00:00.000Z');

test.each([
  ['seconds', '120', '2026-11-26T10:02:00.000Z'],
  ['seconds with spaces', ' 120 ', '2026-11-26T10:02:00.000Z'],
  ['a date', 'Thu, 26 Nov 2026 10:05:00 GMT', '2026-11-26T10:05:00.000Z'],
  ['a date of RFC 850', 'Thursday, 26-Nov-26 10:05:00 GMT', '2026-11-26T10:05:00.000Z'],
  ['a date of asctime', 'Thu Nov 26 10:05:00 2026', '2026-11-26T10:05:00.000Z'],
  ['a date that is over', 'Thu, 26 Nov 2026 09:00:00 GMT', '2026-11-26T10:00:00.000Z'],
  ['the end of time', 'Fri, 31 Dec 9999 23:59:59 GMT', '2026-11-27T10:00:00.000Z'],
  ['an absurd number', '9'.repeat(400), '2026-11-27T10:00:00.000Z'],
])('A service asks to wait by %s', (_what, header, moment) => {
  expect(parseRetryAfter(header, receivedAt)).toBe(moment);
});

// V8 takes each of these for a date, the first one for one in the year 86400.
test.each(['-86400', '-5', '1.5', '12 hours', 'Capítulo 1', '2026-11-27', 'May', '', ' '])(
  'What is neither seconds nor an HTTP date asks for nothing: %j',
  (header) => {
    expect(parseRetryAfter(header, receivedAt)).toBeNull();
  },
);
