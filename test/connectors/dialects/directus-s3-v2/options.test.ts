import { directusS3V2 } from '../../../../connectors/dialects/directus-s3-v2/index.ts';
import { dialectNamed } from '../../../../connectors/dialects/index.ts';
import { sourceSchemaOf } from '../../../../connectors/settings/source-schema.ts';
import { compileSettings } from '../../../../service/settings/schema.ts';
import { readSchema } from '../../../../specs/records/read-schema.ts';

const check = compileSettings(sourceSchemaOf(directusS3V2));

const entryWith = (changes: object) => {
  return {
    id: 'faltas',
    name: 'Contraloría',
    level: 'ESTATAL',
    dialect: 'directus-s3-v2',
    register: 'abstenciones_graves',
    url: 'https://directus.example.mx',
    ...changes,
  };
};

test('The dialect is found by its name', () => {
  expect(dialectNamed('directus-s3-v2')).toBe(directusS3V2);
});

test('Each of the eleven formats of 2024 is a register of S3', () => {
  const { properties } = readSchema('sanction') as { properties: { formato: { enum: string[] } } };
  const formats = properties.formato.enum.filter((name) => !name.endsWith('_SANCIONADOS'));
  const registers = Object.entries(directusS3V2.registers);
  expect(registers.map(([name]) => name.toUpperCase()).toSorted()).toEqual(formats.toSorted());
  expect(new Set(registers.map(([, system]) => system))).toEqual(new Set(['S3']));
});

describe('Settings', () => {
  test('are complete with an address: every relation is asked for', () => {
    const entry = entryWith({});
    expect(check(entry)).toEqual([]);
    expect(entry).toMatchObject({ fields: '*.*.*.*', limits: { pageSize: 200 } });
  });

  test.each([
    ['url', 'http://directus.example.mx'],
    ['url', undefined],
    ['collection', '../users'],
    ['collection', 'a b'],
    ['fields', '*&access_token=x'],
    ['fields', ''],
    ['register', 'directus_users'],
  ])('refuse %s: %s', (name, value) => {
    expect(check(entryWith({ [name]: value })).map(({ path }) => path)).toContainEqual([name]);
  });

  test('may name another collection and its fields', () => {
    const changes = { collection: 'abstenciones', fields: '*,datosGenerales.*,tipoSancion.*.*' };
    expect(check(entryWith(changes))).toEqual([]);
  });
});
