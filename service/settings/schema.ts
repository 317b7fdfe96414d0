import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { nearestName, nearestOf } from './nearest-name.ts';
import type { SettingsProblem } from './problems.ts';
import { expectedBy, type WordedSchema } from './schema-words.ts';
import { shownValue } from './shown-value.ts';

/** JSON Schema (draft-07) of settings: it validates, fills in defaults and documents at once. */
export interface SettingsSchema extends WordedSchema {
  description?: string;
  descripcion?: string;
  /** Its value is never repeated in a message. */
  isSecret?: boolean;
  /** A path in the file system, relative to the file it stands in. */
  isPath?: boolean;
  default?: unknown;
  format?: string;
  pattern?: string;
  minProperties?: number;
  maxProperties?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, SettingsSchema>>;
  additionalProperties?: boolean | SettingsSchema;
  items?: SettingsSchema;
}

/** A problem whose file and line are not known yet; its path is in parts. */
export type FoundProblem = Pick<SettingsProblem, 'found' | 'expected'> & {
  path: string[];
  /** The same in Spanish, where somebody may be asked in it. */
  es?: { found: string; expected: string };
};

/** Compiles a check that fills in the defaults of a value and returns all its problems. */
export function compileSettings(
  schema: SettingsSchema,
  options: Options = {},
): (value: unknown) => FoundProblem[] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    useDefaults: true,
    allowUnionTypes: true,
    ...options,
  });
  ajv.addVocabulary(['descripcion', 'expected', 'isPath', 'isSecret']);
  addFormats.default(ajv, ['date']);
  ajv.addFormat('service-url', isServiceUrl);
  ajv.addFormat('http-url', isHttpUrl);
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors!.map(problemOf));
}

function problemOf({
  instancePath,
  keyword,
  params,
  parentSchema,
  data,
}: ErrorObject): FoundProblem {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  const schema = parentSchema as SettingsSchema;
  const known = schema.properties ?? {};
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const nearest = nearestName(name, Object.keys(known));
    return { path: [...path, name], found: 'an unknown name', expected: nearest };
  }
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return { path: [...path, name], found: 'nothing', expected: expectedBy(known[name]!) };
  }
  const found = shownValue(data, schema.isSecret);
  return { path, found, expected: expectedBy(schema) + hintFor(data, schema) };
}

/** What may have been meant: another spelling, or the quotes that make text of a number, or not. */
function hintFor(data: unknown, schema: SettingsSchema): string {
  if (schema.isSecret) return '';
  const isText = typeof data === 'string';
  const isBare = typeof data === 'number' || typeof data === 'boolean';
  if (schema.type === 'string' && isBare && !schema.pattern && !schema.format) return ', in quotes';
  if (schema.type === 'integer' && isText && /^\d+$/.test(data)) return ', without quotes';
  const nearest = isText && schema.enum ? nearestOf(data, schema.enum.map(String)) : undefined;
  return nearest === undefined ? '' : `; perhaps ${nearest}`;
}

/** RFC 6901, section 4. */
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A name or an address of this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** An address somewhere in the world: encrypted, unless it is on this machine. */
function isServiceUrl(text: string): boolean {
  const isLocal = isLoopback(URL.parse(text)?.hostname ?? '');
  return isHttpUrl(text) && (isLocal || text.startsWith('https:'));
}

/** An address in a network of one's own. */
function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash
  );
}
