import type { IncomingMessage } from 'node:http';
import OAuth2Server from '@node-oauth/oauth2-server';
import { readBody } from '../../serve/read-body.ts';
import { jsonReply, type Reply } from '../../serve/reply.ts';
import type { PublishSettings } from '../../settings.ts';
import { pdnError } from '../pdn-error.ts';
import { matchesHash } from './hash.ts';
import { createTokenModel } from './model.ts';
import { readTokenForm, type TokenForm } from './token-form.ts';

const maxFormBytes = 10_000;

/** Who may read what is published of a state. */
export interface Authorization {
  /** `POST /oauth/token`: the password grant and the refresh of its tokens (RFC 6749, sections 4.3, 6). */
  issueToken(request: IncomingMessage): Promise<Reply>;
  /** The refusal of a request without a token that was issued and lives; null where it has one. */
  refuse(request: IncomingMessage): Promise<Reply | null>;
  /** The same for the fixed tokens of S3 v2, in the form of Directus. */
  refuseFixed(request: IncomingMessage): Promise<Reply | null>;
}

/** What the public is told; the library's own words stay with it. */
const messages: Record<string, string> = {
  invalid_client: 'The client is unknown or its secret is wrong.',
  invalid_grant: 'The user is unknown, the password is wrong, or the refresh token is used up.',
  unauthorized_client: 'Ask with grant_type=password or grant_type=refresh_token.',
  unsupported_grant_type: 'Ask with grant_type=password or grant_type=refresh_token.',
  invalid_request:
    'Send a form (application/x-www-form-urlencoded) with grant_type and what it needs.',
};

const longestShownScope = 100;

/** What was sent is shown to whoever sent it, since it is their setting. */
function scopeMessage(scope = ''): string {
  const shown = JSON.stringify(scope.slice(0, longestShownScope));
  return `The scope is refused: found ${shown}; expected words of ASCII letters between spaces, such as "read", an empty one, or none.`;
}

export function createAuthorization(settings: PublishSettings): Authorization {
  const server = new OAuth2Server({
    model: createTokenModel(settings),
    accessTokenLifetime: settings.accessTokenSeconds,
    refreshTokenLifetime: settings.refreshTokenSeconds,
    alwaysIssueNewRefreshToken: true,
    // Tokens in addresses end up in logs (RFC 6750, section 2.3), whatever the pilots allow.
    allowBearerTokensInQueryString: false,
  });

  return {
    async issueToken(request) {
      const body = await readBody(request, maxFormBytes);
      if (body === null) return pdnError(413, 'too_large', 'The form is larger than 10 kB.');
      const form = readTokenForm(body, request.headers['content-type']);
      const response = new OAuth2Server.Response({});
      try {
        const token = await server.token(oauthRequest(request, form), response);
        return tokenReply(token, settings);
      } catch (error) {
        if (!(error instanceof OAuth2Server.OAuthError) || error.code >= 500) throw error;
        const message =
          error.name === 'invalid_scope'
            ? scopeMessage(form['scope'])
            : (messages[error.name] ?? messages['invalid_request']!);
        return pdnError(error.code, error.name, message);
      }
    },

    async refuse(request) {
      try {
        await server.authenticate(oauthRequest(request, {}), new OAuth2Server.Response({}));
        return null;
      } catch (error) {
        if (!(error instanceof OAuth2Server.OAuthError) || error.code >= 500) throw error;
        const message = 'Send a token of /oauth/token in the header Authorization: Bearer.';
        return pdnError(401, 'invalid_token', message, { 'www-authenticate': 'Bearer' });
      }
    },

    async refuseFixed(request) {
      const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization?.trim() ?? '')?.[1] ?? '';
      for (const { tokenHash } of settings.tokens) {
        if (await matchesHash(token, tokenHash)) return null;
      }
      return jsonReply(401, {
        errors: [
          {
            message: 'Send a valid token in the header Authorization: Bearer.',
            extensions: { code: 'INVALID_CREDENTIALS' },
          },
        ],
      });
    },
  };
}

/**
 * Only what the library needs to know: never the query, so no token is taken from an address. It knows
 * one spelling of `Bearer` and one content type.
 */
function oauthRequest(
  { method, headers }: IncomingMessage,
  body: TokenForm,
): InstanceType<typeof OAuth2Server.Request> {
  return new OAuth2Server.Request({
    method: method!,
    headers: {
      ...(headers as Record<string, string>),
      ...(headers.authorization !== undefined && {
        authorization: headers.authorization.trim().replace(/^bearer +/i, 'Bearer '),
      }),
      ...(/^application\/json\b/i.test(headers['content-type'] ?? '') && {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    },
    query: {},
    body,
  });
}

function tokenReply(token: OAuth2Server.Token, settings: PublishSettings): Reply {
  return jsonReply(200, {
    access_token: token.accessToken,
    token_type: 'Bearer',
    expires_in: settings.accessTokenSeconds,
    refresh_token: token.refreshToken,
    refresh_token_expires_in: settings.refreshTokenSeconds,
    ...(token.scope?.length ? { scope: token.scope.join(' ') } : {}),
  });
}
