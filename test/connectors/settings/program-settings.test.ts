import { dialects } from '../../../connectors/dialects/index.ts';
import {
  readProgramSettings,
  SettingsError,
  settingsReference,
} from '../../../connectors/settings.ts';

const keep = { daily: 7, weekly: 4, monthly: 12 };

describe('The settings of the program', () => {
  test('have defaults for everything but the states', () => {
    expect(readProgramSettings(['states/'], {})).toEqual({
      host: '127.0.0.1',
      port: 4300,
      dataDir: './data',
      backups: { folder: 'data/backups', everyHours: 24, keep },
      matchSecret: null,
      logLevel: 'info',
      states: ['states/'],
    });
  });

  test('come from the environment, and an empty variable counts as absent', () => {
    const env = {
      CONNECTOR_HOST: '0.0.0.0',
      CONNECTOR_PORT: '0',
      CONNECTOR_DATA_DIR: '/var/lib/connector',
      CONNECTOR_BACKUP_DIR: '/var/backups/conector',
      CONNECTOR_MATCH_SECRET: 'thirty-two characters, and no less',
      CONNECTOR_BACKUP_EVERY_HOURS: '6',
      CONNECTOR_BACKUP_KEEP_MONTHLY: '24',
      CONNECTOR_LOG_LEVEL: '',
      CONNECTOR_STATES: 'a.yaml, b.yaml',
      HOME: '/root',
    };
    expect(readProgramSettings([], env)).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/var/lib/connector',
      matchSecret: 'thirty-two characters, and no less',
      backups: { folder: '/var/backups/conector', everyHours: 6, keep: { ...keep, monthly: 24 } },
      logLevel: 'info',
      states: ['a.yaml', 'b.yaml'],
    });
  });

  test('take the states from the arguments rather than from the environment', () => {
    const { states } = readProgramSettings(['a,b.yaml'], { CONNECTOR_STATES: 'c.yaml' });
    expect(states).toEqual(['a,b.yaml']);
  });

  test('are refused with every problem at once', () => {
    const env = { CONNECTOR_PORT: '99999', CONNECTOR_LOG_LEVEL: 'loud' };
    expect(() => readProgramSettings([], env)).toThrow(SettingsError);
    expect(() => readProgramSettings([], env)).toThrow(
      /CONNECTOR_STATES: found nothing[^]*CONNECTOR_PORT: found 99999; expected a whole number from 0 to 65535[^]*CONNECTOR_LOG_LEVEL: found "loud"/,
    );
  });
});

describe('The reference of the settings', () => {
  test.each([
    [
      'en',
      '| `limits.pageSize` | Rows asked for at once. | a whole number from 1 to 200 | `200` |',
    ],
    [
      'es',
      '| `limits.pageSize` | Renglones que se piden por página. | un número entero de 1 a 200 | `200` |',
    ],
  ] as const)('says in %s what each setting means, takes and is by default', (language, row) => {
    const reference = settingsReference(language);
    expect(reference).toContain(row);
    for (const name of ['CONNECTOR_PORT', 'password.env', 'token.file', 'url', 'state']) {
      expect(reference).toContain(`| \`${name}\` |`);
    }
    for (const { name } of dialects) expect(reference).toContain(`\`${name}\`\n\n|`);
  });

  test('says the same number of things in both languages', () => {
    const rows = (['en', 'es'] as const).map((language) => settingsReference(language).split('\n'));
    expect(rows[0]!.length).toBe(rows[1]!.length);
    expect(settingsReference('es')).not.toMatch(/undefined|a whole number|one of/);
  });
});
