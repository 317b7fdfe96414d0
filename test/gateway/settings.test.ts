import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, settingsReference } from '../../gateway/settings.ts';

function registryOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'registry-')), 'registry.yaml');
  writeFileSync(file, text);
  return file;
}

const good = `shards:
  - state: JAL
    url: http://conector/jal/
    sources:
      - { id: spic, system: S2, level: ESTATAL, name: Jalisco }
`;

describe('The settings of the gateway', () => {
  test('are a registry and defaults', () => {
    expect(readSettings({ GATEWAY_REGISTRY: registryOf(good) })).toEqual({
      host: '127.0.0.1',
      port: 4000,
      queryDeadlineMs: 10_000,
      shardDeadlineMs: 5000,
      connectTimeoutMs: 1000,
      firstByteTimeoutMs: 2500,
      circuitOpenMs: 30_000,
      watchEveryMs: 15_000,
      walksDir: null,
      drainMs: 2000,
      logLevel: 'info',
      shards: [
        {
          state: 'JAL',
          endpoints: ['http://conector/jal'],
          hedge: false,
          sources: [
            { id: 'JAL.spic', state: 'JAL', system: 'S2', level: 'ESTATAL', name: 'Jalisco' },
          ],
        },
      ],
    });
  });

  test('report every problem at once, each with its place', () => {
    const file = registryOf(`${good}      - { id: spic, system: S3, level: ESTATAL, name: Otra vez }
  - state: JAL
    url: http://conector/jal
    sources:
      - { id: x, system: S3, level: ESTATAL, name: Tercera }
`);
    expect(() => readSettings({ GATEWAY_REGISTRY: file, GATEWAY_PORT: 'x' })).toThrow(
      [
        'The settings cannot be used:',
        '  GATEWAY_PORT: found "x"; expected a whole number from 0 to 65535',
        `  ${file}:6 shards[0].sources[1].id: found JAL.spic again; expected each one once`,
        `  ${file}:7 shards[1].state: found JAL again; expected each one once`,
      ].join('\n'),
    );
  });

  test('may name standbys, each address once', () => {
    const withStandbys = (...urls: string[]) =>
      registryOf(
        good.replace('sources', `standbys: [${urls.join(', ')}]\n    hedge: true\n    sources`),
      );
    const registry = withStandbys('http://b/jal', 'http://c/jal/');
    expect(readSettings({ GATEWAY_REGISTRY: registry }).shards[0]).toMatchObject({
      endpoints: ['http://conector/jal', 'http://b/jal', 'http://c/jal'],
      hedge: true,
    });
    const twins = withStandbys('http://b/jal', 'http://conector/jal', 'http://b/jal/');
    expect(() => readSettings({ GATEWAY_REGISTRY: twins })).toThrow(
      /standbys\[1\]: found an address again[^]*standbys\[2\]: found an address again/,
    );
  });

  test('name a file that is not there', () => {
    expect(() => readSettings({ GATEWAY_REGISTRY: '/nowhere.yaml' })).toThrow(
      /nowhere.yaml: found no such file/,
    );
    expect(() => readSettings({})).toThrow(/GATEWAY_REGISTRY: found nothing/);
  });

  test('print their own reference in both languages', () => {
    expect(settingsReference('es')).toContain('`shards[].sources[].system`');
    expect(settingsReference('en')).toContain('Longest time for a whole query');
  });
});
