import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/project.ts';
import type { Directus } from './directus.ts';
import { collections, graves } from './collections.ts';
import { mostAtOnce, questions, type Question } from './questions.ts';
import { readCollection, type ReadingOptions } from './read-collections.ts';
import { startRecordingProxy } from './recording-proxy.ts';

/** An answer of a real Directus, beside its question. */
export interface Recorded extends Question {
  status: number;
  body: any;
}

/** A reading of a collection by a dialect, with everything that a real Directus answered. */
export interface RecordedReading extends Omit<ReadingOptions, 'url' | 'token'> {
  hidesId: boolean;
  answers: { path: string; status: number; body: unknown }[];
}

type Tokens = Record<'token' | 'idlessToken', string>;

/** Writes what a version of Directus answers to the questions and to the dialects, which the tests read. */
export async function recordAnswers(
  directus: Directus,
  version: string,
  tokens: Tokens,
): Promise<void> {
  await directus.restart({ QUERY_LIMIT_MAX: String(mostAtOnce) });
  const folder = join(projectRoot, 'test/fixtures/directus', version);
  mkdirSync(folder, { recursive: true });
  const answers = await answersTo(directus, tokens);
  const lines = answers.map((each) => JSON.stringify(each)).join(',\n');
  writeFileSync(join(folder, 'answers.json'), `[\n${lines}\n]\n`);
  // Megabytes: each of many related rows comes with the row that it belongs to.
  const recorded = JSON.stringify(await readings(directus, tokens));
  writeFileSync(join(folder, 'readings.json.gz'), gzipSync(recorded, { level: 9 }));
}

async function answersTo(directus: Directus, tokens: Tokens): Promise<Recorded[]> {
  const sent = { idless: tokens.idlessToken, stranger: 'nadie', nobody: null };
  const answers: Recorded[] = [];
  for (const question of questions) {
    const { asker, path = '', parameters } = question;
    const token = asker ? sent[asker] : tokens.token;
    const query = new URLSearchParams(parameters).toString();
    const address = `${directus.url}/items/${graves}${path}?${query}`;
    const headers = { ...(token !== null && { authorization: `Bearer ${token}` }) };
    const response = await fetch(address, { headers });
    answers.push({ ...question, status: response.status, body: shortened(await response.json()) });
  }
  return answers;
}

/** An answer without what nobody compares: of its rows, ids and the lengths of lists are. */
function shortened({ data, ...body }: any): unknown {
  if (!Array.isArray(data)) return { data, ...body };
  const rows = data.map(({ id, expediente, faltaCometida }: any) => {
    return { id, expediente, faltaCometida: faltaCometida?.length };
  });
  return { ...body, data: rows };
}

async function readings({ url }: Directus, tokens: Tokens): Promise<RecordedReading[]> {
  const recorded: RecordedReading[] = [];
  for (const each of collections) {
    // A small page, and one that is refused; the second with a role that hides the id.
    for (const pageSize of [4, 200]) {
      const answers: RecordedReading['answers'] = [];
      const proxy = await startRecordingProxy(url, ({ path }, { status, body }) => {
        answers.push({ path, status, body: JSON.parse(body) });
      });
      const hidesId = pageSize > mostAtOnce;
      const token = hidesId ? tokens.idlessToken : tokens.token;
      await readCollection({ ...each, url: proxy.url, token, pageSize });
      proxy.close();
      recorded.push({ ...each, pageSize, hidesId, answers });
    }
  }
  return recorded;
}
