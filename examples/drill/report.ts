import type { Shortfall, ShortfallKind } from './judges/shortfall.ts';
import type { Result } from './run-scenario.ts';
import type { Language, Text } from './text.ts';

/** One scenario, as it ends. */
export function showResult(
  { scenario, happened, answers, shortfalls, seconds }: Result,
  language: Language,
): string {
  const mark = answers === null ? '–' : shortfalls.length === 0 ? '✓' : '✗';
  const { expected, happened: became } = words;
  return [
    `${mark} ${scenario.name} (${scenario.on}, ${seconds.toFixed(1)} s): ${scenario.title[language]}`,
    `    ${expected[language]}: ${scenario.expected[language]}`,
    `    ${became[language]}: ${happened[language]}`,
    ...summarise(shortfalls).map((line) => `    ✗ ${line}`),
  ].join('\n');
}

const words = {
  expected: { es: 'se esperaba', en: 'expected' },
  happened: { es: 'ocurrió', en: 'happened' },
} satisfies Record<string, Text>;

/** Each kind once, with how often it came and an example. */
function summarise(shortfalls: readonly Shortfall[]): string[] {
  return [...Map.groupBy(shortfalls, ({ kind }) => kind)].map(
    ([kind, all]) => `${kind} × ${all.length}: ${all[0]!.detail}`,
  );
}

interface Column {
  title: Text;
  /** What is counted against it. */
  kinds: readonly ShortfallKind[];
}

const columns: readonly Column[] = [
  { title: { es: 'COMPLETE falso', en: 'false COMPLETE' }, kinds: ['FALSE_COMPLETE'] },
  {
    title: { es: 'vacío sin razón', en: 'bare empty' },
    kinds: ['BARE_EMPTY', 'ERROR', 'NO_ANSWER'],
  },
  { title: { es: 'cada fuente 1 vez', en: 'each source once' }, kinds: ['NOT_ONCE', 'INCOHERENT'] },
  {
    title: { es: 'renglones', en: 'rows' },
    kinds: ['UNBALANCED', 'LOST_RECORD', 'UNKNOWN_RECORD'],
  },
  { title: { es: 'a tiempo', en: 'in time' }, kinds: ['LATE'] },
  { title: { es: 'lo esperado', en: 'as expected' }, kinds: ['UNEXPECTED'] },
];

/** All scenarios, one a line: how many answers were judged, and what was wrong with how many. */
export function showTable(results: readonly Result[], language: Language): string {
  const width = Math.max(...results.map(({ scenario }) => scenario.name.length));
  const answers = { es: 'respuestas', en: 'answers' }[language];
  const titles = columns.map(({ title }) => title[language]);
  const head = [' '.repeat(width), answers, ...titles].join('  ');
  const lines = results.map((result) => {
    const cells = columns.map(({ kinds, title }) => {
      const wrong = result.shortfalls.filter(({ kind }) => kinds.includes(kind)).length;
      const cell = result.answers === null ? '–' : wrong === 0 ? '✓' : `✗ ${wrong}`;
      return cell.padStart(title[language].length);
    });
    const count = String(result.answers ?? '–').padStart(answers.length);
    return [result.scenario.name.padEnd(width), count, ...cells].join('  ');
  });
  return [head, ...lines].join('\n');
}
