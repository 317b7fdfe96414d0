import { pino, type Logger } from 'pino';

/** JSON lines on standard output. Secrets and identifiers of persons are cut out wherever they stand. */
export function createLog(name: string, level: string): Logger {
  const secret = ['authorization', 'password', 'token', 'access_token', 'refresh_token'];
  const personal = ['rfc', 'curp'];
  return pino({
    name,
    level,
    redact: { paths: [...secret, ...personal].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]) },
  });
}
