import type {
  PasswordModel,
  RefreshToken,
  RefreshTokenModel,
  Token,
} from '@node-oauth/oauth2-server';
import { Lru } from '../../lru.ts';
import type { PublishSettings } from '../../settings.ts';
import { hashToken, matchesHash, randomToken } from './hash.ts';

/** Tokens that are remembered; the oldest are forgotten first, and whoever has one asks for another. */
const maxTokens = 10_000;

/** Compared with where there is no such user or client, so that names cannot be told by the time it takes. */
const nobodysHash = `scrypt:${'A'.repeat(22)}:${'A'.repeat(43)}`;

/** What the OAuth library asks of us: who there is, and which tokens were handed out, by their hashes. */
export type TokenModel = PasswordModel & RefreshTokenModel;

/** Tokens live in memory: they end with the program, and expiry is the library's affair. */
export function createTokenModel({ users, clients }: PublishSettings): TokenModel {
  const accessTokens = new Lru<string, Token>(maxTokens);
  const refreshTokens = new Lru<string, RefreshToken>(maxTokens);

  return {
    async getClient(id, secret) {
      const found = clients.find((client) => client.id === id);
      const matches = await matchesHash(secret ?? '', found?.secretHash ?? nobodysHash);
      return found && matches ? { id, grants: ['password', 'refresh_token'] } : false;
    },

    async getUser(username, password) {
      const found = users.find((user) => user.username === username);
      const matches = await matchesHash(password, found?.passwordHash ?? nobodysHash);
      return found && matches ? { username } : false;
    },

    // Scopes mean nothing here: every token reads what is public. The PDN sends one all the same.
    validateScope: async (_user, _client, scope) => scope ?? [],

    generateAccessToken: async () => randomToken(),
    generateRefreshToken: async () => randomToken(),

    async saveToken(token, client, user) {
      const saved = { ...token, client, user };
      const { accessToken, refreshToken } = saved;
      accessTokens.set(hashToken(accessToken), saved);
      if (refreshToken) refreshTokens.set(hashToken(refreshToken), { ...saved, refreshToken });
      return saved;
    },

    getAccessToken: async (token) => accessTokens.get(hashToken(token)) ?? false,
    getRefreshToken: async (token) => refreshTokens.get(hashToken(token)) ?? false,

    /** Refresh tokens are used once. */
    revokeToken: async ({ refreshToken }) => refreshTokens.delete(hashToken(refreshToken)),
  };
}
