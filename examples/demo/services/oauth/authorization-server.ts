import { randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { ServiceError } from '../service-error.ts';
import type { ClientCredentials, Credentials } from './credentials.ts';

/** The answer of the token endpoint. */
export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  refresh_token: string;
  refresh_token_expires_in: number;
}

/** A refresh token lives this many times as long as an access token. */
const REFRESH_FACTOR = 4;

/** Issues and checks the tokens of one state. */
export class AuthorizationServer {
  readonly #credentials: Credentials;
  readonly #lifetimeSeconds: number;
  #signingKey = randomBytes(32);
  /** Expiry of each refresh token that was not used yet, in milliseconds. */
  readonly #refreshTokens = new Map<string, number>();

  constructor(credentials: Credentials, lifetimeSeconds: number) {
    this.#credentials = credentials;
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  /** The grants `password` and `refresh_token`; everything else is refused. */
  async grant(client: ClientCredentials, form: Record<string, unknown>): Promise<TokenAnswer> {
    const { clientId, clientSecret } = this.#credentials;
    if (client.clientId !== clientId || client.clientSecret !== clientSecret) {
      throw new ServiceError(401, 'cliente_invalido', 'El cliente no está registrado.');
    }
    switch (form['grant_type']) {
      case 'password':
        return this.#grantPassword(form);
      case 'refresh_token':
        return this.#grantRefresh(String(form['refresh_token']));
      default:
        throw new ServiceError(400, 'grant_no_soportado', 'grant_type no es válido.');
    }
  }

  /** Whether an access token is genuine and still valid. */
  async accepts(accessToken: string): Promise<boolean> {
    const verification = jwtVerify(accessToken, this.#signingKey, { algorithms: ['HS256'] });
    return verification.then(
      () => true,
      () => false,
    );
  }

  /** Refuses from now on every access token that was issued before. */
  revokeAccessTokens(): void {
    this.#signingKey = randomBytes(32);
  }

  async #grantPassword(form: Record<string, unknown>): Promise<TokenAnswer> {
    const { username, password, scope } = this.#credentials;
    if (form['username'] !== username || form['password'] !== password) {
      throw new ServiceError(401, 'usuario_invalido', 'Usuario o contraseña incorrectos.');
    }
    if (form['scope'] !== scope) {
      throw new ServiceError(422, 'scope_invalido', 'El usuario requiere un scope válido.');
    }
    return this.#issue();
  }

  /** Refresh tokens rotate: of two requests with the same one, the later is refused. */
  async #grantRefresh(refreshToken: string): Promise<TokenAnswer> {
    const expiry = this.#refreshTokens.get(refreshToken) ?? 0;
    const answer = await this.#issue();
    if (expiry > Date.now() && this.#refreshTokens.delete(refreshToken)) return answer;
    this.#refreshTokens.delete(answer.refresh_token);
    throw new ServiceError(401, 'refresh_token_invalido', 'El refresh token no es válido.');
  }

  async #issue(): Promise<TokenAnswer> {
    const lifetime = this.#lifetimeSeconds;
    const accessToken = await new SignJWT({ scope: this.#credentials.scope })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(this.#credentials.username)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`)
      .sign(this.#signingKey);
    const refreshToken = randomBytes(32).toString('hex');
    const refreshLifetime = lifetime * REFRESH_FACTOR;
    this.#refreshTokens.set(refreshToken, Date.now() + refreshLifetime * 1_000);
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: lifetime,
      refresh_token: refreshToken,
      refresh_token_expires_in: refreshLifetime,
    };
  }
}
