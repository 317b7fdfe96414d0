import { projectFiles, readProjectFile } from '../support/project.ts';

/** Here an error is made of another one, whose message has both languages, or is one of our own mistakes. */
const others = new Set([
  'specs/query-error.ts',
  'specs/graphql/scalars.ts',
  'gateway/http/no-reserved-aliases.ts',
  'gateway/shards/errors.ts',
  'connectors/serve/graphql-endpoint.ts',
]);

test('Errors of a query are made where English and Spanish are both required', () => {
  const makers = projectFiles()
    .filter((path) => /^(gateway|connectors|specs|service)\/.*\.ts$/.test(path))
    .filter((path) => readProjectFile(path).includes('new GraphQLError('));
  expect(makers.filter((path) => !others.has(path))).toEqual([]);
});
