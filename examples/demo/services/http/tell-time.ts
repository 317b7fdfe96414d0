import type { RequestHandler } from 'express';
import type { Fault } from '../faults/faults.ts';

const aheadMs = 10 * 60 * 1000;

/** The Date header, by a clock that is wrong if the fault says so. */
export function tellTime(fault: () => Fault | null): RequestHandler {
  return (_request, response, next) => {
    const isAhead = fault() === 'clockAhead';
    if (isAhead) response.set('Date', new Date(Date.now() + aheadMs).toUTCString());
    next();
  };
}
