export type Language = 'en' | 'es';

/** The part of a JSON Schema that is put into words. */
export interface WordedSchema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  /** Where its keywords do not say it well. */
  expected?: Readonly<Record<Language, string>>;
}

const within = {
  en: (least: number, most: number) =>
    least === 0 ? ` of at most ${most}` : ` of ${least} to ${most}`,
  es: (least: number, most: number) =>
    least === 0 ? ` de hasta ${most}` : ` de ${least} a ${most}`,
};

const words = {
  en: {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    null: 'null',
    any: 'a value',
    or: ' or ',
    oneOf: 'one of ',
    range: (least: number, most: number) => ` from ${least} to ${most}`,
    atLeast: (least: number) => ` of at least ${least}`,
    characters: (least: number, most: number) => `${within.en(least, most)} characters`,
    entries: (least: number, most: number) => `${within.en(least, most)} entries`,
  },
  es: {
    string: 'texto',
    integer: 'un número entero',
    number: 'un número',
    boolean: 'verdadero o falso',
    array: 'una lista',
    object: 'un objeto',
    null: 'nulo',
    any: 'un valor',
    or: ' o ',
    oneOf: 'uno de ',
    range: (least: number, most: number) => ` de ${least} a ${most}`,
    atLeast: (least: number) => ` de al menos ${least}`,
    characters: (least: number, most: number) => `${within.es(least, most)} caracteres`,
    entries: (least: number, most: number) => `${within.es(least, most)} elementos`,
  },
};

/** What a schema asks for, for a message to people. */
export function expectedBy(schema: WordedSchema, language: Language = 'en'): string {
  const say = words[language];
  if (schema.expected) return schema.expected[language];
  if (schema.enum) return say.oneOf + schema.enum.join(', ');
  const types = [schema.type ?? 'any'].flat() as (keyof WordedTypes)[];
  return types.map((type) => say[type]).join(say.or) + boundsOf(schema, language);
}

type WordedTypes = Pick<
  (typeof words)['en'],
  'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null' | 'any'
>;

function boundsOf(schema: WordedSchema, language: Language): string {
  const say = words[language];
  const { minimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems } = schema;
  if (minimum !== undefined && maximum !== undefined) return say.range(minimum, maximum);
  if (minimum !== undefined) return say.atLeast(minimum);
  if (maxLength !== undefined) return say.characters(minLength, maxLength);
  if (maxItems !== undefined) return say.entries(minItems, maxItems);
  return '';
}

/** What kind of value something is: never the value, which may be a person's data or a secret. */
export interface ValueKind {
  type: keyof (typeof kindWords)['en'];
  /** Of a text or a list. */
  length?: number;
}

const kindWords = {
  en: {
    undefined: 'nothing',
    null: 'null',
    string: 'text',
    number: 'a number',
    bigint: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    symbol: 'a symbol',
    function: 'a function',
  },
  es: {
    undefined: 'nada',
    null: 'nulo',
    string: 'texto',
    number: 'un número',
    bigint: 'un número',
    boolean: 'verdadero o falso',
    array: 'una lista',
    object: 'un objeto',
    symbol: 'un símbolo',
    function: 'una función',
  },
};
const emptyText = { en: 'empty text', es: 'texto vacío' };

export function valueKindOf(value: unknown): ValueKind {
  if (value === null) return { type: 'null' };
  if (Array.isArray(value)) return { type: 'array', length: value.length };
  return typeof value === 'string'
    ? { type: 'string', length: value.length }
    : { type: typeof value };
}

export function kindText({ type, length }: ValueKind, language: Language): string {
  if (type === 'string' && length === 0) return emptyText[language];
  return kindWords[language][type] + (length === undefined ? '' : ` (${length})`);
}

export function kindOf(value: unknown): string {
  return kindText(valueKindOf(value), 'en');
}
