/** What can be switched on in a state service, one fault at a time. */
export const FAULT_DESCRIPTIONS = {
  hang: 'no request is ever answered',
  slow: 'data comes after some seconds',
  error500: 'data requests fail with 500',
  error503: 'data requests fail with 503 and Retry-After: 120',
  html: 'every request is answered by a maintenance page with status 200',
  truncated: 'the JSON stops in the middle, though the body is as long as announced',
  reset: 'the connection is reset in the middle of the body',
  expiredToken: 'every access token is refused; new ones are issued',
  rejectedCredentials: 'the token endpoint refuses everybody',
  driftedSchema: 'fields of the records have new names',
  lyingTotals: 'totalRows counts seven rows too many',
  duplicateIds: 'the last row of a page comes again as the first of the next, in place of another',
  endlessPaging: 'there is always a next page; past the end the last rows repeat',
  emptyBody: 'data requests succeed with no body',
  latin1: 'the body is ISO-8859-1 but declared to be UTF-8',
  hugeBody: 'data requests are answered with some hundred megabytes',
  gzipBomb: 'some kilobytes of gzip that become half a gigabyte',
  drip: 'the body comes byte by byte',
  shortBody: 'the connection is closed before the announced length is there',
  cutChunks: 'the connection is closed before the last chunk',
  wrongLength: 'the announced length is half of what is sent',
  noContent: 'data requests are answered with 204',
  forbidden: 'data requests fail with 403',
  rateLimitedForAges: 'data requests fail with 429 until the end of the year 9999',
  rateLimitedBackwards: 'data requests fail with 429 and a negative Retry-After',
  rateLimitedByNovel: 'data requests fail with 429 and a novel as Retry-After',
  revokedTokens: 'the access tokens that were issued before are refused; new ones are accepted',
  clockAhead: 'the clock of the service is ten minutes ahead, which its Date header tells',
} as const;

export type Fault = keyof typeof FAULT_DESCRIPTIONS;

/** The names of all faults. */
export const FAULTS = Object.keys(FAULT_DESCRIPTIONS) as readonly Fault[];
