import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../support/project.ts';
import {
  demoSources,
  publishedSources,
  publishSection,
  startPublished,
  stopPublished,
} from '../publish/published.ts';
import { startStateService } from '../../../examples/demo/services/state-service.ts';
import { readArguments } from '../../../connectors/doctor/arguments.ts';
import { startTestService, stopTestServices } from './broken-service.ts';
import { cleanRows } from './clean-rows.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterAll(async () => {
  await stopTestServices();
  await stopPublished();
  rmSync(folder, { recursive: true });
});

interface Ended {
  code: number;
  out: string;
  err: string;
}

function doctor(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(projectRoot, 'connectors/doctor/main.ts'), ...args],
      { env: { ...process.env, ...env }, cwd: folder },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

function configFile(name: string, yaml: string): string {
  const file = join(folder, name);
  writeFileSync(file, yaml);
  return file;
}

describe('npm run doctor', () => {
  test('says in Spanish what is wrong, writes JSON and a page, and fails when a MUST is broken', async () => {
    const rows = cleanRows(30);
    rows.spic[3]!['id'] = rows.spic[4]!['id'];
    rows.spic[7]!['puesto'].nombre = 'N/A';
    const service = await startTestService({}, rows);
    const config = configFile('rota.yaml', sourcesAt(service.url));
    const args = ['--config', config, '--json', 'informe.json', '--html', 'informe.html'];
    const { code, out } = await doctor(args, { PASSWORD: 'clave', CLIENT_SECRET: 'secreto' });
    expect(code).toBe(1);
    expect(out).toContain('SRC-9 DEBE · Dos renglones distintos tienen el mismo id.');
    expect(out).toContain('EXP-1004 /id');
    expect(out).toContain('Cómo corregirlo: Haga el id único en su registro.');
    expect(out).toMatch(/Calificación: D/);
    const [report] = JSON.parse(readFileSync(join(folder, 'informe.json'), 'utf8'));
    expect(report).toMatchObject({ state: 'COL', grade: 'D', broken: { MUST: expect.any(Array) } });
    const page = readFileSync(join(folder, 'informe.html'), 'utf8');
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('EXP-1004');
    for (const text of [out, page, JSON.stringify(report)]) expect(text).not.toContain('secreto');
  });

  test('says in English that all is well, and succeeds', async () => {
    const service = await startTestService({}, cleanRows(30));
    const config = configFile('bien.yaml', sourcesAt(service.url));
    const args = ['--config', config, '--lang', 'en'];
    const { code, out } = await doctor(args, { PASSWORD: 'clave', CLIENT_SECRET: 'secreto' });
    expect(code).toBe(0);
    expect(out).toContain('✓ Nothing found.');
    expect(out).toContain('Grade: A (all is met)');
  });

  test('examines a bare service by its address', async () => {
    const service = await startTestService({}, cleanRows(12));
    const args = ['--url', service.url, '--state', 'COL', '--username', 'pdn', '--lang', 'en'];
    const { code, out } = await doctor(args, {
      DOCTOR_PASSWORD: 'clave',
      DOCTOR_CLIENT_SECRET: 'secreto',
    });
    expect(out).toContain('COL.psancionados');
    expect(code).toBe(0);
  });

  test('finds nothing mandatory lacking in what a connector publishes', async () => {
    const service = await startStateService({ code: 'COL', port: 0 });
    const { yaml, env } = demoSources(service);
    const published = await startPublished(yaml + (await publishSection()), env);
    const own = publishedSources(published.url, published.state);
    const { code, out } = await doctor(['--config', configFile('publica.yaml', own.yaml)], own.env);
    expect(out).toContain('0 requisitos obligatorios');
    expect(code).toBe(0);
    await service.close();
  });

  test('survives a service that is not there', async () => {
    const config = configFile('nadie.yaml', sourcesAt('http://127.0.0.1:1'));
    const { code, out } = await doctor(['--config', config], {
      PASSWORD: 'x',
      CLIENT_SECRET: 'secreto',
    });
    expect(code).toBe(1);
    expect(out).toContain('Calificación: F');
    expect(out).not.toContain('SRC-10');
  });

  test('refuses what it is not asked in its own words, all at once', async () => {
    const { code, err } = await doctor(['--config', 'a', '--lnag', 'es', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toMatch(/--lnag: found an unknown flag/);
    expect(err).toMatch(/--lang: found fr; expected es or en/);
  });

  test('refuses a file that is not there', async () => {
    const { code, err } = await doctor(['--config', 'nada.yaml']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/no such file/) });
  });

  test.each<[string, string[], RegExp]>([
    ['nothing', [], /--config, --url: found neither; expected one of them/],
    ['both', ['--config', 'a', '--url', 'https://b.mx'], /found both/],
  ])('needs one of two: %s is refused', (_, args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});

function sourcesAt(url: string): string {
  return `
state: COL
credentials:
  c:
    tokenUrl: ${url}/oauth/token
    username: pdn
    password: { env: PASSWORD }
    clientId: pdn
    clientSecret: { env: CLIENT_SECRET }
sources:
  - id: spic
    name: Registro S2
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: ${url}/v1/spic
    credentials: c
`;
}
