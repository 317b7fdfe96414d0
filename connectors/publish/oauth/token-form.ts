import { isObject } from '../../normalise/place.ts';

/** The parameters of a token request, as the OAuth library takes them. */
export type TokenForm = Record<string, string>;

/**
 * Reads a token request as tolerantly as the platform's clients need it: a form, or a JSON object with the
 * same members. They always send a scope, which may be empty; that is none. A renewal keeps its own.
 */
export function readTokenForm(body: string, contentType = ''): TokenForm {
  const isJson = /^application\/json\b/i.test(contentType.trim());
  const form = isJson ? formOf(body) : Object.fromEntries(new URLSearchParams(body));
  const { scope = '', ...others } = form;
  const isRenewal = form['grant_type'] === 'refresh_token';
  return scope.trim() === '' || isRenewal ? others : form;
}

/** No form where the body is no JSON object. */
function formOf(body: string): TokenForm {
  const members = Object.entries(objectIn(body)).flatMap(([name, value]): [string, string][] => {
    const isList = Array.isArray(value) && value.every((part) => typeof part === 'string');
    if (name === 'scope' && isList) return [[name, value.join(' ')]];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(members);
}

function objectIn(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
