import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import { hashSecret, hashToken, randomToken } from '../../publish/oauth/hash.ts';
import type { PublishSettings } from '../../settings.ts';

/** The `publish` member of a state's YAML. */
export type PublishEntry = Partial<Pick<PublishSettings, 'users' | 'clients' | 'tokens'>>;

/** What the PDN needs to read what a state publishes: hashes for the settings, secrets for the PDN. */
export interface PublishAccounts {
  publish: PublishEntry;
  secrets: NewSecrets;
}

/** Secrets by the environment variables that are to hold them. */
export type NewSecrets = Record<string, string>;

/** Who the PDN is to a state that publishes. */
const name = 'pdn';

/**
 * Makes an account for the PDN, and for sanctions, which it also reads by S3 v2, a fixed token. The
 * settings hold the hashes alone.
 */
export async function makeAccounts(state: StateCode, system: System): Promise<PublishAccounts> {
  const [password, clientSecret, token] = [randomToken(), randomToken(), randomToken()];
  const isS3 = system === 'S3';
  return {
    publish: {
      users: [{ username: name, passwordHash: await hashSecret(password) }],
      clients: [{ id: name, secretHash: await hashSecret(clientSecret) }],
      ...(isS3 && { tokens: [{ name, tokenHash: hashToken(token) }] }),
    },
    secrets: {
      [`${state}_PDN_PASSWORD`]: password,
      [`${state}_PDN_CLIENT_SECRET`]: clientSecret,
      ...(isS3 && { [`${state}_PDN_TOKEN`]: token }),
    },
  };
}

/** Of new accounts the fixed token, where the settings have none yet; null where they lack nothing. */
export function onlyToken(
  { publish: { tokens }, secrets }: PublishAccounts,
  present: readonly string[],
): PublishAccounts | null {
  if (!tokens || present.includes('tokens')) return null;
  const token = Object.entries(secrets).filter(([variable]) => variable.endsWith('_PDN_TOKEN'));
  return { publish: { tokens }, secrets: Object.fromEntries(token) };
}
