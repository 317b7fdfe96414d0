import { randomBytes, scrypt, timingSafeEqual, hash } from 'node:crypto';
import { promisify } from 'node:util';
import { createSlots } from '../../slots.ts';

/** scrypt's parameters (RFC 7914): 16 MiB and some 50 ms for each guess. */
const cost = { N: 16_384, r: 8, p: 1 };
const keyBytes = 32;

/** How a hash is written: `scrypt:<salt>:<key>` for what people choose, `sha256:<digest>` for tokens. */
export const hashPattern = /^(scrypt:[\w-]{22}:[\w-]{43}|sha256:[\da-f]{64})$/;

const deriveKey = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt);

/** However many ask at once, hashing takes no more than this of the machine. */
const hashing = createSlots(2);

/** The hash of a password or of a client's secret. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await hashing.run(() => deriveKey(secret, salt, keyBytes, cost));
  return `scrypt:${salt.toString('base64url')}:${key.toString('base64url')}`;
}

/** The hash of a token. It is random and long, so it needs no slow one, and it comes with every request. */
export function hashToken(token: string): string {
  return `sha256:${hash('sha256', token)}`;
}

/** A token that nobody can guess. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a hash is of this secret. Takes the same time whether or not it is. */
export async function matchesHash(secret: string, expected: string): Promise<boolean> {
  const [kind, salt = '', key = ''] = expected.split(':');
  if (kind === 'sha256') return isEqual(hashToken(secret), expected);
  const derived = await hashing.run(() =>
    deriveKey(secret, Buffer.from(salt, 'base64url'), keyBytes, cost),
  );
  return isEqual(derived.toString('base64url'), key);
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
