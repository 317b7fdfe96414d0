import { GraphQLError } from 'graphql';

/** An error that a query ends in, in English and in Spanish, with its code and what else programs read of it. */
export function queryError(
  code: string,
  message: string,
  mensaje: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(`${message} / ${mensaje}`, { extensions: { ...extensions, code } });
}
