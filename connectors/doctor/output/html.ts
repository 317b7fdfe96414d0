import { stateByCode } from '../../../specs/catalogues/states.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { wordsOf } from '../finding-texts.ts';
import type { Report, ReportedFinding, SourceReport } from '../report.ts';
import { foundAt } from './text.ts';
import { gradeWords, reportWords, untestedWords } from './words.ts';

const shownPlaces = 50;

const style = `
  :root { color-scheme: light dark; --line: #8884; --must: #b3261e; --should: #8a5a00; --fine: #1e6b3a; }
  @media (prefers-color-scheme: dark) { :root { --must: #ff8a80; --should: #ffca6a; --fine: #7bd99a; } }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  header { display: flex; gap: 1.5rem; align-items: center; border-bottom: 1px solid var(--line); }
  .grade { font-size: 4rem; font-weight: 700; line-height: 1; }
  h1, h2 { margin: .5rem 0; } h2 { margin-top: 2rem; font-size: 1.2rem; }
  article { border: 1px solid var(--line); border-left: .4rem solid var(--should); border-radius: .3rem; padding: .5rem 1rem; margin: .75rem 0; }
  article.must { border-left-color: var(--must); } .fine { color: var(--fine); }
  .id { font-weight: 700; } .must .id { color: var(--must); } .id { color: var(--should); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0 0; }
  dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; } code { font-size: .9em; }
  @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
`;

/** The report as one page that needs nothing else: it can be sent, printed and kept. */
export function reportAsHtml(report: Report, language: Language): string {
  const say = reportWords[language];
  const { grade, broken } = report;
  const title = escape(say.title(stateByCode(report.state).name));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title><style>${style}</style>
</head>
<body>
<header>
  <div class="grade" aria-label="${say.grade} ${grade ?? say.ungraded}">${grade ?? '–'}</div>
  <div><h1>${title}</h1>
  <p>${escape(grade === null ? say.ungraded : gradeWords[language][grade])}. ${escape(say.summary(broken.MUST.length, broken.SHOULD.length))}<br>
  ${say.examined}: <time datetime="${report.examinedAt}">${report.examinedAt}</time></p></div>
</header>
<main>
${report.sources.map((source) => sourceSection(source, language)).join('\n')}
</main>
</body>
</html>
`;
}

function sourceSection(source: SourceReport, language: Language): string {
  const say = reportWords[language];
  const { findings, untested, rows, rowsPerSecond } = source;
  return `<section>
<h2>${escape(source.source)} · ${escape(source.name)}</h2>
<p><code>${escape(source.dialect)}</code> · ${say.rows(rows, rowsPerSecond)}</p>
${findings.length === 0 ? `<p class="fine">✓ ${say.nothing}</p>` : ''}
${findings.map((finding) => findingArticle(finding, language)).join('\n')}
${valueList(source.unknownValues, language)}
${untested
  .map(({ requirement, why }) => {
    return `<p>${requirement}: ${say.untested} (${escape(untestedWords[language][why])})</p>`;
  })
  .join('\n')}
<p class="fine">✓ ${say.met}: ${source.met.join(', ')}</p>
</section>`;
}

function valueList(values: SourceReport['unknownValues'], language: Language): string {
  if (values.length === 0) return '';
  const items = values.map(
    ({ member, value, count }) =>
      `<li><code>${escape(member)}</code>: ${escape(JSON.stringify(value))} ×${count}</li>`,
  );
  return `<p>${reportWords[language].unknown}</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function findingArticle(finding: ReportedFinding, language: Language): string {
  const say = reportWords[language];
  const { code, requirement, level, count, places } = finding;
  const [what, why, how] = wordsOf(code, language).map(escape);
  const isMust = level === 'MUST';
  const shown = places
    .slice(0, shownPlaces)
    .map((place) => foundAt(place, language))
    .filter(Boolean);
  const list = shown.map((place) => `<code>${escape(place)}</code>`).join(' · ');
  const rest = count - shown.length;
  const more = rest > 0 ? ` ${escape(say.more(rest))}` : '';
  return `<article class="${isMust ? 'must' : 'should'}">
<span class="id">${requirement} ${isMust ? say.must : say.should}</span> ${what} (${say.times(count)})
<dl>
${shown.length > 0 ? `<dt>${say.where}</dt><dd>${list}${more}</dd>` : ''}
<dt>${say.why}</dt><dd>${why}</dd>
<dt>${say.how}</dt><dd>${how}</dd>
</dl>
</article>`;
}

/** Ids come from a service: they may be anything. */
function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
