import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCheck } from '../../../connectors/normalise/check.ts';
import { reasonText, type Reason } from '../../../connectors/normalise/reasons.ts';
import { projectRoot } from '../../support/project.ts';

const schemas = globSync('specs/records/**/*.schema.json', { cwd: projectRoot });

/** Every `expected` in a schema. */
function expectedIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    // A schema may have a member of that name, too.
    name === 'expected' && !Object.hasOwn(inner as object, 'type') ? [inner] : expectedIn(inner),
  );
}

test.each(schemas)('What %s expects in words is in both languages', (schema) => {
  const all = expectedIn(JSON.parse(readFileSync(join(projectRoot, schema), 'utf8')));
  for (const expected of all) {
    expect(expected).toEqual({ en: expect.any(String), es: expect.any(String) });
  }
});

const found = { type: 'string', length: 201 } as const;
const reasons: Reason[] = [
  { path: '/id', code: 'UNUSABLE_ID', found },
  { path: '', code: 'CELL_COUNT', found: 3, expected: 5 },
  { path: '', code: 'TOO_MANY_PROCEDURES', found: 1200, most: 1000 },
  ...(
    [
      'DUPLICATE',
      'UNREADABLE_FILE',
      'STRAY_QUOTES',
      'NOT_JSON',
      'TOO_DEEP',
      'NOT_AN_OBJECT',
      'COLUMN_TWICE',
      'OTHER_ID',
      'OTHER_DIGEST',
      'RESERVED_VALUE',
    ] as const
  ).map((code) => ({ path: '', code })),
];

const english = /\b(found|expected|text|characters|the|and|a whole|an object|list|its)\b/i;
const spanish = /\b(se encontr[a-zó]+|texto|caracteres|el|la|un|una|su|sus|no|otro|trae)\b/i;

describe('A reason is told in the language that is asked for', () => {
  test.each(reasons.map((reason) => [reason.code, reason] as const))('%s', (_code, reason) => {
    expect(reasonText(reason, 'es')).toMatch(spanish);
    expect(reasonText(reason, 'es')).not.toMatch(english);
    expect(reasonText(reason, 'en')).toMatch(/\b(it|its|found|row|file|JSON)\b/);
    expect(reasonText(reason, 'en')).not.toMatch(/\b(se|encontr|renglón|sus|trae)\b/);
  });

  test.each<[object, unknown, string]>([
    [{ type: 'string' }, 7, 'se encontró un número, se espera texto'],
    [{ type: 'string', minLength: 1 }, '', 'se encontró texto vacío, se espera texto'],
    [
      { type: 'string', maxLength: 2 },
      'abc',
      'se encontró texto (3), se espera texto de hasta 2 caracteres',
    ],
    [{ type: ['string', 'null'] }, [1], 'se encontró una lista (1), se espera texto o nulo'],
    [
      { type: 'array', maxItems: 1 },
      [1, 2],
      'se encontró una lista (2), se espera una lista de hasta 1 elementos',
    ],
    [{ enum: ['F', 'M'] }, true, 'se encontró verdadero o falso, se espera uno de F, M'],
    [{ type: 'object', required: ['clave'] }, {}, 'se encontró nada, se espera un valor'],
  ])('%j', (schema, value, text) => {
    const [reason] = compileCheck(schema)(value);
    expect(reasonText(reason!, 'es')).toBe(text);
  });
});
