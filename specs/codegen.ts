/**
 * Writes what follows from the contract and must never be written twice: the TypeScript types of each
 * subgraph, the JSON Schemas of the normalised records, and the page of failures. `--check` writes
 * nothing and fails when a file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { extendSchema, GraphQLSchema, parse, type GraphQLObjectType } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { failuresPage } from './failures-page.ts';
import { readSubgraphSdl, subgraphNames, type SubgraphName } from './graphql/sdl.ts';
import { jsonSchemaOf } from './records/json-schema.ts';

const typescriptConfig = {
  enumsAsTypes: true,
  skipTypename: true,
  scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', ID: 'string' },
  avoidOptionals: { field: true },
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
};

const federationDirectives = `
  scalar federation__FieldSet
  directive @link(url: String!, import: [String]) repeatable on SCHEMA
  directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @external on OBJECT | FIELD_DEFINITION
  directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION
`;

/** What is added to a record when it is served. */
const servedOnly = ['state', 'provenance', 'versions', 'asOf', 'verify'];

/** Each normalised record is its SDL type without the links that the connector adds when it answers. */
const records = [
  { file: 'buyer', subgraph: 'buyers', type: 'Buyer', without: servedOnly },
  { file: 'sanction', subgraph: 'sanctions', type: 'Sanction', without: servedOnly },
  { file: 'provenance', subgraph: 'buyers', type: 'Provenance', without: ['state', 'source'] },
] as const;

async function generateTypes(name: SubgraphName): Promise<string> {
  const code = await codegen({
    filename: '',
    schema: parse(federationDirectives + readSubgraphSdl(name, 'reserved')),
    documents: [],
    config: typescriptConfig,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: typescriptPlugin },
  });
  return `// Generated from ${name}.graphql by \`npm run codegen\`; do not edit.\n${code}`;
}

function generateJsonSchema({ subgraph, type, without }: (typeof records)[number]): string {
  const document = parse(federationDirectives + readSubgraphSdl(subgraph));
  const schema = extendSchema(new GraphQLSchema({}), document, { assumeValid: true });
  return JSON.stringify(jsonSchemaOf(schema.getType(type) as GraphQLObjectType, without));
}

const outputs: [path: string, text: string][] = [['../docs/failures.md', failuresPage()]];
for (const name of subgraphNames) {
  outputs.push([`graphql/${name}.generated.ts`, await generateTypes(name)]);
}
for (const record of records) {
  outputs.push([`records/${record.file}.schema.json`, generateJsonSchema(record)]);
}

for (const [path, text] of outputs) {
  const file = new URL(path, import.meta.url);
  const style = await resolveConfig(file.pathname);
  const formatted = await format(text, { ...style, filepath: file.pathname });
  if (!process.argv.includes('--check')) writeFileSync(file, formatted);
  else if (readFileSync(file, 'utf8') !== formatted) {
    console.error(`specs/${path} is out of date: run \`npm run codegen\`.`);
    process.exitCode = 1;
  }
}
