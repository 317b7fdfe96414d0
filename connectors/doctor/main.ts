/** The doctor as a program: examines a state's services and its connector, and says what to mend. */
import { writeFileSync } from 'node:fs';
import { readStateSettings, SettingsError, type StateSettings } from '../settings.ts';
import { readDoctorSecrets } from '../settings/doctor-secrets.ts';
import { systemClock } from '../clock.ts';
import { readArguments, type DoctorArguments } from './arguments.ts';
import { settingsOfBareService } from './bare-service.ts';
import { examine } from './examine.ts';
import { reportAsHtml } from './output/html.ts';
import { reportAsText } from './output/text.ts';

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The exit code: 0 when no MUST is broken, else 1. */
async function run(asked: DoctorArguments): Promise<number> {
  const states = await statesOf(asked);
  let broken = 0;
  const reports = [];
  for (const settings of states) {
    const report = await examine(settings, {
      connectorUrl: asked.connectorUrl,
      budgetSeconds: asked.budgetSeconds,
      clock: systemClock,
      signal: stopping.signal,
      onSource: (id) => console.error(`… ${id}`),
    });
    console.log(reportAsText(report, asked.language));
    broken += report.broken.MUST.length;
    reports.push(report);
  }
  if (asked.json) writeFileSync(asked.json, `${JSON.stringify(reports, null, 2)}\n`);
  if (asked.html) {
    const pages = reports.map((report) => reportAsHtml(report, asked.language));
    writeFileSync(asked.html, pages.join('\n'));
  }
  return broken === 0 ? 0 : 1;
}

async function statesOf({ subject }: DoctorArguments): Promise<StateSettings[]> {
  if ('config' in subject) return readStateSettings([subject.config]).states;
  return [await settingsOfBareService(subject, readDoctorSecrets())];
}
