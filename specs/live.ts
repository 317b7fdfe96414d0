/** For how many milliseconds a connector may ask its state's service to answer this request. */
export const liveHeader = 'x-live-ms';

/** Where the header is absent, and the most that it may say. */
export const liveMs = { usual: 5_000, most: 60_000 } as const;
