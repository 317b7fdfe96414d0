import { UpstreamFailure } from '../../http/upstream-failure.ts';

const codes = {
  ENOENT: 'SERVER_ERROR',
  ENOTDIR: 'SERVER_ERROR',
  EACCES: 'FORBIDDEN',
  EPERM: 'FORBIDDEN',
} as const;

/**
 * What an error of the file system means: its provider's file is missing, is not for us to read, or is
 * on a disk that went away. Never holds the path. Any other error is returned as it is.
 */
export function fileFailure(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof UpstreamFailure || code === undefined || syscall === undefined) return error;
  const known = Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : 'CONNECTION_LOST';
  return new UpstreamFailure(known, code);
}
