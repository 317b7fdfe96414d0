const accounts = /\/(user_created|user_updated|fk_ente_publico)\//;

/**
 * Whether a path leads into an account of the service: of whoever captured a row, or of an office. Who
 * may read accounts gets them expanded with the rest; a bare key tells nothing.
 */
export function isInAccount(path: string): boolean {
  return accounts.test(path);
}
