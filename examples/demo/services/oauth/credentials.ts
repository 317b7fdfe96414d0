import { unescape } from 'node:querystring';
import type { StateCode } from '../states.ts';

export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

export interface Credentials extends ClientCredentials {
  username: string;
  password: string;
  scope: string;
}

/** The one account of a demo state. */
export function credentialsOf(code: StateCode): Credentials {
  return {
    username: 'pdn',
    password: `demo-${code.toLowerCase()}`,
    clientId: 'pdn-gateway',
    clientSecret: `demo-secret-${code.toLowerCase()}`,
    scope: 'read',
  };
}

/** Client credentials from HTTP Basic or else from the form. */
export function readClientCredentials(
  authorization: string | undefined,
  form: Record<string, unknown>,
): ClientCredentials {
  const basic = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) {
    return { clientId: String(form['client_id']), clientSecret: String(form['client_secret']) };
  }
  const decoded = Buffer.from(basic, 'base64').toString();
  const colon = decoded.indexOf(':');
  // RFC 6749 section 2.3.1: both are form-encoded before they are joined.
  const part = (text: string) => unescape(text.replaceAll('+', ' '));
  return {
    clientId: part(decoded.slice(0, colon)),
    clientSecret: part(decoded.slice(colon + 1)),
  };
}
