import { readArguments } from '../../../examples/drill/arguments.ts';
import { showResult, showTable } from '../../../examples/drill/report.ts';
import type { Result } from '../../../examples/drill/run-scenario.ts';
import { scenarios } from '../../../examples/drill/scenarios/index.ts';
import { plain } from '../../../examples/drill/text.ts';

describe('The scenarios', () => {
  test('have names of their own, and say in two languages what is expected', () => {
    const names = scenarios.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { title, expected } of scenarios) {
      expect(title.es && title.en && expected.es && expected.en).toBeTruthy();
    }
  });

  test.each([
    ...['refused', 'dns', 'slow', 'drip', 'hang', 'reset', 'flapping', 'clock-ahead'],
    ...['tls-expired', 'tls-not-yet-valid', 'tls-wrong-host', 'tls-self-signed'],
    ...['tls-unknown-authority', 'tls-too-old-protocol', '401-once', '401-for-ever', '403'],
    ...['429-for-ages', '429-backwards', '429-novel', '500', '204', 'truncated', 'short-body'],
    ...['cut-chunks', 'wrong-length', 'html', 'empty-200', 'latin1', 'gzip-bomb'],
    ...['endless-paging', 'lying-totals', 'moving-rows', 'duplicate-ids', 'all-down'],
    ...[
      'connector-killed',
      'gateway-killed',
      'full-disk',
      'bit-flips',
      'fewer-rows',
      'outage-17-days',
    ],
  ])('%s is one of them', (name) => {
    expect(scenarios.map((scenario) => scenario.name)).toContain(name);
  });
});

describe('The arguments', () => {
  test('choose scenarios and a language', () => {
    expect(readArguments([], scenarios)).toEqual({
      language: 'es',
      isList: false,
      chosen: scenarios,
    });
    const { language, chosen } = readArguments(['--only', 'html, dns', '--en'], scenarios);
    expect(language).toBe('en');
    expect(chosen.map(({ name }) => name)).toEqual(['dns', 'html']);
  });

  test('that are unknown are refused', () => {
    expect(() => readArguments(['--only', 'earthquake'], scenarios)).toThrow('earthquake');
    expect(() => readArguments(['--all'], scenarios)).toThrow('--all');
  });
});

describe('The report', () => {
  const [scenario] = scenarios;
  const good: Result = {
    scenario: scenario!,
    happened: plain('it happened'),
    answers: 12,
    shortfalls: [],
    seconds: 1,
  };
  const bad: Result = {
    ...good,
    shortfalls: [
      { kind: 'FALSE_COMPLETE', detail: 'COL.spic answered in the dark' },
      { kind: 'FALSE_COMPLETE', detail: 'COL.spic answered in the dark' },
      { kind: 'UNBALANCED', detail: 'COL.spic: 3 ≠ 2' },
    ],
  };

  test('tells what was expected and what happened, and each kind of shortfall once', () => {
    expect(showResult(good, 'en')).toMatch(/^✓ refused[^]*expected: STALE[^]*it happened$/);
    const shown = showResult(bad, 'es');
    expect(shown).toMatch(/^✗/);
    expect(shown).toContain('FALSE_COMPLETE × 2: COL.spic answered in the dark');
    expect(shown.match(/✗/g)).toHaveLength(3);
  });

  test('counts every kind of shortfall in a column', () => {
    const [head, first, second, third] = showTable(
      [good, bad, { ...good, answers: null }],
      'en',
    ).split('\n');
    expect(head).toContain('false COMPLETE');
    expect(first!.match(/✓/g)).toHaveLength(6);
    expect(second!.match(/✗ \d/g)).toEqual(['✗ 2', '✗ 1']);
    expect(third!.match(/–/g)).toHaveLength(7);
  });
});
