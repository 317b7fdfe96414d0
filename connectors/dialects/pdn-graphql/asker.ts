import { getIntrospectionQuery } from 'graphql';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { isObject } from '../../normalise/place.ts';
import type { SourceSettings } from '../../settings.ts';
import { ask, type Question } from './ask.ts';
import { fitQuestion } from './fit-question.ts';
import type { GraphqlOptions } from './options.ts';

type Source = SourceSettings<GraphqlOptions>;

/**
 * Asks one question again and again, with other variables. A service that does not understand it is
 * asked for its schema, once, and then as that schema has it: of this dialect there is no schema that
 * was published.
 * @throws UpstreamFailure as `ask`; the first one where the schema does not help.
 */
export function createAsker<Answer>(source: Source, question: Question, upstream: Upstream) {
  let asked = question;
  let isFitted = false;
  return async (variables: object): Promise<Answer> => {
    try {
      return await ask<Answer>(source, asked, variables, upstream);
    } catch (error) {
      if (isFitted || !isMisunderstanding(error)) throw error;
      isFitted = true;
      const fitted = fitQuestion(question, await introspect(source, upstream));
      if (fitted === null) throw error;
      asked = fitted;
      return ask<Answer>(source, asked, variables, upstream);
    }
  };
}

/** Servers refuse what their schema does not have with status 400, or with 200 and errors. */
function isMisunderstanding(error: unknown): error is UpstreamFailure {
  return (
    error instanceof UpstreamFailure && ['WRONG_SHAPE', 'UNEXPECTED_STATUS'].includes(error.code)
  );
}

/** The `data` of an introspection; undefined where the service does not tell. */
async function introspect({ options: { url } }: Source, upstream: Upstream): Promise<unknown> {
  const body = { query: getIntrospectionQuery({ descriptions: false }) };
  try {
    const request = { method: 'POST', url, body, authorization: 'raw' } as const;
    const answer = await upstream.requestJson(request);
    return isObject(answer) ? answer['data'] : undefined;
  } catch (error) {
    if (error instanceof UpstreamFailure) return undefined;
    throw error;
  }
}
