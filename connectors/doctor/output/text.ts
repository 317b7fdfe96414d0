import { stateByCode } from '../../../specs/catalogues/states.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { unknownValueText } from '../../normalise/unknown-values.ts';
import { placeText } from '../../tabular/row-origin.ts';
import { wordsOf } from '../finding-texts.ts';
import type { Report, ReportedFinding, SourceReport } from '../report.ts';
import { gradeWords, reportWords, untestedWords } from './words.ts';

const shownPlaces = 5;
const mostValues = 12;

/** The report for a terminal. */
export function reportAsText(report: Report, language: Language): string {
  const say = reportWords[language];
  const { state, grade, broken } = report;
  return [
    `${say.title(stateByCode(state).name)} · ${report.examinedAt} · ${report.tookSeconds} s`,
    ...report.sources.flatMap((source) => ['', ...sourceLines(source, language)]),
    '',
    say.summary(broken.MUST.length, broken.SHOULD.length),
    `${say.grade}: ${grade === null ? say.ungraded : `${grade} (${gradeWords[language][grade]})`}`,
  ].join('\n');
}

function sourceLines(source: SourceReport, language: Language): string[] {
  const say = reportWords[language];
  const { findings, unknownValues, untested, rows, rowsPerSecond } = source;
  return [
    `■ ${source.source} · ${source.name} · ${source.dialect} · ${say.rows(rows, rowsPerSecond)}`,
    ...(findings.length === 0 ? [`  ✓ ${say.nothing}`] : []),
    ...findings.flatMap((finding) => findingLines(finding, language)),
    ...valueLines(unknownValues, language),
    ...untested.map(({ requirement, why }) => {
      return `  ? ${requirement} ${say.untested}: ${untestedWords[language][why]}`;
    }),
    ...(source.met.length > 0 ? [`  ✓ ${say.met}: ${source.met.join(', ')}`] : []),
  ];
}

function valueLines(values: SourceReport['unknownValues'], language: Language): string[] {
  if (values.length === 0) return [];
  const lines = values.slice(0, mostValues).map((one) => `      · ${unknownValueText(one)}`);
  return [`  ${reportWords[language].unknown}`, ...lines];
}

function findingLines(finding: ReportedFinding, language: Language): string[] {
  const say = reportWords[language];
  const { code, requirement, level, count, places } = finding;
  const [what, why, how] = wordsOf(code, language);
  const isMust = level === 'MUST';
  const shown = places
    .slice(0, shownPlaces)
    .map((place) => foundAt(place, language))
    .filter(Boolean);
  const rest = count - shown.length;
  return [
    `  ${isMust ? '✗' : '!'} ${requirement} ${isMust ? say.must : say.should} · ${what} (${say.times(count)})`,
    ...(shown.length > 0 ? [`      ${say.where}: ${shown.join(' · ')}`] : []),
    ...(shown.length > 0 && rest > 0 ? [`        ${say.more(rest)}`] : []),
    `      ${say.why}: ${why}`,
    `      ${say.how}: ${how}`,
  ];
}

/** A row of a file is found by its number; its id may be one that we made. */
export function foundAt(
  { recordId, path, row }: ReportedFinding['places'][number],
  language: Language,
): string {
  const where = row ? placeText(row, language) : recordId;
  return [where, path].filter(Boolean).join(' ');
}
