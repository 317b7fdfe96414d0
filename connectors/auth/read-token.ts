import { ignoreDeviation, type OnDeviation } from '../http/deviations.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import { isObject } from '../normalise/place.ts';
import { refusalIn } from './token-refusal.ts';

export interface Token {
  accessToken: string;
  refreshToken: string | null;
  /** From here on it is not used any more, in milliseconds since 1970. */
  staleAt: number;
  /** When the service says that it expires. */
  expiresAt: number;
}

const assumedLifetimeSeconds = 300;
const longestSkewSeconds = 60;

/** What may stand in the Authorization header (RFC 6750, section 2.1). */
const tokenPattern = /^[\w.~+/-]{1,8192}=*$/;

/** Tokens that are of no use in `Authorization: Bearer`, by their types. */
const otherTypes = /^(mac|dpop|pop|n_a|saml)/i;

/**
 * Reads the answer of a token endpoint (RFC 6749, section 5.1), as tolerantly as the platform's own client:
 * it takes the access token and passes over whatever it has no use for, such as a scope or an identity.
 * @throws UpstreamFailure `WRONG_SHAPE` when it holds no token that can be used, `TOKEN_REFUSED` when it
 * holds an error.
 */
export function readToken(
  answer: unknown,
  requestedAt: number,
  onDeviation: OnDeviation = ignoreDeviation,
): Token {
  const members = isObject(answer) ? answer : {};
  const { access_token: accessToken, token_type: type } = members;
  if (typeof accessToken !== 'string') throw refusalIn(answer) ?? unusable('access_token');
  if (!tokenPattern.test(accessToken)) throw unusable('access_token');
  if (typeof type === 'string' && otherTypes.test(type.trim())) throw unusable('token_type');
  const isBearer = typeof type === 'string' && /^bearer$/i.test(type.trim());
  if (!isBearer) onDeviation('TOKEN_TYPE_MISSING');
  if (isTold(members['id_token'])) onDeviation('TOKEN_EXTRA_MEMBERS');
  const lifetimeSeconds = lifetimeOf(members['expires_in'], onDeviation);
  const skewSeconds = Math.min(longestSkewSeconds, lifetimeSeconds / 10);
  return {
    accessToken,
    refreshToken: refreshTokenOf(members['refresh_token']),
    staleAt: requestedAt + (lifetimeSeconds - skewSeconds) * 1000,
    expiresAt: requestedAt + lifetimeSeconds * 1000,
  };
}

/** Some services write null for what they do not issue. */
function refreshTokenOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function lifetimeOf(value: unknown, onDeviation: OnDeviation): number {
  const isText = typeof value === 'string' && value.trim() !== '';
  const seconds = isText ? Number(value) : value;
  // A lifetime of nothing, or less, means that none is told.
  if (!isTold(seconds) || (typeof seconds === 'number' && seconds <= 0)) {
    onDeviation('EXPIRES_IN_MISSING');
    return assumedLifetimeSeconds;
  }
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) throw unusable('expires_in');
  if (isText) onDeviation('EXPIRES_IN_TEXT');
  return seconds;
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function unusable(member: 'access_token' | 'token_type' | 'expires_in'): UpstreamFailure {
  return new UpstreamFailure('WRONG_SHAPE', `token answer: ${member}`);
}
