import {
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

type JsonSchema = Record<string, unknown>;

const scalars: Record<string, JsonSchema> = {
  ID: { type: 'string', minLength: 1 },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
  JSON: {},
};

/** Fields that a stored record may lack: the served record derives them from its other fields. */
const derivedFields: ReadonlySet<string> = new Set(['fechaInicialEstado', 'fechaFinalEstado']);

/** The JSON Schema of an SDL object type: every field present, nothing else, null where it may be. */
export function jsonSchemaOf(type: GraphQLObjectType, without: readonly string[] = []): JsonSchema {
  const fields = Object.values(type.getFields()).filter(({ name }) => !without.includes(name));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: type.name,
    ...objectSchema(fields),
  };
}

function objectSchema(fields: { name: string; type: GraphQLOutputType }[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.map(({ name }) => name).filter((name) => !derivedFields.has(name)),
    properties: Object.fromEntries(fields.map(({ name, type }) => [name, schemaOf(type)])),
  };
}

function schemaOf(type: GraphQLOutputType): JsonSchema {
  if (isNonNullType(type)) return nonNullSchema(type.ofType);
  const schema = nonNullSchema(type);
  return { anyOf: [schema, { type: 'null' }] };
}

function nonNullSchema(type: GraphQLOutputType): JsonSchema {
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType) };
  if (isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) };
  if (isObjectType(type)) return objectSchema(Object.values(type.getFields()));
  return scalars[String(type)]!;
}
