import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { queryError } from '../../specs/query-error.ts';
import { Lru } from '../lru.ts';

/** The gateway adds to what its own clients may send, and spreads it over many lines. */
const maxCharacters = 100_000;
const maxTokens = 5_000;
const maxDocuments = 200;

/** A document that may be executed, or what is wrong with it. */
export type ReadDocument = (text: string) => DocumentNode | readonly GraphQLError[];

/** Parses and validates; the documents asked for last are kept, for the gateway sends few different ones. */
export function createDocumentReader(schema: GraphQLSchema): ReadDocument {
  const documents = new Lru<string, DocumentNode | readonly GraphQLError[]>(maxDocuments);
  return (text) => {
    if (text.length > maxCharacters) {
      return [
        queryError(
          'QUERY_TOO_LARGE',
          `A query may have at most ${maxCharacters} characters.`,
          `Una consulta puede tener ${maxCharacters} caracteres como máximo.`,
        ),
      ];
    }
    return documents.getOrMake(text, () => readDocument(schema, text));
  };
}

function readDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(text, { maxTokens });
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
