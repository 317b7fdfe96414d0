import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStateSettings, SettingsError } from '../../../connectors/settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const env = { JAL_PASSWORD: 'pass-1', JAL_CLIENT_SECRET: 'secret-1', EMPTY: '' };

/** The settings of Jalisco, without fault. */
export const jalisco = `\
state: JAL
credentials:
  sesea:
    tokenUrl: https://api.example.mx/oauth/token
    username: pdn
    password: { env: JAL_PASSWORD }
    clientId: pdn-gateway
    clientSecret: { env: JAL_CLIENT_SECRET }
sources:
  - id: spic
    name: Secretaría Ejecutiva, registro S2
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: https://api.example.mx/v1/spic
    credentials: sesea
`;

/** The members of its account. */
export const members = jalisco.slice(jalisco.indexOf('    tokenUrl'), jalisco.indexOf('sources:'));

/** Writes a file of settings, by default into a folder of its own. */
export function fileWith(
  content: string | Buffer,
  name = 'jalisco.yaml',
  folder = temporaryFolder(),
): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function problemsOf(...paths: string[]): SettingsError['problems'] {
  try {
    readStateSettings(paths, env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

/** Jalisco's settings with one text in them replaced. */
export function jaliscoWith(text: string, replacement: string): string {
  expect(jalisco).toContain(text);
  return jalisco.replace(text, () => replacement);
}

/** A problem without its file. */
export type Problem = [line: number | null, path: string, found: string, expected: string];

/** A kind of fault: what is replaced in Jalisco's settings, by what, and all that is then reported. */
export type Fault = [kind: string, text: string, wrong: string, ...Problem[]];

/** Also that no message repeats a secret: wherever one stands in these tests, it is `hunter2`. */
export function expectProblems(path: string, expected: readonly Problem[]): void {
  const problems = problemsOf(path);
  expect(problems).toEqual(
    expected.map(([line, place, found, wanted]) => {
      return { where: path, line, path: place, found, expected: wanted };
    }),
  );
  expect(JSON.stringify(problems)).not.toContain('hunter2');
}
